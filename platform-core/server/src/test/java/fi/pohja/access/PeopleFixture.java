package fi.pohja.access;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.notification.Mail;
import fi.pohja.notification.OutgoingMail;
import fi.pohja.problem.InvalidException;
import fi.pohja.testkit.TwoTenants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The demo users of two tenants and a way to make more, for all tests of access: one instance for the whole JVM. */
abstract class PeopleFixture {

    static final TwoTenants TENANTS = new TwoTenants(Map.of("pohja.embedded", "true"));
    static final String PHRASE = "kolme hauskaa poroa";
    static final AtomicInteger NUMBER = new AtomicInteger();

    final SignIn signIn = TENANTS.bean(SignIn.class);
    final Users users = TENANTS.bean(Users.class);
    final Invitations invitations = TENANTS.bean(Invitations.class);
    final Preferences preferences = TENANTS.bean(Preferences.class);
    final DemoUsers demoUsers = TENANTS.bean(DemoUsers.class);
    final Operators operators = TENANTS.bean(Operators.class);
    final Mail mail = TENANTS.bean(Mail.class);
    final AuditLog audit = TENANTS.bean(AuditLog.class);

    /** Each test comes from an address of its own, so that failures of others do not hold it up. */
    final String address = "192.0.2." + NUMBER.incrementAndGet();

    @BeforeAll
    static void demo() {
        DemoUsers demo = TENANTS.bean(DemoUsers.class);
        demo.enter(TwoTenants.LAPPI, Map.of());
        demo.enter(TwoTenants.POHJOIS_SAVO, Map.of());
        demo.enterOperator();
    }

    @BeforeEach
    void later() {
        TENANTS.clock().advance(Duration.ofHours(2));
    }

    SignIn.Session session(String username, String password) {
        return assertInstanceOf(
                SignIn.Session.class, TENANTS.inLappi(() -> signIn.signIn(username, password, address)));
    }

    SignIn.Session demo(String username) {
        return session(username, DemoUsers.PASSWORD);
    }

    SignIn.Refused refused(String username, String password) {
        return assertInstanceOf(
                SignIn.Refused.class, TENANTS.inLappi(() -> signIn.signIn(username, password, address)));
    }

    Optional<SignedIn> who(String token) {
        return TENANTS.inLappi(() -> signIn.session(token, SignIn.Cause.PERSON));
    }

    /** A user of Lappi with a password, made as people make them. */
    User made(Role... roles) {
        String name = "henkilo" + NUMBER.incrementAndGet();
        User user = demo("admin")
                .user()
                .call(() -> users.invite(new Users.Invitation(
                        "Henkilö " + name,
                        name + "@example.org",
                        Optional.of(name),
                        Set.of(roles),
                        Optional.empty(),
                        "sv")));
        TENANTS.inLappi(() -> {
            invitations.choose(token(lastMail(user.email())), PHRASE);
            return true;
        });
        return asAdmin(() -> users.find(user.id()));
    }

    <T> T asAdmin(ScopedValue.CallableOp<T, RuntimeException> work) {
        return demo("admin").user().call(work);
    }

    OutgoingMail lastMail(String to) {
        return TENANTS.inLappi(() -> mail.outbox(0, 200)).items().stream()
                .filter(item -> item.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    static String token(OutgoingMail mail) {
        String body = mail.body();
        int start = body.indexOf(Invitations.PATH) + Invitations.PATH.length();
        return body.substring(start, start + 43);
    }

    List<String> actions(UserId user) {
        return TENANTS.inLappi(() -> audit.history(user.value(), 0, 50)).stream()
                .map(AuditEvent::action)
                .toList();
    }

    static List<String> codes(InvalidException invalid) {
        return invalid.violations().stream()
                .map(violation -> violation.field() + ":" + violation.code())
                .toList();
    }

    static List<String> refusal(Runnable work) {
        return codes(assertThrows(InvalidException.class, work::run));
    }

    static User edited(User user, Set<Role> roles) {
        return new User(
                user.id(),
                user.username(),
                user.name(),
                user.email(),
                user.language(),
                user.organisation(),
                user.state(),
                roles,
                user.lastSeen(),
                user.createdAt(),
                user.version());
    }

    void choose(String token, String password) {
        TENANTS.inLappi(() -> {
            invitations.choose(token, password);
            return true;
        });
    }
}
