package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.funding.AttachmentRequirement;
import fi.pohja.funding.CostCondition;
import fi.pohja.funding.EligibilityRule;
import fi.pohja.funding.FundingCall;
import fi.pohja.funding.FundingCallDraft;
import fi.pohja.funding.FundingCallId;
import fi.pohja.funding.FundingCalls;
import fi.pohja.funding.RuleEffect;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.FundingSource;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.programme.RecordChoices;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Creates and edits calls, the lines of their checklist and their rules. */
@Singleton
final class CallForm {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final RecordForms forms;
    private final FundingCalls calls;
    private final RecordChoices choices;

    CallForm(RecordForms forms, FundingCalls calls, RecordChoices choices) {
        this.forms = forms;
        this.calls = calls;
        this.choices = choices;
    }

    /** What is typed of a call; days and times in Finland's time. */
    private record Basics(
            LocalizedText name,
            Optional<OrganisationId> funder,
            FundingSource source,
            Optional<LocalDate> opens,
            Optional<LocalDate> closes,
            String closesAt,
            String legalBasis,
            Optional<BigDecimal> ceiling,
            String maxGrantPercent,
            LocalizedText description) {

        static Basics empty() {
            return new Basics(
                    LocalizedText.none(),
                    Optional.empty(),
                    FundingSource.STATE,
                    Optional.empty(),
                    Optional.empty(),
                    "16:15:00",
                    "",
                    Optional.empty(),
                    "",
                    LocalizedText.none());
        }

        static Basics of(FundingCall call) {
            return new Basics(
                    call.name(),
                    Optional.of(call.funder().id()),
                    call.source(),
                    Optional.of(LocalDate.ofInstant(call.opens(), Figures.HELSINKI)),
                    Optional.of(LocalDate.ofInstant(call.closes(), Figures.HELSINKI)),
                    TIME.format(call.closes().atZone(Figures.HELSINKI)),
                    call.legalBasis(),
                    call.ceiling(),
                    Figures.toType(call.maxGrantPercent()),
                    call.description());
        }

        FundingCallDraft draft(Optional<FundingCall> before) {
            Violations violations = new Violations();
            violations.check(funder.isPresent(), "funder", "required");
            violations.check(opens.isPresent(), "opens", "required");
            violations.check(closes.isPresent(), "closes", "required");
            Optional<LocalTime> time = time(closesAt);
            violations.check(time.isPresent(), "closesAt", "time");
            violations.done();
            return new FundingCallDraft(
                    name,
                    funder.orElseThrow(),
                    before.flatMap(FundingCall::programme),
                    source,
                    before.map(FundingCall::opens)
                            .filter(same ->
                                    LocalDate.ofInstant(same, Figures.HELSINKI).equals(opens.orElseThrow()))
                            .orElseGet(() -> opens.orElseThrow()
                                    .atStartOfDay(Figures.HELSINKI)
                                    .toInstant()),
                    moment(closes.orElseThrow(), time.orElseThrow()),
                    legalBasis,
                    ceiling,
                    Figures.typed("maxGrantPercent", maxGrantPercent),
                    description,
                    before.map(FundingCall::requirements).orElse(List.of()),
                    before.map(FundingCall::rules).orElse(List.of()),
                    before.map(FundingCall::sourceRefs).orElse(List.of()));
        }

        private static Instant moment(LocalDate day, LocalTime time) {
            return day.atTime(time).atZone(Figures.HELSINKI).toInstant();
        }

        private static Optional<LocalTime> time(String typed) {
            String plain = typed.strip().replace('.', ':');
            try {
                return Optional.of(LocalTime.parse(plain.length() == 4 ? "0" + plain : plain));
            } catch (DateTimeException notOne) {
                return Optional.empty();
            }
        }
    }

    void create(Consumer<FundingCall> done) {
        List<FundingCall> made = new ArrayList<>();
        form("call.new")
                .create(
                        "funding-call/new",
                        Basics.empty(),
                        typed -> made.add(calls.create(Optional.empty(), typed.draft(Optional.empty()))),
                        () -> done.accept(made.getFirst()));
    }

    void edit(FundingCallId id, Runnable done) {
        form("call.edit")
                .edit(
                        "funding-call/" + id.value(),
                        () -> {
                            FundingCall now = calls.open(id);
                            return new Stored<>(id.value(), Basics.of(now), now.version());
                        },
                        (typed, version) -> calls.change(id, version, typed.draft(Optional.of(calls.open(id)))),
                        done);
    }

    private RecordForm<Basics> form(String titleKey) {
        RecordForm<Basics> form = forms.form("funding.call", titleKey);
        FormFields<Basics> fields = form.fields();
        Typed<LocalizedText> name = fields.line("name", true, Basics::name);
        Typed<Optional<OrganisationId>> funder = fields.found(
                "funder", true, choices.organisations(), id -> id.value().toString(), Basics::funder);
        Typed<FundingSource> source = fields.oneOf(
                "source",
                Choices.constants(
                        "funding.source",
                        new FundingSource[] {FundingSource.STATE, FundingSource.ERDF, FundingSource.RRF}),
                Basics::source);
        Typed<Optional<LocalDate>> opens = fields.day("opens", true, Basics::opens);
        Typed<Optional<LocalDate>> closes = fields.day("closes", true, Basics::closes);
        Typed<String> closesAt = fields.text("closesAt", true, Basics::closesAt).help(text("call.closesAt.help"));
        Typed<String> legalBasis = fields.text("legalBasis", false, Basics::legalBasis);
        Typed<Optional<BigDecimal>> ceiling =
                fields.euros("ceiling", false, Basics::ceiling).help(text("call.ceiling.help"));
        Typed<String> percent = fields.text("maxGrantPercent", false, Basics::maxGrantPercent);
        Typed<LocalizedText> description = fields.paragraphs("description", false, Basics::description);
        return form.typed(stored -> new Basics(
                name.value(),
                funder.value(),
                source.value(),
                opens.value(),
                closes.value(),
                closesAt.value(),
                legalBasis.value(),
                ceiling.value(),
                percent.value(),
                description.value()));
    }

    private record Line(LocalizedText name, boolean required, Optional<LocalDate> deliverBy) {}

    /** Adds a line to the attachment checklist. */
    void addRequirement(FundingCallId id, Runnable done) {
        RecordForm<Line> form = forms.form("call.requirement", "call.requirement.new");
        Typed<LocalizedText> name = form.fields().line("name", true, Line::name);
        Typed<Boolean> required = form.fields().flag("required", Line::required);
        Typed<Optional<LocalDate>> deliverBy =
                form.fields().day("deliverBy", false, Line::deliverBy).help(text("call.requirement.deliverBy.help"));
        form.typed(stored -> new Line(name.value(), required.value(), deliverBy.value()))
                .create(
                        "funding-call-requirement/" + id.value(),
                        new Line(LocalizedText.none(), true, Optional.empty()),
                        line -> {
                            FundingCall call = calls.open(id);
                            if (line.name().isEmpty()) {
                                throw InvalidException.of("name", "required");
                            }
                            List<AttachmentRequirement> lines = new ArrayList<>(call.requirements());
                            lines.add(new AttachmentRequirement(
                                    freeKey(
                                            "liite",
                                            call.requirements().stream()
                                                    .map(AttachmentRequirement::key)
                                                    .collect(Collectors.toSet())),
                                    line.name(),
                                    line.required(),
                                    line.deliverBy()));
                            store(call, lines, call.rules());
                        },
                        done);
    }

    void removeRequirement(FundingCall call, AttachmentRequirement gone) {
        store(
                call,
                call.requirements().stream().filter(line -> !line.equals(gone)).toList(),
                call.rules());
    }

    private record RuleTyped(RuleEffect effect, String condition, LocalizedText reason) {}

    /** Adds a rule. */
    void addRule(FundingCallId id, Runnable done) {
        RecordForm<RuleTyped> form = forms.form("call.rule", "call.rule.new");
        FormFields<RuleTyped> fields = form.fields();
        Typed<RuleEffect> effect =
                fields.oneOf("effect", Choices.constants("funding.effect", RuleEffect.values()), RuleTyped::effect);
        Typed<String> condition =
                fields.text("condition", true, RuleTyped::condition).help(text("call.rule.condition.help"));
        Typed<LocalizedText> reason =
                fields.paragraphs("reason", true, RuleTyped::reason).help(text("call.rule.reason.help"));
        form.typed(stored -> new RuleTyped(effect.value(), condition.value(), reason.value()))
                .create(
                        "funding-call-rule/" + id.value(),
                        new RuleTyped(RuleEffect.REFUSED, "", LocalizedText.none()),
                        typed -> {
                            FundingCall call = calls.open(id);
                            Optional<CostCondition> read = CostCondition.read(typed.condition());
                            new Violations()
                                    .check(read.isPresent(), "condition", "condition", typed.condition())
                                    .check(!typed.reason().isEmpty(), "reason", "required")
                                    .done();
                            List<EligibilityRule> rules = new ArrayList<>(call.rules());
                            rules.add(new EligibilityRule(
                                    freeKey(
                                            "ehto",
                                            call.rules().stream()
                                                    .map(EligibilityRule::key)
                                                    .collect(Collectors.toSet())),
                                    typed.effect(),
                                    read.orElseThrow(),
                                    typed.reason(),
                                    List.of()));
                            store(call, call.requirements(), rules);
                        },
                        done);
    }

    void removeRule(FundingCall call, EligibilityRule gone) {
        store(
                call,
                call.requirements(),
                call.rules().stream().filter(rule -> !rule.equals(gone)).toList());
    }

    private void store(FundingCall call, List<AttachmentRequirement> requirements, List<EligibilityRule> rules) {
        FundingCallDraft now = call.draft();
        calls.change(
                call.id(),
                call.version(),
                new FundingCallDraft(
                        now.name(),
                        now.funder(),
                        now.programme(),
                        now.source(),
                        now.opens(),
                        now.closes(),
                        now.legalBasis(),
                        now.ceiling(),
                        now.maxGrantPercent(),
                        now.description(),
                        requirements,
                        rules,
                        now.sourceRefs()));
    }

    private static String freeKey(String prefix, Set<String> taken) {
        int number = taken.size() + 1;
        while (taken.contains(prefix + "-" + number)) {
            number++;
        }
        return prefix + "-" + number;
    }
}
