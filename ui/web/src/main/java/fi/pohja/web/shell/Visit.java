package fi.pohja.web.shell;

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

    /**
     * Whether the one who looks has the permission of this name; a visitor has none, and nobody has one that does not
     * exist. Nothing is asked for when it is empty.
     */
    public boolean may(Optional<String> permission) {
        return permission
                .map(name -> user.stream()
                        .flatMap(signedIn -> signedIn.permissions().stream())
                        .anyMatch(held -> held.name().equals(name)))
                .orElse(true);
    }
}
