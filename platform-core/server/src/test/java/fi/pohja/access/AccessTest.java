package fi.pohja.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.notification.Mail;
import fi.pohja.notification.OutgoingMail;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantTasks;
import fi.pohja.testkit.TwoTenants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private static final TwoTenants TENANTS = new TwoTenants(Map.of("pohja.embedded", "true"));
    private static final String PHRASE = "kolme hauskaa poroa";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final SignIn signIn = TENANTS.bean(SignIn.class);
    private final Users users = TENANTS.bean(Users.class);
    private final Invitations invitations = TENANTS.bean(Invitations.class);
    private final Preferences preferences = TENANTS.bean(Preferences.class);
    private final DemoUsers demoUsers = TENANTS.bean(DemoUsers.class);
    private final Operators operators = TENANTS.bean(Operators.class);
    private final Mail mail = TENANTS.bean(Mail.class);
    private final AuditLog audit = TENANTS.bean(AuditLog.class);

    /** Each test comes from an address of its own, so that failures of others do not hold it up. */
    private final String address = "192.0.2." + NUMBER.incrementAndGet();

    @BeforeAll
    static void demo() {
        DemoUsers demo = TENANTS.bean(DemoUsers.class);
        demo.enter(TwoTenants.LAPPI, Map.of());
        demo.enter(TwoTenants.POHJOIS_SAVO, Map.of());
        demo.enterOperator();
    }

    @AfterAll
    static void stop() {
        TENANTS.close();
    }

    @BeforeEach
    void later() {
        TENANTS.clock().advance(Duration.ofHours(2));
    }

    private SignIn.Session session(String username, String password) {
        return assertInstanceOf(
                SignIn.Session.class, TENANTS.inLappi(() -> signIn.signIn(username, password, address)));
    }

    private SignIn.Session demo(String username) {
        return session(username, DemoUsers.PASSWORD);
    }

    private SignIn.Refused refused(String username, String password) {
        return assertInstanceOf(
                SignIn.Refused.class, TENANTS.inLappi(() -> signIn.signIn(username, password, address)));
    }

    private Optional<SignedIn> who(String token) {
        return TENANTS.inLappi(() -> signIn.session(token, SignIn.Cause.PERSON));
    }

    /** A user of Lappi with a password, made as people make them. */
    private User made(Role... roles) {
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

    private <T> T asAdmin(ScopedValue.CallableOp<T, RuntimeException> work) {
        return demo("admin").user().call(work);
    }

    private OutgoingMail lastMail(String to) {
        return TENANTS.inLappi(() -> mail.outbox(0, 200)).items().stream()
                .filter(item -> item.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static String token(OutgoingMail mail) {
        String body = mail.body();
        int start = body.indexOf(Invitations.PATH) + Invitations.PATH.length();
        return body.substring(start, start + 43);
    }

    private List<String> actions(UserId user) {
        return TENANTS.inLappi(() -> audit.history(user.value(), 0, 50)).stream()
                .map(AuditEvent::action)
                .toList();
    }

    private static List<String> codes(InvalidException invalid) {
        return invalid.violations().stream()
                .map(violation -> violation.field() + ":" + violation.code())
                .toList();
    }

    private static List<String> refusal(Runnable work) {
        return codes(assertThrows(InvalidException.class, work::run));
    }

    @Test
    void signInGivesASessionOfThisTenantOnly() {
        SignIn.Session session = session(" Manager ", DemoUsers.PASSWORD);

        assertEquals(43, session.token().length());
        assertEquals("manager", session.user().username());
        assertEquals(TwoTenants.LAPPI, session.user().tenant());
        assertEquals(Set.of(Role.PROGRAMME_MANAGER), session.user().roles());
        assertEquals(Optional.of(session.user()), who(session.token()));
        assertEquals(
                Optional.empty(), TENANTS.inPohjoisSavo(() -> signIn.session(session.token(), SignIn.Cause.PERSON)));
        assertEquals("SIGNED_IN", actions(session.user().user()).getFirst());

        TENANTS.inPohjoisSavo(() -> {
            signIn.signOut(session.token());
            return true;
        });
        assertTrue(who(session.token()).isPresent(), "another tenant cannot end it");
        TENANTS.inLappi(() -> {
            signIn.signOut(session.token());
            return true;
        });
        assertEquals(Optional.empty(), who(session.token()));
        assertEquals("SIGNED_OUT", actions(session.user().user()).getFirst());
        assertThrows(Scope.NothingBoundException.class, () -> signIn.signIn("manager", DemoUsers.PASSWORD, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Pohja-demo", "pohja-demo ", "' or 1=1 --", "\0"})
    void aWrongPasswordIsRefused(String password) {
        assertEquals(SignIn.Reason.WRONG, refused("viewer", password).reason());
        assertEquals(SignIn.Reason.WRONG, refused("nobody", DemoUsers.PASSWORD).reason());
    }

    @Test
    void guessingIsHeldUpForThatAddressOnly() {
        for (int i = 0; i < 4; i++) {
            assertEquals(SignIn.Reason.WRONG, refused("controller", "väärä").reason());
        }
        SignIn.Refused held = refused("controller", DemoUsers.PASSWORD);
        assertEquals(SignIn.Reason.THROTTLED, held.reason());
        assertEquals(Duration.ofSeconds(1), held.retryAfter());
        assertInstanceOf(
                SignIn.Session.class,
                TENANTS.inLappi(() -> signIn.signIn("controller", DemoUsers.PASSWORD, "198.51.100.7")));
        assertInstanceOf(
                SignIn.Session.class,
                TENANTS.inPohjoisSavo(() -> signIn.signIn("controller", DemoUsers.PASSWORD, address)));

        TENANTS.clock().advance(held.retryAfter());
        assertEquals(SignIn.Reason.WRONG, refused("controller", "väärä").reason());
        assertEquals(Duration.ofSeconds(2), refused("controller", "väärä").retryAfter());
        TENANTS.clock().advance(Duration.ofSeconds(2));
        SignIn.Session session = demo("controller");

        AuditEvent event = TENANTS.inLappi(
                        () -> audit.history(session.user().user().value(), 0, 1))
                .getFirst();
        assertEquals("SIGNED_IN", event.action());
        assertEquals(Optional.of("5"), event.changes().getFirst().after());
        assertTrue(actions(session.user().user()).contains("SIGN_IN_THROTTLED"));
        assertEquals(SignIn.Reason.WRONG, refused("controller", "väärä").reason(), "success forgets the failures");
    }

    @Test
    void unknownUsersAreHeldUpAlike() {
        for (int i = 0; i < 4; i++) {
            refused("nobody", "väärä");
        }
        assertEquals(SignIn.Reason.THROTTLED, refused("nobody", "väärä").reason());
    }

    @Test
    void aSessionEndsWhenIdleAndAltogether() {
        String token = demo("viewer").token();
        TENANTS.clock().advance(Duration.ofHours(7).plusMinutes(59));
        assertTrue(who(token).isPresent());
        TENANTS.clock().advance(Duration.ofHours(8));
        assertEquals(Optional.empty(), who(token));

        String busy = demo("viewer").token();
        for (int hours = 0; hours < 7 * 24 - 6; hours += 6) {
            TENANTS.clock().advance(Duration.ofHours(6));
            assertTrue(who(busy).isPresent(), "after " + hours + " hours");
        }
        TENANTS.clock().advance(Duration.ofHours(6));
        assertEquals(Optional.empty(), who(busy));
    }

    @Test
    void anOpenPageByItselfKeepsNobodySignedIn() {
        String token = demo("viewer").token();
        for (int minutes = 0; minutes < 8 * 60 - 5; minutes += 5) {
            TENANTS.clock().advance(Duration.ofMinutes(5));
            assertTrue(beat(token).isPresent(), "after " + minutes + " minutes");
        }
        TENANTS.clock().advance(Duration.ofMinutes(5));
        assertEquals(Optional.empty(), beat(token));

        String used = demo("viewer").token();
        TENANTS.clock().advance(Duration.ofHours(7));
        assertTrue(beat(used).isPresent());
        assertTrue(who(used).isPresent(), "answered from memory, noted all the same");
        TENANTS.clock().advance(Duration.ofHours(7));
        assertTrue(beat(used).isPresent());
    }

    private Optional<SignedIn> beat(String token) {
        return TENANTS.inLappi(() -> signIn.session(token, SignIn.Cause.PAGE));
    }

    @Test
    void everybodyChangesTheirOwnName() {
        User user = made(Role.PROFESSIONAL);
        SignIn.Session session = session(user.username(), PHRASE);
        session.user().call(() -> users.rename(" Uusi Nimi "));

        assertEquals("Uusi Nimi", who(session.token()).orElseThrow().name());
        assertEquals("CHANGED", actions(user.id()).getFirst());
        assertEquals(List.of("name:required"), refusal(() -> session.user().call(() -> users.rename(" "))));
        assertThrows(DeniedException.class, () -> TENANTS.inLappi(() -> users.rename("Joku")));
    }

    @Test
    void lockingEndsSessionsAtOnceAndUnlockingLetsIn() {
        User user = made(Role.PROJECT_MANAGER);
        String token = session(user.username(), PHRASE).token();
        assertTrue(who(token).isPresent());

        assertEquals(User.State.LOCKED, asAdmin(() -> users.lock(user.id())).state());

        assertEquals(Optional.empty(), who(token));
        assertEquals(SignIn.Reason.WRONG, refused(user.username(), PHRASE).reason());
        assertEquals(User.State.ACTIVE, asAdmin(() -> users.unlock(user.id())).state());
        session(user.username(), PHRASE);
        assertEquals(Optional.empty(), who(token));
    }

    @Test
    void changedRolesTakeEffectAtOnce() {
        User user = made(Role.PROJECT_MANAGER);
        String token = session(user.username(), PHRASE).token();
        assertTrue(who(token).orElseThrow().may(Permission.EDIT_PROGRAMME));
        User now = asAdmin(() -> users.find(user.id()));

        User changed = asAdmin(() -> users.change(edited(now, Set.of(Role.AUDITOR))));

        assertEquals(Set.of(Role.AUDITOR), changed.roles());
        assertEquals(now.version() + 1, changed.version());
        assertFalse(who(token).orElseThrow().may(Permission.EDIT_PROGRAMME));
        assertThrows(
                ChangedMeanwhileException.class,
                () -> asAdmin(() -> users.change(edited(now, Set.of(Role.PROFESSIONAL)))));
        AuditEvent event =
                TENANTS.inLappi(() -> audit.history(user.id().value(), 0, 1)).getFirst();
        assertEquals("Demo Pääkäyttäjä", event.actorName());
        assertEquals(Optional.of("PROJECT_MANAGER"), event.changes().getFirst().before());
    }

    private static User edited(User user, Set<Role> roles) {
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

    @Test
    void invitationByMailToAPasswordOfOnesOwn() {
        User user = asAdmin(() -> users.invite(new Users.Invitation(
                "Äiti Öhman",
                "Äiti.Öhman@example.org",
                Optional.empty(),
                Set.of(Role.PROFESSIONAL),
                Optional.empty(),
                "sv")));
        assertEquals(User.State.INVITED, user.state());
        assertEquals("aiti.ohman", user.username());
        OutgoingMail sent = lastMail("Äiti.Öhman@example.org");
        assertEquals("Inbjudan: Lapplands välfärdsområde", sent.subject());
        String token = token(sent);
        assertTrue(sent.body().contains("http://lappi.localhost:8080/invitation/" + token), sent.body());
        assertEquals(SignIn.Reason.WRONG, refused("aiti.ohman", "").reason());

        assertEquals(
                "aiti.ohman",
                TENANTS.inLappi(() -> invitations.find(token)).orElseThrow().username());
        assertEquals(Optional.empty(), TENANTS.inPohjoisSavo(() -> invitations.find(token)));
        assertEquals(List.of("password:password.short"), refusal(() -> choose(token, "lyhyt")));
        choose(token, PHRASE);

        session("aiti.ohman", PHRASE);
        assertThrows(NotFoundException.class, () -> choose(token, PHRASE));
        assertEquals(Optional.empty(), TENANTS.inLappi(() -> invitations.find(token)));
        assertTrue(actions(user.id()).containsAll(List.of("INVITED", "INVITATION_ACCEPTED", "SIGNED_IN")));
    }

    private void choose(String token, String password) {
        TENANTS.inLappi(() -> {
            invitations.choose(token, password);
            return true;
        });
    }

    @Test
    void anInvitationEndsAfterSevenDaysAndANewOneReplacesIt() {
        User user = asAdmin(() -> users.invite(new Users.Invitation(
                "Myöhäinen", "late@example.org", Optional.empty(), Set.of(Role.PROFESSIONAL), Optional.empty(), "fi")));
        String first = token(lastMail("late@example.org"));
        TENANTS.clock().advance(Duration.ofDays(7));
        assertThrows(NotFoundException.class, () -> choose(first, PHRASE));
        asAdmin(() -> {
            users.inviteAgain(user.id());
            return true;
        });
        String second = token(lastMail("late@example.org"));
        assertNotEquals(first, second);
        choose(second, PHRASE);
        session("late", PHRASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Salasana1234!",
                "123456789012",
                "passwordpassword",
                "aaaaaaaaaaaa",
                "qwertyuiop123",
                "henkilotunnus1",
                "Tervetuloa2026"
            })
    void weakPasswordsAreRefused(String password) {
        User user = asAdmin(() -> users.invite(new Users.Invitation(
                "Heikko",
                "weak" + NUMBER.incrementAndGet() + "@example.org",
                Optional.of("henkilotunnus" + NUMBER.incrementAndGet()),
                Set.of(Role.PROFESSIONAL),
                Optional.empty(),
                "fi")));
        String token = token(lastMail(user.email()));
        if (password.startsWith("henkilo")) {
            assertEquals(List.of("password:password.username"), refusal(() -> choose(token, user.username() + "ab")));
        } else {
            assertEquals(List.of("password:password.common"), refusal(() -> choose(token, password)));
        }
        choose(token, "aivan tavallinen lause");
    }

    @Test
    void resettingSaysNothingAboutWhoExists() {
        User user = made(Role.PROFESSIONAL);
        String old = session(user.username(), PHRASE).token();
        int before = TENANTS.inLappi(() -> mail.outbox(0, 1)).total();
        reset("nobody@example.org");
        assertEquals(before, TENANTS.inLappi(() -> mail.outbox(0, 1)).total());

        for (int i = 0; i < 5; i++) {
            reset(user.email().toUpperCase(java.util.Locale.ROOT));
        }
        assertEquals(before + 3, TENANTS.inLappi(() -> mail.outbox(0, 1)).total(), "three an hour");
        String token = token(lastMail(user.email()));
        choose(token, "aivan uusi lause");

        assertEquals(Optional.empty(), who(old));
        assertEquals(SignIn.Reason.WRONG, refused(user.username(), PHRASE).reason());
        session(user.username(), "aivan uusi lause");
        TENANTS.clock().advance(Duration.ofHours(2));
        reset(user.username());
        String late = token(lastMail(user.email()));
        TENANTS.clock().advance(Duration.ofHours(1));
        assertThrows(NotFoundException.class, () -> choose(late, PHRASE));
    }

    private void reset(String typed) {
        TENANTS.clock().advance(Duration.ofSeconds(1));
        TENANTS.inLappi(() -> {
            invitations.requestReset(typed);
            return true;
        });
    }

    @Test
    void changingOnesPasswordEndsOtherSessions() {
        User user = made(Role.PROFESSIONAL);
        SignIn.Session here = session(user.username(), PHRASE);
        SignIn.Session there = session(user.username(), PHRASE);
        assertEquals(List.of("current:password.wrong"), refusal(() -> changeOwn(here, "väärä", "aivan uusi lause")));
        changeOwn(here, PHRASE, "aivan uusi lause");
        assertTrue(who(here.token()).isPresent());
        assertEquals(Optional.empty(), who(there.token()));
        session(user.username(), "aivan uusi lause");
    }

    private void changeOwn(SignIn.Session session, String current, String password) {
        session.user().call(() -> {
            invitations.changeOwn(session.token(), current, password);
            return true;
        });
    }

    @Test
    void everyFaultOfAnInvitationIsSaidAtOnce() {
        assertEquals(
                List.of("name:required", "email:email", "language:language", "roles:required", "username:taken"),
                refusal(() -> asAdmin(() -> users.invite(new Users.Invitation(
                        " ", "eikelpaa", Optional.of("admin"), Set.of(), Optional.empty(), "de")))));
        assertEquals(
                List.of("email:taken"),
                refusal(() -> asAdmin(() -> users.invite(new Users.Invitation(
                        "Toinen",
                        "ADMIN@lappi.example",
                        Optional.empty(),
                        Set.of(Role.AUDITOR),
                        Optional.empty(),
                        "fi")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "controller", "municipal", "viewer"})
    void onlyAdministratorsSeeAndChangeUsers(String username) {
        SignedIn user = demo(username).user();
        UserId id = user.user();
        assertThrows(
                DeniedException.class,
                () -> user.call(() -> users.list(Users.Filter.everything(), Users.Sort.byName(), 0, 10)));
        assertThrows(DeniedException.class, () -> user.call(() -> users.find(id)));
        assertThrows(DeniedException.class, () -> user.call(() -> users.lock(id)));
        assertThrows(DeniedException.class, () -> user.call(() -> users.change(asAdmin(() -> users.find(id)))));
        assertThrows(
                DeniedException.class,
                () -> user.call(() -> TENANTS.bean(Oversight.class).outbox(0, 10)));
        assertThrows(
                DeniedException.class,
                () -> user.call(() -> TENANTS.bean(Oversight.class).audit(AuditLog.Filter.everything(), 0, 10)));
        assertThrows(
                DeniedException.class,
                () -> TENANTS.inLappi(() -> users.list(Users.Filter.everything(), Users.Sort.byName(), 0, 10)));
        assertFalse(user.call(() -> users.people("Demo", 10)).isEmpty());
    }

    @Test
    void theLastAdministratorStays() {
        User other = made(Role.TENANT_ADMIN);
        SignedIn otherUser = session(other.username(), PHRASE).user();
        UserId admin = demo("admin").user().user();
        assertEquals(List.of(":own.account"), refusal(() -> asAdmin(() -> users.lock(admin))));
        asAdmin(() -> users.lock(other.id()));
        assertEquals(
                List.of("roles:last.administrator"),
                refusal(() -> asAdmin(() -> users.change(edited(users.find(admin), Set.of(Role.AUDITOR))))));
        assertEquals(List.of("roles:last.administrator"), refusal(() -> otherUser.call(() -> users.lock(admin))));
        assertEquals(
                List.of("roles:last.administrator"),
                refusal(() -> otherUser.call(() -> {
                    users.erase(admin);
                    return true;
                })));
    }

    @Test
    void erasingLeavesNothingOfThePerson() {
        User user = made(Role.PROFESSIONAL);
        SignIn.Session session = session(user.username(), PHRASE);
        session.user().call(() -> {
            preferences.set("theme", "dark");
            return true;
        });
        asAdmin(() -> {
            users.erase(user.id());
            return true;
        });

        User erased = asAdmin(() -> users.find(user.id()));
        assertEquals(User.State.ERASED, erased.state());
        assertEquals("–", erased.name());
        assertEquals(Optional.empty(), who(session.token()));
        assertEquals(SignIn.Reason.WRONG, refused(user.username(), PHRASE).reason());
        assertTrue(TENANTS.inLappi(() -> mail.outbox(0, 200)).items().stream()
                .noneMatch(item -> item.to().equals(user.email())));
        assertTrue(TENANTS.inLappi(() -> audit.history(user.id().value(), 0, 50)).stream()
                .flatMap(event -> event.changes().stream())
                .noneMatch(change -> change.after().isPresent()));
        TENANTS.inLappi(audit::seal);
        assertEquals(List.of(), TENANTS.inLappi(audit::check));
        Users.Page page = asAdmin(() -> users.list(
                new Users.Filter(user.email(), Optional.empty(), Optional.empty()), Users.Sort.byName(), 0, 10));
        assertEquals(0, page.total());
    }

    @Test
    void namesSortAsInFinnish() {
        for (String name :
                List.of("Sortti Öhman", "Sortti Ahonen", "Sortti Åberg", "Sortti Zetterberg", "Sortti Ääri")) {
            asAdmin(() -> users.invite(new Users.Invitation(
                    name,
                    "sortti" + NUMBER.incrementAndGet() + "@example.org",
                    Optional.empty(),
                    Set.of(Role.COUNCIL_MEMBER),
                    Optional.empty(),
                    "fi")));
        }
        Users.Page page = asAdmin(() -> users.list(
                new Users.Filter("sortti", Optional.of(Role.COUNCIL_MEMBER), Optional.of(User.State.INVITED)),
                Users.Sort.byName(),
                1,
                3));
        assertEquals(5, page.total());
        assertEquals(
                List.of("Sortti Zetterberg", "Sortti Åberg", "Sortti Ääri"),
                page.items().stream().map(User::name).toList());
    }

    @Test
    void preferencesBelongToOneUser() {
        SignedIn manager = demo("manager").user();
        SignedIn viewer = demo("viewer").user();
        manager.call(() -> {
            preferences.set("theme", "dark");
            preferences.set("theme", "light");
            return true;
        });
        assertEquals(Map.of("theme", "light"), manager.call(preferences::all));
        assertEquals(Optional.empty(), viewer.call(() -> preferences.find("theme")));
        assertEquals(
                List.of("name:unknown"),
                refusal(() -> manager.call(() -> {
                    preferences.set("Ei käy", "x");
                    return true;
                })));
        assertThrows(DeniedException.class, () -> TENANTS.inLappi(preferences::all));
    }

    @Test
    void demoUsersAreMadeOnceAndKeepWhatWasChanged() {
        UUID municipality = UUID.randomUUID();
        demoUsers.enter(TwoTenants.LAPPI, Map.of("municipal", municipality));
        demoUsers.enter(TwoTenants.LAPPI, Map.of("municipal", UUID.randomUUID()));
        assertEquals(Optional.of(municipality), demo("municipal").user().organisation());
        try (TwoTenants production = new TwoTenants()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> production.bean(DemoUsers.class).enter(TwoTenants.LAPPI, Map.of()));
        }
    }

    @Test
    void anEmptyInstallationIsEnteredByLinks() {
        try (TwoTenants production = new TwoTenants()) {
            List<FirstAdministrator.Link> links =
                    production.bean(FirstAdministrator.class).links();
            assertEquals(
                    List.of(Optional.empty(), Optional.of(TwoTenants.POHJOIS_SAVO), Optional.of(TwoTenants.LAPPI)),
                    links.stream().map(FirstAdministrator.Link::tenant).toList());
            String operatorToken = links.getFirst().address().getPath().substring(Invitations.PATH.length());
            Scope.platform().run(() -> production.bean(Operators.class).choose(operatorToken, PHRASE));
            String token = links.getLast().address().getPath().substring(Invitations.PATH.length());
            production.inLappi(() -> {
                production.bean(Invitations.class).choose(token, PHRASE);
                return true;
            });
            assertInstanceOf(
                    SignIn.Session.class,
                    production.inLappi(() -> production.bean(SignIn.class).signIn("admin", PHRASE, address)));
            assertEquals(
                    List.of(Optional.of(TwoTenants.POHJOIS_SAVO)),
                    production.bean(FirstAdministrator.class).links().stream()
                            .map(FirstAdministrator.Link::tenant)
                            .toList());
        }
    }

    @Test
    void operatorsSignInOnThePlatformOnly() {
        Operators.Session session = assertInstanceOf(
                Operators.Session.class,
                Scope.platform().call(() -> operators.signIn("operator", DemoUsers.PASSWORD, address)));
        assertEquals(
                "Demo Operaattori",
                Scope.platform()
                        .call(() -> operators.session(session.token(), SignIn.Cause.PERSON))
                        .orElseThrow()
                        .name());
        assertEquals(
                SignIn.Reason.WRONG, refused("operator", DemoUsers.PASSWORD).reason());
        assertEquals(Optional.empty(), who(session.token()));
        assertThrows(DeniedException.class, () -> Scope.platform().call(() -> operators.events(0, 10)));
        assertEquals(
                "SIGNED_IN",
                session.operator()
                        .call(() -> operators.events(0, 10))
                        .getFirst()
                        .action());
        Scope.platform().run(() -> operators.signOut(session.token()));
        assertEquals(
                Optional.empty(), Scope.platform().call(() -> operators.session(session.token(), SignIn.Cause.PERSON)));
        for (int i = 0; i < 4; i++) {
            Scope.platform().call(() -> operators.signIn("operator", "väärä", address));
        }
        assertEquals(
                SignIn.Reason.THROTTLED,
                assertInstanceOf(
                                SignIn.Refused.class,
                                Scope.platform().call(() -> operators.signIn("operator", DemoUsers.PASSWORD, address)))
                        .reason());
    }

    @Test
    void whatIsOverIsTidiedAway() {
        demo("viewer");
        refused("somebody", "väärä");
        TENANTS.clock().advance(Duration.ofDays(40));
        assertEquals(2, TENANTS.bean(TenantTasks.class).runNow("access.tidy"));
        assertEquals(
                0,
                TENANTS.<Integer, RuntimeException>inLappi(() -> TENANTS.bean(fi.pohja.tenancy.Database.class)
                        .read(sql -> sql.fetchCount(fi.pohja.schema.tenant.Tables.SIGN_IN_SESSION)
                                + sql.fetchCount(fi.pohja.schema.tenant.Tables.SIGN_IN_FAILURE)
                                + sql.fetchCount(fi.pohja.schema.tenant.Tables.ONE_TIME_LINK))));
    }

    @Test
    void violationsHaveTheirSentences() {
        fi.pohja.text.Texts texts = TENANTS.bean(fi.pohja.text.Texts.class);
        for (String code : List.of("password.short", "role.exceeds", "last.administrator", "own.account", "email")) {
            Violation violation = Violation.of("x", code, 12);
            for (String language : fi.pohja.text.Texts.COMPLETE) {
                assertFalse(texts.text(
                                language,
                                "violation." + code,
                                violation.arguments().toArray())
                        .startsWith("["));
            }
        }
    }
}
