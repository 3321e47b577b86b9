package fi.pohja.web.administration;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Role;
import fi.pohja.access.User;
import fi.pohja.access.Users;
import fi.pohja.web.organisation.OrganisationChoices;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.Choice;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.NewRecord;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tenant's users: who there is, with which roles; inviting, changing, locking. */
@Prototype
@Route(value = "administration/users", layout = MainLayout.class)
public class UsersView extends Div implements BeforeEnterObserver, ListRows<User> {

    private static final Map<String, Users.Sort.Column> SORTS = Map.of(
            "name", Users.Sort.Column.NAME,
            "username", Users.Sort.Column.USERNAME,
            "email", Users.Sort.Column.EMAIL,
            "state", Users.Sort.Column.STATE,
            "seen", Users.Sort.Column.LAST_SEEN);

    private final transient Users users;
    private final transient OrganisationChoices organisations;
    private final transient UserForm form;
    private final ListDetail<User> list;

    UsersView(Users users, OrganisationChoices organisations, UserForm form) {
        this.users = users;
        this.organisations = organisations;
        this.form = form;
        PageHeader header = new PageHeader(text("users.title"));
        EmptyState empty = new EmptyState(Icon.USERS, text("users.empty"));
        list = new ListDetail<>(text("users.title"), this, empty)
                .column("name", text("user.field.name"), User::name)
                .column("username", text("user.field.username"), User::username)
                .column("roles", text("user.field.roles"), user -> roles(user.roles()))
                .column("organisation", text("user.field.organisation"), user -> organisation(user.organisation()))
                .column("email", text("user.field.email"), User::email)
                .components("state", text("user.field.state"), UsersView::badge)
                .column(
                        "seen",
                        text("users.seen"),
                        user -> user.lastSeen().map(at -> moment(at)).orElse(text("users.seen.never")))
                .hidden("email")
                .sortable(SORTS.keySet().toArray(String[]::new))
                .choice(
                        "role",
                        text("user.field.roles"),
                        Stream.of(Role.values())
                                .map(role -> new ListDetail.Option(role.name(), text("role." + role)))
                                .toList())
                .choice(
                        "state",
                        text("user.field.state"),
                        Stream.of(User.State.values())
                                .map(state -> new ListDetail.Option(state.name(), text("user.state." + state)))
                                .toList())
                .beside(this::beside);
        header.primary(text("users.invite"), Icon.PLUS, () -> form.invite(list::refresh));
        add(header, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (NewRecord.wanted(event)) {
            form.invite(list::refresh);
        }
    }

    private Component beside(User user) {
        return new UserDetails(user, organisation(user.organisation()), users, form, list::refresh);
    }

    private String organisation(Optional<UUID> id) {
        return id.flatMap(known -> organisations.byKey(known.toString()))
                .map(Choice::words)
                .orElse("");
    }

    static String roles(Set<Role> roles) {
        return roles.stream().sorted().map(role -> text("role." + role)).collect(Collectors.joining(", "));
    }

    static StateBadge badge(User user) {
        Tone tone = switch (user.state()) {
            case ACTIVE -> Tone.SUCCESS;
            case INVITED -> Tone.INFO;
            case LOCKED -> Tone.WARNING;
            case ERASED -> Tone.NEUTRAL;
        };
        return new StateBadge(text("user.state." + user.state()), tone);
    }

    @Override
    public List<User> rows(ListRequest request) {
        Users.Sort sort = request.sort().stream()
                .findFirst()
                .map(asked ->
                        new Users.Sort(SORTS.getOrDefault(asked.key(), Users.Sort.Column.NAME), asked.descending()))
                .orElse(Users.Sort.byName());
        return users.list(filter(request), sort, request.offset(), request.limit())
                .items();
    }

    @Override
    public int count(ListRequest request) {
        return users.list(filter(request), Users.Sort.byName(), 0, 1).total();
    }

    private static Users.Filter filter(ListRequest request) {
        return new Users.Filter(
                request.words(),
                constant(Role.values(), request.choices().get("role")),
                constant(User.State.values(), request.choices().get("state")));
    }

    /** A value from the address that is no constant filters nothing. */
    private static <E extends Enum<E>> Optional<E> constant(
            E[] constants, @org.jspecify.annotations.Nullable String name) {
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
