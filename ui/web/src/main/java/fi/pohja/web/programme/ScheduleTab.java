package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Archived;
import fi.pohja.programme.Milestone;
import fi.pohja.programme.Milestones;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.programme.TimelineProject;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Timeline;
import fi.pohja.web.pattern.TimelineRow;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a project and its milestones are planned for, expected, and were. */
@Singleton
final class ScheduleTab {

    private final Projects projects;
    private final Milestones milestones;
    private final MilestoneForm form;
    private final RecordPanels panels;
    private final Clock clock;

    ScheduleTab(Projects projects, Milestones milestones, MilestoneForm form, RecordPanels panels, Clock clock) {
        this.projects = projects;
        this.milestones = milestones;
        this.form = form;
        this.panels = panels;
        this.clock = clock;
    }

    Redrawn of(Project project) {
        return new Redrawn((place, redraw) -> {
            List<Milestone> all = milestones.of(project.id(), Archived.CURRENT);
            List<TimelineRow> rows = TimelineRows.of(shown(project));
            if (rows.isEmpty()) {
                place.add(new Section(text("schedule.title"), new Paragraph(text("schedule.none"))));
            } else {
                Timeline timeline = new Timeline(text("schedule.title"), rows, LocalDate.now(clock));
                place.add(timeline);
            }
            place.add(list(project, all, redraw));
        });
    }

    /** The project itself and, of an umbrella, its parts. */
    private List<TimelineProject> shown(Project project) {
        Projects.Filter wanted = new Projects.Filter(
                "",
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                project.archivedAt().isPresent() ? Archived.ALL : Archived.CURRENT);
        return projects.timeline(wanted).stream()
                .filter(one -> one.id().equals(project.id())
                        || one.umbrella().filter(project.id()::equals).isPresent())
                .toList();
    }

    private Section list(Project project, List<Milestone> all, Runnable redraw) {
        boolean editable = SignedIn.allowed(Permission.EDIT_PROGRAMME);
        ProjectId id = project.id();
        Section section = new Section(text("milestones.title"))
                .adding(editable, text("milestone.new"), () -> form.create(id, redraw));
        if (all.isEmpty()) {
            EmptyState none = new EmptyState(Icon.MILESTONE, text("milestones.none"));
            if (editable) {
                none.step(text("milestone.new"), () -> form.create(id, redraw));
            }
            section.add(none);
            return section;
        }
        RecordTable table = new RecordTable(
                text("milestones.title"),
                List.of(
                        text("record.field.title"),
                        text("milestone.state"),
                        text("milestone.field.plannedOn"),
                        text("milestone.field.forecastOn"),
                        text("milestone.field.reachedOn")),
                editable);
        all.forEach(milestone -> table.row(
                List.of(
                        new Div(new Span(words(milestone.title())), panels.sources(milestone.sourceRefs())),
                        badge(milestone),
                        new Span(date(milestone.plannedOn())),
                        new Span(milestone.forecastOn().map(Wording::date).orElse(Amounts.UNKNOWN)),
                        new Span(milestone.reachedOn().map(Wording::date).orElse(Amounts.UNKNOWN))),
                editable ? Optional.of(menu(milestone, redraw)) : Optional.empty()));
        section.add(table);
        return section;
    }

    private StateBadge badge(Milestone milestone) {
        if (milestone.reachedOn().isPresent()) {
            return new StateBadge(text("milestone.reached"), Tone.SUCCESS);
        }
        if (milestone.on().isBefore(LocalDate.now(clock))) {
            return new StateBadge(text("milestone.late"), Tone.DANGER);
        }
        return milestone.forecastOn().filter(milestone.plannedOn()::isBefore).isPresent()
                ? new StateBadge(text("milestone.slipping"), Tone.WARNING)
                : new StateBadge(text("milestone.ahead"), Tone.NEUTRAL, Icon.MILESTONE);
    }

    private RowMenu menu(Milestone milestone, Runnable redraw) {
        String name = words(milestone.title());
        return new RowMenu(text("record.menu.of", name))
                .item(Icon.EDIT, text("record.edit"), () -> form.edit(milestone, redraw))
                .item(SignedIn.allowed(Permission.DECIDE_PROGRAMME), Icon.ARCHIVE, text("record.archive"), () -> {
                    if (Attempt.to(() -> milestones.archive(milestone.id(), milestone.version()))) {
                        Notice.undo(text("record.archived.done", name), () -> {
                            Attempt.to(() -> milestones.restore(
                                    milestone.id(),
                                    milestones.open(milestone.id()).version()));
                            redraw.run();
                        });
                    }
                    redraw.run();
                });
    }
}
