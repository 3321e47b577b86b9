package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.programme.ProjectRow;
import java.util.List;

/** The projects under an umbrella. */
final class PartsList {

    private PartsList() {}

    /** With a heading of its own. */
    static Div of(List<ProjectRow> parts) {
        Div all = new Div(new H3(text("project.parts")), bare(parts));
        all.addClassName("parts");
        return all;
    }

    /** Under somebody else's heading. */
    static UnorderedList bare(List<ProjectRow> parts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("parts-list");
        for (ProjectRow part : parts) {
            Div line = new Div(
                    new Anchor(Addresses.of(part.id()), words(part.name())),
                    Badges.of(part.state()),
                    Progress.measures(part.measuresDone(), part.measures()));
            line.addClassName("parts-line");
            list.add(new ListItem(line));
        }
        return list;
    }
}
