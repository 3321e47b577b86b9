package fi.pohja.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The form to close a tenant.
 *
 * @param reason as typed
 */
public record SuspendForm(String slug, String reason, List<Fault> faults) {

    public Optional<String> fault(String field) {
        return Fault.of(faults, field);
    }
}
