package fi.pohja.web.indicator;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.indicator.GoalAssessment;
import fi.pohja.indicator.RuleAssessment;
import fi.pohja.indicator.Targets;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Measure;
import fi.pohja.programme.NamedGoal;
import fi.pohja.web.programme.MeasureSection;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Section;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** On a measure's page the indicators that show whether its goals are reached, with what they say now. */
@Singleton
@Order(10)
final class MeasureIndicators implements MeasureSection {

    private final Targets targets;

    MeasureIndicators(Targets targets) {
        this.targets = targets;
    }

    @Override
    public Optional<Section> of(Measure measure, Runnable changed) {
        if (measure.goals().isEmpty()) {
            return Optional.empty();
        }
        Set<GoalId> served = measure.goals().stream().map(NamedGoal::id).collect(Collectors.toSet());
        List<GoalAssessment> assessed = targets.assess(measure.project().id()).stream()
                .filter(goal -> served.contains(goal.goal()) && !goal.rules().isEmpty())
                .toList();
        if (assessed.isEmpty()) {
            return Optional.empty();
        }
        RecordTable table = new RecordTable(
                text("measure.indicators"),
                List.of(
                        text("measure.indicators.indicator"),
                        text("measure.indicators.goal"),
                        text("assessment.title")),
                false);
        assessed.forEach(goal -> goal.rules().forEach(rule -> row(table, goal, rule)));
        return Optional.of(
                new Section(text("measure.indicators"), new Paragraph(text("measure.indicators.lead")), table));
    }

    private static void row(RecordTable table, GoalAssessment goal, RuleAssessment rule) {
        rule.rule()
                .draft()
                .indicator()
                .ifPresent(indicator -> table.row(
                        List.of(
                                new Anchor(Addresses.of(indicator), words(rule.indicator())),
                                new Span(goal.number() + " " + words(goal.text())),
                                Outcomes.badge(rule.outcome())),
                        Optional.empty()));
    }
}
