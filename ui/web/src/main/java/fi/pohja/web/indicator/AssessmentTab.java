package fi.pohja.web.indicator;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.indicator.GoalAssessment;
import fi.pohja.indicator.Outcome;
import fi.pohja.indicator.RuleAssessment;
import fi.pohja.indicator.TargetRule;
import fi.pohja.indicator.Targets;
import fi.pohja.programme.Project;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.ProjectTab;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a project's goals were reached: outcome, conditions, every step in words, and the numbers as a picture. */
@Singleton
@Order(10)
final class AssessmentTab implements ProjectTab {

    private final Targets targets;
    private final TargetForm form;
    private final RecordPanels panels;

    AssessmentTab(Targets targets, TargetForm form, RecordPanels panels) {
        this.targets = targets;
        this.form = form;
        this.panels = panels;
    }

    @Override
    public String key() {
        return "assessment";
    }

    @Override
    public String titleKey() {
        return "assessment.title";
    }

    @Override
    public Component of(Project project) {
        boolean editable = project.archivedAt().isEmpty() && SignedIn.allowed(Permission.EDIT_PROGRAMME);
        return new Redrawn((place, redraw) -> {
            List<GoalAssessment> all = targets.assess(project.id());
            Section section = new Section(text("assessment.title"));
            if (all.isEmpty()) {
                section.add(new EmptyState(Icon.GOAL, text("assessment.no.goals")));
            } else {
                section.add(new Paragraph(summary(all)));
                OrderedList list = new OrderedList();
                list.addClassName("goal-list");
                all.forEach(goal -> list.add(item(goal, all, editable, redraw)));
                section.add(list);
            }
            place.add(section);
        });
    }

    private static String summary(List<GoalAssessment> all) {
        return Arrays.stream(Outcome.values())
                .map(outcome -> text(
                        "assessment.count." + outcome,
                        all.stream().filter(goal -> goal.outcome() == outcome).count()))
                .collect(Collectors.joining(", ", "", "."));
    }

    private ListItem item(GoalAssessment goal, List<GoalAssessment> all, boolean editable, Runnable redraw) {
        Span number = new Span(goal.number());
        number.addClassName("goal-number");
        Div text = new Div(LocalizedWords.line(goal.text()));
        text.addClassName("goal-text");
        Div head = new Div(number, text, Outcomes.badge(goal.outcome()));
        head.addClassName("goal-head");
        if (editable) {
            head.add(new RowMenu(text("record.menu.of", goal.number()))
                    .item(Icon.PLUS, text("target.new"), () -> form.create(goal.goal(), redraw))
                    .item(Icon.LINEAGE, text("target.conditions"), () -> form.conditions(goal, all, redraw)));
        }
        ListItem item = new ListItem(head);
        item.addClassName("goal");
        Div about = new Div();
        about.addClassName("goal-about");
        if (!goal.conditions().isEmpty()) {
            about.add(conditions(goal, all));
        }
        goal.reasons().forEach(reason -> about.add(new Paragraph(Outcomes.sentence(reason))));
        if (goal.provisional()) {
            about.add(Outcomes.provisional());
        }
        goal.rules().forEach(rule -> about.add(rule(rule, editable, redraw)));
        item.add(about);
        return item;
    }

    /** The goals that come before as a row of marks leading to this one. */
    private static Div conditions(GoalAssessment goal, List<GoalAssessment> all) {
        OrderedList before = new OrderedList();
        before.addClassName("condition-marks");
        all.stream().filter(other -> goal.conditions().contains(other.goal())).forEach(other -> {
            Span number = new Span(text("assessment.goal", other.number()));
            number.getElement().setAttribute("title", words(other.text()));
            before.add(new ListItem(number, Outcomes.badge(other.outcome())));
        });
        Div arrow = new Div(
                Icon.ARROW.picture(), new Span(text("assessment.goal", goal.number())), Outcomes.badge(goal.outcome()));
        arrow.addClassName("condition-result");
        Div picture = new Div(new Span(text("assessment.conditions")), before, arrow);
        picture.addClassName("condition-picture");
        return picture;
    }

    private Div rule(RuleAssessment assessed, boolean editable, Runnable redraw) {
        TargetRule rule = assessed.rule();
        Div name = new Div();
        name.addClassName("target-name");
        rule.draft()
                .indicator()
                .ifPresent(indicator -> name.add(new Anchor(Addresses.of(indicator), words(assessed.indicator()))));
        Div head = new Div(name, Outcomes.badge(assessed.outcome()));
        head.addClassName("goal-head");
        if (editable) {
            head.add(menu(rule, words(assessed.indicator()), redraw));
        }
        Div box = new Div(head, Outcomes.steps(assessed.steps()));
        box.addClassName("target");
        if (assessed.provisional()) {
            box.add(Outcomes.provisional());
        }
        if (!rule.draft().basis().isEmpty()) {
            Div basis = LocalizedWords.paragraphs(rule.draft().basis());
            basis.addClassName("fact-note");
            box.add(basis);
        }
        box.add(panels.sources(rule.draft().sourceRefs()));
        if (assessed.observations().stream()
                .anyMatch(observation -> observation.value().isPresent())) {
            Details picture = new Details(text("assessment.picture"), SeriesChart.of(assessed));
            picture.setOpened(true);
            box.add(picture);
        }
        return box;
    }

    private RowMenu menu(TargetRule rule, String name, Runnable redraw) {
        return new RowMenu(text("record.menu.of", name))
                .item(Icon.EDIT, text("record.edit"), () -> form.edit(rule.id(), redraw))
                .item(Icon.DELETE, text("record.remove"), () -> {
                    if (Attempt.to(() -> targets.remove(rule.id(), rule.version()))) {
                        Notice.undo(text("record.removed", name), () -> {
                            Attempt.to(() -> targets.create(rule.goal(), rule.draft()));
                            redraw.run();
                        });
                    }
                    redraw.run();
                });
    }
}
