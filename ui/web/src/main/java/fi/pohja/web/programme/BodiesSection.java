package fi.pohja.web.programme;

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
import fi.pohja.organisation.BodyId;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.Parties;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectBody;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The bodies that serve a project. */
@Singleton
final class BodiesSection {

    private final Parties parties;
    private final RecordForms forms;
    private final RecordChoices choices;

    private record Chosen(Optional<BodyId> body) {}

    BodiesSection(Parties parties, RecordForms forms, RecordChoices choices) {
        this.parties = parties;
        this.forms = forms;
        this.choices = choices;
    }

    Redrawn of(Project project) {
        return new Redrawn((place, redraw) -> place.add(draw(project, redraw)));
    }

    private Section draw(Project project, Runnable redraw) {
        boolean editable = SignedIn.allowed(Permission.EDIT_PROGRAMME);
        List<ProjectBody> bodies = parties.bodies(project.id());
        Section section = new Section(text("project.bodies"))
                .adding(editable, text("project.body.assign"), () -> assign(project, bodies, redraw));
        if (bodies.isEmpty()) {
            section.add(new Paragraph(text("project.bodies.none")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("party-list");
        bodies.forEach(body -> list.add(item(body, project, editable, redraw)));
        section.add(list);
        return section;
    }

    private ListItem item(ProjectBody body, Project project, boolean editable, Runnable redraw) {
        String name = words(body.body().name());
        Span about = new Span(ConstantWords.of("body.kind", body.kind()));
        about.addClassName("fact-note");
        Div lines = new Div(new Anchor("bodies/" + body.body().id().value(), name), about);
        lines.addClassName("party-words");
        ListItem item = new ListItem(lines);
        if (editable) {
            item.add(new RowMenu(text("record.menu.of", name))
                    .item(Icon.DELETE, text("project.body.release"), () -> release(body, project, name, redraw)));
        }
        return item;
    }

    private void release(ProjectBody body, Project project, String name, Runnable redraw) {
        if (Attempt.to(() -> parties.releaseBody(project.id(), body.body().id()))) {
            Notice.undo(text("record.removed", name), () -> {
                Attempt.to(() -> parties.assignBody(project.id(), body.body().id()));
                redraw.run();
            });
        }
        redraw.run();
    }

    private void assign(Project project, List<ProjectBody> already, Runnable redraw) {
        List<Choice<BodyId>> others = choices.bodies().stream()
                .filter(choice ->
                        already.stream().noneMatch(body -> body.body().id().equals(choice.value())))
                .toList();
        RecordForm<Chosen> form = forms.form("project.body", "project.body.assign");
        Typed<Optional<BodyId>> body = form.fields()
                .found("body", true, Choices.of(others), id -> id.value().toString(), Chosen::body);
        form.typed(stored -> new Chosen(body.value()))
                .create(
                        "body/assign/" + project.id().value(),
                        new Chosen(Optional.empty()),
                        chosen -> parties.assignBody(
                                project.id(), chosen.body().orElseThrow(() -> InvalidException.of("body", "required"))),
                        redraw);
    }
}
