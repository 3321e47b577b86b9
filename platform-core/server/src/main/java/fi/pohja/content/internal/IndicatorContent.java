package fi.pohja.content.internal;

import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.indicator.Comparison;
import fi.pohja.indicator.Direction;
import fi.pohja.indicator.Indicator;
import fi.pohja.indicator.IndicatorDraft;
import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.Indicators;
import fi.pohja.indicator.Observation;
import fi.pohja.indicator.ObservationStatus;
import fi.pohja.indicator.TargetKind;
import fi.pohja.indicator.TargetRuleDraft;
import fi.pohja.indicator.TargetRuleId;
import fi.pohja.indicator.Targets;
import fi.pohja.programme.GoalId;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The indicators of a content file with their observations, and the targets of goals. */
@Singleton
@Order(3)
final class IndicatorContent implements ContentPart {

    private final Indicators indicators;
    private final Targets targets;

    IndicatorContent(Indicators indicators, Targets targets) {
        this.indicators = indicators;
        this.targets = targets;
    }

    @Override
    public List<String> lists() {
        return List.of("indicators", "targets");
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        file.root().entries("indicators").forEach(element -> keys.enter(element, Kind.INDICATOR));
        file.root().entries("targets").forEach(element -> keys.enter(element, Kind.TARGET));
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries("indicators").forEach(element -> indicator(file, element, keys));
        file.root().entries("targets").forEach(element -> target(file, element, keys));
    }

    private void indicator(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys(
                "key",
                "sotkanet",
                "title",
                "description",
                "unit",
                "decimals",
                "direction",
                "source",
                "licence",
                "updated",
                "breaks",
                "observations",
                "sources");
        IndicatorDraft draft = new IndicatorDraft(
                element.number("sotkanet").map(number -> PlanContent.whole(element, "sotkanet", 0)),
                element.requiredLocalized("title"),
                element.localized("description"),
                element.requiredLocalized("unit"),
                PlanContent.whole(element, "decimals", 1),
                element.choice("direction", Direction.class, Direction.CONTEXT),
                element.text("source"),
                element.optionalText("licence").orElse(""),
                element.date("updated"),
                element.texts("breaks").stream()
                        .map(year -> year(element, year))
                        .toList(),
                element.texts("sources"));
        List<Observation> observations = element.entries("observations").stream()
                .map(IndicatorContent::observation)
                .toList();
        String key = element.text("key");
        UUID id = keys.id(key);
        file.add(new Step(Phase.OTHERS, 0, element.line(), id, key, () -> {
            Indicator made = indicators.create(Optional.of(new IndicatorId(id)), draft);
            indicators.observe(made.id(), made.version(), observations);
        }));
    }

    private static int year(YamlFile.Entry element, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            element.fault("breaks", "breaks must be a list of years, not " + text);
            return 0;
        }
    }

    private static Observation observation(YamlFile.Entry element) {
        element.onlyKeys("region", "year", "value", "status", "note");
        return new Observation(
                element.text("region"),
                PlanContent.whole(element, "year", 0),
                element.number("value"),
                element.choice("status", ObservationStatus.class, ObservationStatus.OBSERVED),
                element.localized("note"));
    }

    private void target(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys(
                "key",
                "goal",
                "indicator",
                "region",
                "kind",
                "comparison",
                "value",
                "baseline",
                "fromYear",
                "sustainedYears",
                "guardrails",
                "tolerance",
                "basis",
                "sources");
        YamlFile.Entry baseline = element.entry("baseline");
        baseline.onlyKeys("from", "to");
        TargetRuleDraft draft = new TargetRuleDraft(
                keys.reference(element, "indicator", Kind.INDICATOR).map(IndicatorId::new),
                element.text("region"),
                element.choice("kind", TargetKind.class, TargetKind.LEVEL),
                element.choice("comparison", Comparison.class, Comparison.AT_MOST),
                element.number("value"),
                baseline.number("from").map(number -> PlanContent.whole(baseline, "from", 0)),
                baseline.number("to").map(number -> PlanContent.whole(baseline, "to", 0)),
                PlanContent.whole(element, "fromYear", 0),
                PlanContent.whole(element, "sustainedYears", 1),
                element.texts("guardrails").stream()
                        .flatMap(guardrail -> keys.reference(element, "guardrails", guardrail, Kind.INDICATOR).stream())
                        .map(IndicatorId::new)
                        .toList(),
                element.number("tolerance").orElse(BigDecimal.ZERO),
                element.localized("basis"),
                element.texts("sources"));
        String key = element.text("key");
        UUID id = keys.id(key);
        keys.reference(element, "goal", Kind.GOAL)
                .ifPresent(goal -> file.add(new Step(
                        Phase.ACROSS_FILES,
                        0,
                        element.line(),
                        id,
                        key,
                        () -> targets.create(new GoalId(goal), Optional.of(new TargetRuleId(id)), draft))));
    }
}
