package fi.pohja.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The form to ask for a link to a new password.
 *
 * @param who username or address, as typed
 */
public record ForgotForm(String who, List<Fault> faults) {

    public Optional<String> fault(String field) {
        return Fault.of(faults, field);
    }
}
