package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.programme.Parties;
import fi.pohja.programme.Party;
import fi.pohja.programme.PartyRole;
import fi.pohja.programme.Project;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who takes part in a project, by role. */
@Singleton
final class PartiesSection {

    private final Parties parties;
    private final PartyForm form;
    private final RecordPanels panels;

    PartiesSection(Parties parties, PartyForm form, RecordPanels panels) {
        this.parties = parties;
        this.form = form;
        this.panels = panels;
    }

    Redrawn of(Project project) {
        return new Redrawn((place, redraw) -> place.add(draw(project, redraw)));
    }

    private Section draw(Project project, Runnable redraw) {
        boolean editable = SignedIn.allowed(Permission.EDIT_PROGRAMME);
        Section section = new Section(text("parties.title"))
                .adding(editable, text("party.new"), () -> form.create(project.id(), redraw));
        List<Party> all = parties.of(project.id());
        if (all.isEmpty()) {
            section.add(new Paragraph(text("parties.none")));
        }
        Map<PartyRole, List<Party>> byRole = new EnumMap<>(PartyRole.class);
        all.forEach(party ->
                byRole.computeIfAbsent(party.role(), any -> new ArrayList<>()).add(party));
        byRole.forEach((role, some) -> {
            UnorderedList list = new UnorderedList();
            list.addClassName("party-list");
            some.forEach(party -> list.add(item(party, project, editable, redraw)));
            section.add(
                    new H3(text("parties.role", ConstantWords.of("party.role", role), some.size())),
                    list,
                    panels.sources(some.stream()
                            .flatMap(party -> party.sourceRefs().stream())
                            .distinct()
                            .toList()));
        });
        return section;
    }

    private ListItem item(Party party, Project project, boolean editable, Runnable redraw) {
        String name = words(party.organisation().name());
        Div about =
                new Div(new Anchor("organisations/" + party.organisation().id().value(), name));
        about.addClassName("party-words");
        if (!party.note().isEmpty()) {
            about.add(LocalizedWords.paragraphs(party.note()));
        }
        ListItem item = new ListItem(about);
        if (editable) {
            item.add(new RowMenu(text("record.menu.of", name))
                    .item(Icon.EDIT, text("record.edit"), () -> form.edit(party.id(), redraw))
                    .item(Icon.DELETE, text("record.remove"), () -> remove(party, project, name, redraw)));
        }
        return item;
    }

    private void remove(Party party, Project project, String name, Runnable redraw) {
        if (Attempt.to(() -> parties.remove(party.id(), party.version()))) {
            Notice.undo(text("record.removed", name), () -> {
                Attempt.to(() -> parties.create(project.id(), party.draft()));
                redraw.run();
            });
        }
        redraw.run();
    }
}
