package fi.pohja.web.organisation;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.organisation.Body;
import fi.pohja.organisation.BodyId;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.Parties;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.RecordChoices;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The projects a body serves, on the body's page. One body may serve several. */
@Singleton
final class ServedProjects {

    private final Projects projects;
    private final Parties parties;
    private final RecordForms forms;
    private final RecordChoices choices;

    private record Chosen(Optional<ProjectId> project) {}

    ServedProjects(Projects projects, Parties parties, RecordForms forms, RecordChoices choices) {
        this.projects = projects;
        this.parties = parties;
        this.forms = forms;
        this.choices = choices;
    }

    Redrawn of(Body body) {
        boolean editable =
                SignedIn.allowed(Permission.EDIT_PROGRAMME) && body.archivedAt().isEmpty();
        return new Redrawn((place, redraw) -> place.add(draw(body.id(), editable, redraw)));
    }

    private Section draw(BodyId body, boolean editable, Runnable redraw) {
        Section section = new Section(text("bodies.projects"))
                .adding(editable, text("bodies.projects.assign"), () -> assign(body, redraw));
        List<NamedProject> served = projects.ofBody(body);
        if (served.isEmpty()) {
            section.add(new Paragraph(text("bodies.projects.none")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("party-list");
        served.forEach(project -> list.add(item(body, project, editable, redraw)));
        section.add(list);
        return section;
    }

    private ListItem item(BodyId body, NamedProject project, boolean editable, Runnable redraw) {
        String name = words(project.name());
        Span code = new Span(project.code());
        code.addClassName("fact-note");
        Div lines = new Div(new Anchor("projects/" + project.id().value(), name), code);
        lines.addClassName("party-words");
        ListItem item = new ListItem(lines);
        if (editable) {
            item.add(new RowMenu(text("record.menu.of", name))
                    .item(Icon.DELETE, text("project.body.release"), () -> release(body, project.id(), name, redraw)));
        }
        return item;
    }

    private void release(BodyId body, ProjectId project, String name, Runnable redraw) {
        if (Attempt.to(() -> parties.releaseBody(project, body))) {
            Notice.undo(text("record.removed", name), () -> {
                Attempt.to(() -> parties.assignBody(project, body));
                redraw.run();
            });
        }
        redraw.run();
    }

    private void assign(BodyId body, Runnable redraw) {
        RecordForm<Chosen> form = forms.form("body", "bodies.projects.assign");
        Typed<Optional<ProjectId>> project = form.fields()
                .found("project", true, choices.projects(), id -> id.value().toString(), Chosen::project);
        form.typed(stored -> new Chosen(project.value()))
                .create(
                        "body/project/" + body.value(),
                        new Chosen(Optional.empty()),
                        chosen -> parties.assignBody(
                                chosen.project().orElseThrow(() -> InvalidException.of("project", "required")), body),
                        redraw);
    }
}
