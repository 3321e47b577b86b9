package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.collaboration.CollaborationSpace;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.MemberState;
import fi.pohja.collaboration.SpaceKind;
import fi.pohja.collaboration.SpaceMember;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.NewRecord;
import io.micronaut.context.annotation.Prototype;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The collaboration spaces one's own tenant belongs to or is invited to. */
@Prototype
@Route(value = CollaborationPages.SPACES, layout = MainLayout.class)
public class SpacesView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String KIND = "kind";

    private final transient CollaborationSpaces spaces;
    private final transient SpaceForm form;
    private final boolean decides = SignedIn.allowed(Permission.COLLABORATE);

    SpacesView(CollaborationSpaces spaces, SpaceForm form) {
        this.spaces = spaces;
        this.form = form;
        PageHeader header = new PageHeader(text("collaboration.title")).lead(text("collaboration.lead"));
        EmptyState empty = new EmptyState(Icon.WORLD, text("collaboration.none"));
        if (decides) {
            header.primary(text("collaboration.found"), Icon.PLUS, this::found);
            empty.step(text("collaboration.found"), this::found);
        }
        add(header, list(empty));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (decides && NewRecord.wanted(event)) {
            found();
        }
    }

    private void found() {
        form.found(id -> UI.getCurrent().navigate(CollaborationPages.address(id)));
    }

    private ListDetail<CollaborationSpace> list(EmptyState empty) {
        return new ListDetail<>(text("collaboration.title"), ListRows.<CollaborationSpace>ofFew(this::matching), empty)
                .link(
                        "name",
                        text("collaboration.space.field.name"),
                        space -> words(space.name()),
                        space -> CollaborationPages.address(space.id()))
                .components(
                        "state",
                        text("collaboration.own"),
                        space -> CollaborationPages.badge(space.own().state()))
                .column(
                        KIND,
                        text("collaboration.space.field.kind"),
                        space -> ConstantWords.of("collaboration.kind", space.kind()))
                .column(
                        "members",
                        text("collaboration.members"),
                        space -> CollaborationPages.names(space.members().stream()
                                .filter(SpaceMember::belongs)
                                .map(SpaceMember::partner)
                                .toList()))
                .column(
                        "joined",
                        text("collaboration.joined"),
                        space -> space.own().joinedOn().map(day -> date(day)).orElse(""))
                .width("members", "22rem")
                .choice(
                        KIND,
                        text("collaboration.space.field.kind"),
                        Arrays.stream(SpaceKind.values())
                                .map(kind -> new ListDetail.Option(
                                        kind.name(), ConstantWords.of("collaboration.kind", kind)))
                                .toList())
                .choice(
                        "state",
                        text("collaboration.own"),
                        Stream.of(MemberState.INVITED, MemberState.MEMBER)
                                .map(state -> new ListDetail.Option(
                                        state.name(), ConstantWords.of("collaboration.member", state)))
                                .toList());
    }

    /** A tenant has some dozens of spaces at most. */
    private Stream<CollaborationSpace> matching(ListRequest request) {
        String wanted = request.words().toLowerCase(Locale.ROOT);
        Optional<String> kind = Optional.ofNullable(request.choices().get(KIND));
        Optional<String> state = Optional.ofNullable(request.choices().get("state"));
        return spaces.all().stream()
                .filter(space -> words(space.name()).toLowerCase(Locale.ROOT).contains(wanted))
                .filter(space ->
                        kind.isEmpty() || kind.get().equals(space.kind().name()))
                .filter(space -> state.isEmpty()
                        || state.get().equals(space.own().state().name()));
    }
}
