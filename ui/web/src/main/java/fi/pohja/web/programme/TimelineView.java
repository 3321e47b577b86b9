package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import fi.pohja.programme.Projects;
import fi.pohja.programme.TimelineProject;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.Timeline;
import fi.pohja.web.pattern.TimelineRow;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** All projects with their milestones on one axis, umbrellas followed by their parts. */
@Prototype
@Route(value = Addresses.TIMELINE, layout = MainLayout.class)
public class TimelineView extends Div {

    private static final long serialVersionUID = 1L;

    TimelineView(Projects projects, Clock clock) {
        add(new PageHeader(text("timeline.title")).lead(text("timeline.about")));
        List<TimelineProject> all = projects.timeline(Projects.Filter.everything());
        List<TimelineRow> rows = TimelineRows.of(all);
        if (rows.isEmpty()) {
            add(new EmptyState(Icon.TIMELINE, text("timeline.none")).link(text("projects.title"), Addresses.PROJECTS));
        } else {
            add(new Timeline(text("timeline.picture"), rows, LocalDate.now(clock)));
        }
        List<TimelineProject> undated =
                all.stream().filter(project -> !TimelineRows.drawn(project)).toList();
        if (!undated.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("party-list");
            undated.forEach(
                    project -> list.add(new ListItem(new Anchor(Addresses.of(project.id()), words(project.name())))));
            add(new Section(text("timeline.undated"), list));
        }
    }
}
