package fi.pohja.web.indicator;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.indicator.Comparison;
import fi.pohja.indicator.Direction;
import fi.pohja.indicator.GoalAssessment;
import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.IndicatorRow;
import fi.pohja.indicator.Indicators;
import fi.pohja.indicator.TargetKind;
import fi.pohja.indicator.TargetRule;
import fi.pohja.indicator.TargetRuleDraft;
import fi.pohja.indicator.TargetRuleId;
import fi.pohja.indicator.Targets;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.GoalId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Creates and edits the targets of goals, and says which goals a goal waits for. */
@Singleton
final class TargetForm {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_YEARS = 30;

    private final RecordForms forms;
    private final Targets targets;
    private final Indicators indicators;
    private final Clock clock;

    private record Waiting(List<GoalId> conditions) {}

    TargetForm(RecordForms forms, Targets targets, Indicators indicators, Clock clock) {
        this.forms = forms;
        this.targets = targets;
        this.indicators = indicators;
        this.clock = clock;
    }

    void create(GoalId goal, Runnable done) {
        int year = LocalDate.now(clock).getYear();
        TargetRuleDraft beginning = new TargetRuleDraft(
                Optional.empty(),
                indicators.places().getFirst().code(),
                TargetKind.LEVEL,
                Comparison.AT_MOST,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                year,
                1,
                List.of(),
                BigDecimal.ZERO,
                LocalizedText.none(),
                List.of());
        form("target.new").create("target/new/" + goal.value(), beginning, draft -> targets.create(goal, draft), done);
    }

    void edit(TargetRuleId id, Runnable done) {
        form("target.edit")
                .edit(
                        "target/" + id.value(),
                        () -> {
                            TargetRule now = targets.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> targets.change(id, version, draft),
                        done);
    }

    /** Asks which of the project's other goals must be met before this one is assessed. */
    void conditions(GoalAssessment goal, List<GoalAssessment> all, Runnable done) {
        RecordForm<Waiting> form =
                forms.<Waiting>form("goal", "target.conditions").lead(goal.number() + " " + words(goal.text()));
        Typed<List<GoalId>> conditions = form.fields()
                .several(
                        "conditions",
                        all.stream()
                                .filter(other -> !other.goal().equals(goal.goal()))
                                .map(other -> new Choice<>(
                                        other.goal().value().toString(),
                                        other.goal(),
                                        other.number() + " " + words(other.text())))
                                .toList(),
                        id -> id.value().toString(),
                        Waiting::conditions)
                .help(text("target.conditions.help"));
        form.typed(stored -> new Waiting(conditions.value()))
                .create(
                        "goal-conditions/" + goal.goal().value(),
                        new Waiting(targets.conditions(goal.goal())),
                        waiting -> targets.setConditions(goal.goal(), waiting.conditions()),
                        done);
    }

    private RecordForm<TargetRuleDraft> form(String titleKey) {
        List<IndicatorRow> known = indicators
                .list(Indicators.Filter.everything(), Order.ascending(Indicators.Sort.TITLE), Slice.first())
                .items();
        RecordForm<TargetRuleDraft> form = forms.form("target", titleKey);
        FormFields<TargetRuleDraft> fields = form.fields();
        Typed<Optional<IndicatorId>> indicator = fields.found(
                "indicator",
                true,
                Choices.of(known.stream().map(TargetForm::choice).toList()),
                id -> id.value().toString(),
                TargetRuleDraft::indicator);
        Typed<String> region = fields.oneOf("region", Places.choices(indicators), TargetRuleDraft::region);
        Typed<TargetKind> kind = fields.oneOf(
                        "kind", Choices.constants("target.kind", TargetKind.values()), TargetRuleDraft::kind)
                .help(text("target.kind.help"));
        Typed<Comparison> comparison = fields.oneOf(
                "comparison", Choices.constants("target.comparison", Comparison.values()), TargetRuleDraft::comparison);
        Typed<Optional<BigDecimal>> value =
                fields.decimal("value", true, TargetRuleDraft::value).help(text("target.value.help"));
        form.part("target.part.when");
        Typed<Integer> from = fields.number("fromYear", FIRST_YEAR, LAST_YEAR, 1, TargetRuleDraft::fromYear);
        Typed<Integer> years = fields.number("sustainedYears", 1, MOST_YEARS, 1, TargetRuleDraft::sustainedYears)
                .help(text("target.years.help"));
        Typed<Optional<Integer>> baselineFrom = fields.year("baselineFrom", false, TargetRuleDraft::baselineFrom)
                .help(text("target.baseline.help"));
        Typed<Optional<Integer>> baselineTo = fields.year("baselineTo", false, TargetRuleDraft::baselineTo);
        form.part("target.part.guardrails");
        Typed<List<IndicatorId>> guardrails = fields.several(
                        "guardrails",
                        known.stream()
                                .filter(row -> row.direction() != Direction.CONTEXT)
                                .map(TargetForm::choice)
                                .toList(),
                        id -> id.value().toString(),
                        TargetRuleDraft::guardrails)
                .help(text("target.guardrails.help"));
        Typed<Optional<BigDecimal>> tolerance =
                fields.decimal("tolerance", false, draft -> Optional.of(draft.tolerance()));
        Typed<LocalizedText> basis =
                fields.paragraphs("basis", false, TargetRuleDraft::basis).help(text("target.basis.help"));
        return form.typed(stored -> new TargetRuleDraft(
                indicator.value(),
                region.value(),
                kind.value(),
                comparison.value(),
                value.value(),
                baselineFrom.value(),
                baselineTo.value(),
                from.value(),
                years.value(),
                guardrails.value(),
                tolerance.value().orElse(BigDecimal.ZERO),
                basis.value(),
                stored.sourceRefs()));
    }

    private static Choice<IndicatorId> choice(IndicatorRow row) {
        return new Choice<>(row.id().value().toString(), row.id(), words(row.title()));
    }
}
