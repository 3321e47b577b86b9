package fi.pohja.web.organisation;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.programme.ProjectParticipation;
import java.util.List;

/** The projects an organisation takes part in, with its role and the project's state. */
final class Participation extends Section {

    /** @param heading of the level that follows the one above it, with nothing in it yet */
    Participation(HtmlContainer heading, List<ProjectParticipation> projects) {
        addClassName("participation");
        heading.setText(text("organisations.projects"));
        add(heading);
        if (projects.isEmpty()) {
            add(new Paragraph(text("organisations.projects.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        projects.forEach(participation -> {
            Anchor project = new Anchor(
                    "projects/" + participation.project().id().value(),
                    words(participation.project().name()));
            Span about = new Span(text("party.role." + participation.role()) + " · "
                    + text("project.state." + participation.state()));
            about.addClassName("quiet");
            list.add(new ListItem(project, about));
        });
        add(list);
    }
}
