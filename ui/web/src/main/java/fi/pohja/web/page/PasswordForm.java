package fi.pohja.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The form behind a one-time link.
 *
 * @param action where it is sent: the link itself
 * @param lead who chooses and what for
 * @param username shown, so that it is kept together with the password
 */
public record PasswordForm(String action, String lead, String username, List<Fault> faults) {

    public Optional<String> fault(String field) {
        return Fault.of(faults, field);
    }
}
