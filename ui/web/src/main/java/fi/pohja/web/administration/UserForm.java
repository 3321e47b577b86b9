package fi.pohja.web.administration;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.access.UserId;
import fi.pohja.access.Users;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.tenancy.Tenants;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.organisation.OrganisationChoices;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The forms that invite a user and change one. Opened under the session's lock. */
@Singleton
final class UserForm {

    private final Users users;
    private final Tenants tenants;
    private final OrganisationChoices organisations;
    private final RecordForms forms;

    UserForm(Users users, Tenants tenants, OrganisationChoices organisations, RecordForms forms) {
        this.users = users;
        this.tenants = tenants;
        this.organisations = organisations;
        this.forms = forms;
    }

    /** The roles whoever is signed in may give: those that allow nothing they may not do themselves. */
    static List<Role> givable() {
        return Stream.of(Role.values()).filter(UserForm::givable).toList();
    }

    /** Whether whoever is signed in may change a user with these roles. */
    static boolean changeable(Set<Role> roles) {
        return roles.stream().allMatch(UserForm::givable);
    }

    private static boolean givable(Role role) {
        return role.permissions().stream().allMatch(SignedIn::allowed);
    }

    void invite(Runnable done) {
        RecordForm<Users.Invitation> form = forms.form("user", "users.invite");
        FormFields<Users.Invitation> fields = form.fields();
        Typed<String> name = fields.text("name", true, Users.Invitation::name);
        Typed<String> email =
                fields.text("email", true, Users.Invitation::email).help(text("users.email.help"));
        Typed<String> username = fields.text(
                        "username", false, draft -> draft.username().orElse(""))
                .help(text("users.username.help"));
        Typed<List<Role>> roles =
                fields.several("roles", true, roles(), Role::name, draft -> List.copyOf(draft.roles()));
        Typed<Optional<OrganisationId>> organisation = fields.found(
                "organisation",
                false,
                organisations,
                OrganisationChoices::key,
                draft -> draft.organisation().map(OrganisationId::new));
        Typed<String> language = fields.oneOf("language", languages(), Users.Invitation::language);
        roles.help(text("users.roles.help"));
        form.typed(begun -> new Users.Invitation(
                        name.value(),
                        email.value(),
                        Optional.of(username.value()).filter(typed -> !typed.isBlank()),
                        Set.copyOf(roles.value()),
                        organisation.value().map(OrganisationId::value),
                        language.value()))
                .create(
                        "user/new",
                        text("users.invite.send"),
                        new Users.Invitation(
                                "",
                                "",
                                Optional.empty(),
                                Set.of(),
                                Optional.empty(),
                                tenants.current().defaultLanguage()),
                        users::invite,
                        done);
    }

    void edit(UserId id, Runnable done) {
        RecordForm<User> form = forms.form("user", "users.edit");
        FormFields<User> fields = form.fields();
        Typed<String> name = fields.text("name", true, User::name);
        Typed<String> email = fields.text("email", true, User::email);
        Typed<List<Role>> roles = fields.several("roles", true, roles(), Role::name, user -> List.copyOf(user.roles()));
        Typed<Optional<OrganisationId>> organisation = fields.found(
                "organisation",
                false,
                organisations,
                OrganisationChoices::key,
                user -> user.organisation().map(OrganisationId::new));
        Typed<String> language = fields.oneOf("language", languages(), User::language);
        roles.help(text("users.roles.help"));
        form.typed(begun -> new User(
                        begun.id(),
                        begun.username(),
                        name.value(),
                        email.value(),
                        language.value(),
                        organisation.value().map(OrganisationId::value),
                        begun.state(),
                        Set.copyOf(roles.value()),
                        begun.lastSeen(),
                        begun.createdAt(),
                        begun.version()))
                .edit(
                        "user/" + id.value(),
                        () -> {
                            User user = users.find(id);
                            return new Stored<>(id.value(), user, user.version());
                        },
                        (typed, version) -> users.change(at(typed, version)),
                        done);
    }

    private static User at(User user, int version) {
        return new User(
                user.id(),
                user.username(),
                user.name(),
                user.email(),
                user.language(),
                user.organisation(),
                user.state(),
                user.roles(),
                user.lastSeen(),
                user.createdAt(),
                version);
    }

    private static List<Choice<Role>> roles() {
        return givable().stream()
                .map(role -> new Choice<>(role.name(), role, text("role." + role)))
                .toList();
    }

    private List<Choice<String>> languages() {
        return tenants.current().languages().stream()
                .map(code -> new Choice<>(
                        code, code, Language.of(code).map(Language::ownName).orElse(code)))
                .toList();
    }
}
