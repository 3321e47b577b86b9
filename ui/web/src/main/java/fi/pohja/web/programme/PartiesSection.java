package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who takes part in a project, by role. */
@Singleton
final class PartiesSection {

    /** From how many organisations in one role on they stand by kind. */
    private static final int MANY = 8;

    private final Parties parties;
    private final PartyForm form;
    private final RecordPanels panels;
    private final List<PartyNotes> notes;

    /** What a drawing of the section needs. */
    private record Drawing(
            Project project, boolean editable, Map<OrganisationId, List<Component>> notes, Runnable redraw) {}

    PartiesSection(Parties parties, PartyForm form, RecordPanels panels, List<PartyNotes> notes) {
        this.parties = parties;
        this.form = form;
        this.panels = panels;
        this.notes = notes;
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
        Drawing drawing = new Drawing(project, editable, all.isEmpty() ? Map.of() : notes(project), redraw);
        Map<PartyRole, List<Party>> byRole = new EnumMap<>(PartyRole.class);
        all.forEach(party ->
                byRole.computeIfAbsent(party.role(), any -> new ArrayList<>()).add(party));
        byRole.forEach((role, some) -> {
            section.add(new H3(text("parties.role", ConstantWords.of("party.role", role), some.size())));
            lists(some, drawing).forEach(section::add);
            section.add(panels.sources(some.stream()
                    .flatMap(party -> party.sourceRefs().stream())
                    .distinct()
                    .toList()));
        });
        return section;
    }

    private Map<OrganisationId, List<Component>> notes(Project project) {
        Map<OrganisationId, List<Component>> all = new HashMap<>();
        notes.forEach(source -> source.of(project)
                .forEach((id, some) ->
                        all.computeIfAbsent(id, any -> new ArrayList<>()).addAll(some)));
        return all;
    }

    /** One list, or one for each kind of organisation when there are many of several kinds. */
    private List<Component> lists(List<Party> some, Drawing drawing) {
        Map<OrganisationKind, List<Party>> byKind = new EnumMap<>(OrganisationKind.class);
        some.forEach(party ->
                byKind.computeIfAbsent(party.kind(), any -> new ArrayList<>()).add(party));
        if (some.size() < MANY || byKind.size() == 1) {
            return List.of(list(some, drawing));
        }
        List<Component> lists = new ArrayList<>();
        byKind.forEach((kind, alike) -> {
            H4 heading = new H4(text("parties.role", ConstantWords.of("organisation.kind", kind), alike.size()));
            heading.addClassName("party-kind");
            lists.add(heading);
            lists.add(list(alike, drawing));
        });
        return lists;
    }

    private UnorderedList list(List<Party> parties, Drawing drawing) {
        UnorderedList list = new UnorderedList();
        list.addClassName("party-list");
        parties.forEach(party -> list.add(item(party, drawing)));
        return list;
    }

    private ListItem item(Party party, Drawing drawing) {
        String name = words(party.organisation().name());
        Div about =
                new Div(new Anchor("organisations/" + party.organisation().id().value(), name));
        about.addClassName("party-words");
        if (!party.note().isEmpty()) {
            about.add(LocalizedWords.paragraphs(party.note()));
        }
        drawing.notes().getOrDefault(party.organisation().id(), List.of()).forEach(about::add);
        ListItem item = new ListItem(about);
        if (drawing.editable()) {
            item.add(new RowMenu(text("record.menu.of", name))
                    .item(Icon.EDIT, text("record.edit"), () -> form.edit(party.id(), drawing.redraw()))
                    .item(Icon.DELETE, text("record.remove"), () -> remove(party, name, drawing)));
        }
        return item;
    }

    private void remove(Party party, String name, Drawing drawing) {
        if (Attempt.to(() -> parties.remove(party.id(), party.version()))) {
            Notice.undo(text("record.removed", name), () -> {
                Attempt.to(() -> parties.create(drawing.project().id(), party.draft()));
                drawing.redraw().run();
            });
        }
        drawing.redraw().run();
    }
}
