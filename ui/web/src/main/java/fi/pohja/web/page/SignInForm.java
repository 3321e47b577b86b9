package fi.pohja.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The form for signing in.
 *
 * @param to where to go afterwards
 * @param username as typed
 * @param password filled in for invented users only
 * @param faults what to correct; the field is {@code username} or {@code password}
 * @param message what has just happened
 * @param forgot whether a password can be asked for by mail
 * @param demo invented users to try with; empty outside of trying
 * @param demoLead what is said above them
 */
public record SignInForm(
        String to,
        String username,
        String password,
        List<Fault> faults,
        Optional<String> message,
        boolean forgot,
        List<DemoUser> demo,
        String demoLead) {

    /** An invented user: address fills the form. */
    public record DemoUser(String username, String role, String address) {}

    public Optional<String> fault(String field) {
        return Fault.of(faults, field);
    }
}
