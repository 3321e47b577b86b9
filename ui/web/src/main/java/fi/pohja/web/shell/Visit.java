package fi.pohja.web.shell;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import java.util.Optional;

/**
 * Where a page is shown, and to whom.
 *
 * @param place name of the tenant (or of the platform) in the reader's language, such as "Lapin hyvinvointialue"
 * @param shortPlace the same for narrow places, such as "Lappi"
 * @param accent CSS colour {@code #rrggbb}
 * @param languages codes of the languages offered here, the default first
 * @param user who is signed in; empty for a visitor
 */
public record Visit(
        String place, String shortPlace, String accent, java.util.List<String> languages, Optional<SignedIn> user) {

    /** Whether the one who looks may do this; a visitor may nothing. */
    boolean may(Permission permission) {
        return user.map(signedIn -> signedIn.may(permission)).orElse(false);
    }
}
