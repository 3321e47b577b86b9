package fi.pohja.content.internal;

import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.AttachmentRequirement;
import fi.pohja.funding.BudgetCell;
import fi.pohja.funding.BudgetChange;
import fi.pohja.funding.CostCategory;
import fi.pohja.funding.CostCondition;
import fi.pohja.funding.EligibilityRule;
import fi.pohja.funding.FundingCallDraft;
import fi.pohja.funding.FundingCallId;
import fi.pohja.funding.FundingCalls;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantApplications;
import fi.pohja.funding.GrantDecision;
import fi.pohja.funding.RuleEffect;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The funding calls and applications of a content file. An application that a source tells was submitted stays a draft
 * while its day has not come yet, so that the past can be worked through again ({@code --today}).
 */
@Singleton
@Order(5)
final class FundingContent implements ContentPart {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final FundingCalls calls;
    private final GrantApplications applications;
    private final Clock clock;

    FundingContent(FundingCalls calls, GrantApplications applications, Clock clock) {
        this.calls = calls;
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    public List<String> lists() {
        return List.of("fundingCalls", "grantApplications");
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        file.root().entries("fundingCalls").forEach(call -> keys.enter(call, Kind.FUNDING_CALL));
        file.root().entries("grantApplications").forEach(one -> keys.enter(one, Kind.GRANT_APPLICATION));
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries("fundingCalls").forEach(call -> call(file, call, keys));
        file.root().entries("grantApplications").forEach(one -> application(file, one, keys));
    }

    private void call(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys(
                "key",
                "funder",
                "name",
                "programme",
                "source",
                "opens",
                "closes",
                "legalBasis",
                "ceiling",
                "maxGrantPercent",
                "description",
                "requirements",
                "rules",
                "sources");
        Optional<UUID> funder = keys.reference(element, "funder", Kind.ORGANISATION);
        Optional<LocalDate> opens = element.date("opens");
        Optional<LocalDate> closes = element.date("closes");
        if (funder.isEmpty() || opens.isEmpty() || closes.isEmpty()) {
            element.fault("a funding call needs funder, opens and closes");
            return;
        }
        List<AttachmentRequirement> requirements = new ArrayList<>();
        for (YamlFile.Entry line : element.entries("requirements")) {
            line.onlyKeys("key", "name", "required", "deliverBy");
            requirements.add(new AttachmentRequirement(
                    line.text("key"), line.requiredLocalized("name"), line.flag("required"), line.date("deliverBy")));
        }
        List<EligibilityRule> rules = new ArrayList<>();
        for (YamlFile.Entry rule : element.entries("rules")) {
            rule.onlyKeys("key", "effect", "condition", "reason", "sources");
            Optional<CostCondition> condition = CostCondition.read(rule.text("condition"));
            if (condition.isEmpty()) {
                rule.fault("condition", "condition is none: " + rule.text("condition"));
            } else {
                rules.add(new EligibilityRule(
                        rule.text("key"),
                        rule.choice("effect", RuleEffect.class, RuleEffect.REFUSED),
                        condition.get(),
                        rule.requiredLocalized("reason"),
                        rule.texts("sources")));
            }
        }
        FundingCallDraft draft = new FundingCallDraft(
                element.requiredLocalized("name"),
                new OrganisationId(funder.get()),
                element.optionalText("programme"),
                element.choice("source", FundingSource.class, FundingSource.STATE),
                opens.get().atStartOfDay(HELSINKI).toInstant(),
                closes.get().atTime(LAST_SECOND).atZone(HELSINKI).toInstant(),
                element.optionalText("legalBasis").orElse(""),
                element.number("ceiling"),
                element.number("maxGrantPercent"),
                element.localized("description"),
                requirements,
                rules,
                element.texts("sources"));
        String key = element.text("key");
        FundingCallId id = new FundingCallId(keys.id(key));
        file.add(
                new Step(Phase.OTHERS, 0, element.line(), id.value(), key, () -> calls.create(Optional.of(id), draft)));
    }

    private void application(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys(
                "key", "call", "project", "summary", "contact", "submittedOn", "budget", "decision", "sources");
        Optional<UUID> call = keys.reference(element, "call", Kind.FUNDING_CALL);
        Optional<UUID> project = keys.reference(element, "project", Kind.PROJECT);
        if (call.isEmpty() || project.isEmpty()) {
            element.fault("an application needs call and project");
            return;
        }
        List<BudgetChange> budget = new ArrayList<>();
        for (YamlFile.Entry line : element.entries("budget")) {
            line.onlyKeys("category", "source", "amount");
            budget.add(new BudgetChange(
                    new BudgetCell(
                            Optional.empty(),
                            Optional.empty(),
                            line.choice("category", CostCategory.class, CostCategory.NOT_DIVIDED),
                            line.choice("source", FundingSource.class, FundingSource.ALL)),
                    BigDecimal.ZERO,
                    line.number("amount").orElse(BigDecimal.ZERO)));
        }
        LocalizedText summary = element.localized("summary");
        String contact = element.optionalText("contact").orElse("");
        Optional<LocalDate> submittedOn = element.date("submittedOn");
        Optional<GrantDecision> decision = decision(element);
        List<String> sources = element.texts("sources");
        String key = element.text("key");
        ApplicationId id = new ApplicationId(keys.id(key));
        file.add(new Step(Phase.ACROSS_FILES, 0, element.line(), id.value(), key, () -> {
            GrantApplication made =
                    applications.create(Optional.of(id), new FundingCallId(call.get()), new ProjectId(project.get()));
            made = applications.change(id, made.version(), summary, contact);
            if (!budget.isEmpty()) {
                made = applications.changeBudget(id, budget);
            }
            Instant now = clock.instant();
            if (submittedOn.isPresent() && submittedOn.get().isBefore(LocalDate.ofInstant(now, HELSINKI))) {
                made = applications.recordSubmitted(id, made.version(), submittedOn.get(), sources);
                if (decision.isPresent()) {
                    applications.decide(id, made.version(), decision.get());
                }
            }
        }));
    }

    private static Optional<GrantDecision> decision(YamlFile.Entry element) {
        if (!element.has("decision")) {
            return Optional.empty();
        }
        YamlFile.Entry decision = element.entry("decision");
        decision.onlyKeys(
                "outcome", "decided", "granted", "percent", "eligibleFrom", "eligibleTo", "conditions", "diaryNumber");
        return Optional.of(new GrantDecision(
                decision.choice("outcome", GrantDecision.Outcome.class, GrantDecision.Outcome.GRANTED),
                decision.date("decided"),
                decision.number("granted"),
                decision.number("percent"),
                decision.date("eligibleFrom"),
                decision.date("eligibleTo"),
                decision.localized("conditions"),
                decision.optionalText("diaryNumber").orElse(""),
                ""));
    }
}
