package fi.pohja.web.search;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.spi.Folding;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.shell.SearchSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Things to do that begin on a page of their own or in its form, such as "Uusi hanke". */
@Singleton
final class ActionSource implements SearchSource {

    private static final List<Action> ACTIONS = List.of(
            new Action("search.new.project", "projects?new", Optional.of(Permission.EDIT_PROGRAMME), Icon.PLUS),
            new Action("organisations.new", "organisations?new", Optional.of(Permission.EDIT_ORGANISATIONS), Icon.PLUS),
            new Action("bodies.new", "bodies?new", Optional.of(Permission.EDIT_ORGANISATIONS), Icon.PLUS),
            new Action("services.new", "services?new", Optional.of(Permission.EDIT_SERVICES), Icon.PLUS),
            new Action("units.new", "units?new", Optional.of(Permission.EDIT_SERVICES), Icon.PLUS),
            new Action("legislation.new", "legal-requirements?new", Optional.of(Permission.EDIT_PROGRAMME), Icon.PLUS),
            new Action("need.new", "needs?new", Optional.of(Permission.EDIT_PARTICIPATION), Icon.PLUS),
            new Action("users.invite", "administration/users?new", Optional.of(Permission.ADMINISTER_USERS), Icon.PLUS),
            new Action("profile.title", "profile", Optional.empty(), Icon.USER));

    private record Action(String titleKey, String address, Optional<Permission> permission, Icon icon) {}

    @Override
    public List<Hit> find(String typed, int atMost) {
        return ACTIONS.stream()
                .filter(action -> action.permission().map(SignedIn::allowed).orElse(true))
                .filter(action -> Folding.contains(text(action.titleKey()), typed))
                .limit(atMost)
                .map(action -> new Hit(text(action.titleKey()), text("search.action"), action.address(), action.icon()))
                .toList();
    }
}
