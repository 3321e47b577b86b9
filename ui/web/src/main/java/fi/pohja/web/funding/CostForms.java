package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.ApplicationRow;
import fi.pohja.funding.ApplicationState;
import fi.pohja.funding.Cost;
import fi.pohja.funding.CostCategory;
import fi.pohja.funding.CostDraft;
import fi.pohja.funding.CostId;
import fi.pohja.funding.Costs;
import fi.pohja.funding.Eligibility;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantApplications;
import fi.pohja.listing.Archived;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.SubAreaId;
import fi.pohja.programme.SubAreas;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.programme.RecordChoices;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Enters costs, decides on them, moves them. */
@Singleton
final class CostForms {

    private final RecordForms forms;
    private final Costs costs;
    private final GrantApplications applications;
    private final SubAreas subAreas;
    private final RecordChoices choices;

    CostForms(
            RecordForms forms, Costs costs, GrantApplications applications, SubAreas subAreas, RecordChoices choices) {
        this.forms = forms;
        this.costs = costs;
        this.applications = applications;
        this.subAreas = subAreas;
        this.choices = choices;
    }

    private record CostTyped(
            String voucher,
            String voucherRow,
            Optional<LocalDate> postedOn,
            Optional<OrganisationId> partner,
            Optional<SubAreaId> subArea,
            CostCategory category,
            Optional<FundingSource> source,
            String description,
            List<String> tags,
            Optional<BigDecimal> amount) {

        static CostTyped empty() {
            return new CostTyped(
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    CostCategory.PERSONNEL,
                    Optional.empty(),
                    "",
                    List.of(),
                    Optional.empty());
        }

        static CostTyped of(CostDraft cost) {
            return new CostTyped(
                    cost.voucher(),
                    cost.voucherRow(),
                    Optional.of(cost.postedOn()),
                    cost.partner(),
                    cost.subArea(),
                    cost.category(),
                    cost.source(),
                    cost.description(),
                    cost.tags(),
                    Optional.of(cost.amount()));
        }

        CostDraft draft() {
            new Violations()
                    .check(postedOn.isPresent(), "postedOn", "required")
                    .check(amount.isPresent(), "amount", "required")
                    .done();
            return new CostDraft(
                    voucher,
                    voucherRow,
                    postedOn.orElseThrow(),
                    partner,
                    subArea,
                    category,
                    source,
                    description,
                    tags,
                    amount.orElseThrow());
        }
    }

    void create(GrantApplication grant, Runnable done) {
        form(grant, "cost.new")
                .create(
                        "cost/new/" + grant.id().value(),
                        CostTyped.empty(),
                        typed -> costs.create(grant.id(), typed.draft()),
                        done);
    }

    void edit(GrantApplication grant, CostId id, Runnable done) {
        form(grant, "cost.edit")
                .edit(
                        "cost/" + id.value(),
                        () -> {
                            Cost now = costs.open(id);
                            return new Stored<>(id.value(), CostTyped.of(now.draft()), now.version());
                        },
                        (typed, version) -> costs.change(id, version, typed.draft()),
                        done);
    }

    private RecordForm<CostTyped> form(GrantApplication grant, String titleKey) {
        RecordForm<CostTyped> form = forms.form("cost", titleKey);
        FormFields<CostTyped> fields = form.fields();
        Typed<String> voucher = fields.text("voucher", true, CostTyped::voucher);
        Typed<String> row = fields.text("voucherRow", false, CostTyped::voucherRow);
        Typed<Optional<LocalDate>> posted = fields.day("postedOn", true, CostTyped::postedOn);
        Typed<Optional<BigDecimal>> amount =
                fields.euros("amount", true, CostTyped::amount).help(text("cost.amount.help"));
        Typed<CostCategory> category = fields.oneOf("category", categories(), CostTyped::category);
        Typed<Optional<OrganisationId>> partner = fields.found(
                "partner", false, choices.organisations(), id -> id.value().toString(), CostTyped::partner);
        Typed<Optional<SubAreaId>> subArea = fields.found(
                "subArea",
                false,
                Choices.of(subAreas.of(grant.project().id(), Archived.CURRENT).stream()
                        .map(area -> new Choice<>(
                                area.id().value().toString(), area.id(), area.number() + ". " + words(area.title())))
                        .toList()),
                id -> id.value().toString(),
                CostTyped::subArea);
        Typed<String> description = fields.text("description", false, CostTyped::description);
        Typed<List<String>> tags = fields.lines("tags", false, CostTyped::tags).help(text("cost.tags.help"));
        Typed<Optional<FundingSource>> source = fields.found(
                "source",
                false,
                Choices.of(Choices.constants("funding.source", new FundingSource[] {
                    FundingSource.STATE, FundingSource.ERDF, FundingSource.RRF, FundingSource.OWN
                })),
                Enum::name,
                CostTyped::source);
        return form.typed(stored -> new CostTyped(
                voucher.value(),
                row.value(),
                posted.value(),
                partner.value(),
                subArea.value(),
                category.value(),
                source.value(),
                description.value(),
                tags.value(),
                amount.value()));
    }

    static List<Choice<CostCategory>> categories() {
        return Choices.constants("funding.category", CostCategory.values()).stream()
                .filter(choice -> choice.value() != CostCategory.NOT_DIVIDED)
                .toList();
    }

    private record Judged(Eligibility eligibility, LocalizedText reason) {}

    /** A person's decision. */
    void decide(CostId id, Runnable done) {
        RecordForm<Judged> form = forms.form("cost", "cost.decide");
        Typed<Eligibility> eligibility = form.fields()
                .oneOf(
                        "eligibility",
                        Choices.constants("funding.eligibility", Eligibility.values()),
                        Judged::eligibility);
        Typed<LocalizedText> reason = form.fields().paragraphs("reason", false, Judged::reason);
        form.typed(stored -> new Judged(eligibility.value(), reason.value()))
                .edit(
                        "cost-decision/" + id.value(),
                        () -> {
                            Cost now = costs.open(id);
                            return new Stored<>(id.value(), new Judged(now.eligibility(), now.reason()), now.version());
                        },
                        (typed, version) -> costs.decide(id, version, typed.eligibility(), typed.reason()),
                        done);
    }

    private record Moved(Optional<ApplicationId> to) {}

    /** To another grant's ledger. */
    void move(Cost cost, Runnable done) {
        RecordForm<Moved> form = forms.form("cost", "cost.move");
        List<Choice<ApplicationId>> others = applications
                .list(new GrantApplications.Filter(
                        Optional.empty(), Optional.empty(), Optional.of(ApplicationState.DECIDED)))
                .stream()
                .filter(row -> !row.id().equals(cost.application()))
                .map(row -> new Choice<>(row.id().value().toString(), row.id(), label(row)))
                .toList();
        Typed<Optional<ApplicationId>> to = form.fields()
                .found("to", true, Choices.of(others), id -> id.value().toString(), Moved::to);
        form.typed(stored -> new Moved(to.value()))
                .edit(
                        "cost-move/" + cost.id().value(),
                        text("cost.move"),
                        () -> new Stored<>(
                                cost.id().value(),
                                new Moved(Optional.empty()),
                                costs.open(cost.id()).version()),
                        (typed, version) -> costs.move(
                                cost.id(),
                                version,
                                typed.to().orElseThrow(() -> InvalidException.of("to", "required"))),
                        done);
    }

    private static String label(ApplicationRow row) {
        return row.project().code() + ": " + words(row.call().name());
    }
}
