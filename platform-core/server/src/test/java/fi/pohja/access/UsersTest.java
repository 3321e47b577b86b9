package fi.pohja.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.Violation;
import fi.pohja.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators see and change, and nobody else. */
class UsersTest extends PeopleFixture {

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
    void violationsHaveTheirSentences() {
        Texts texts = TENANTS.bean(Texts.class);
        for (String code : List.of("password.short", "role.exceeds", "last.administrator", "own.account", "email")) {
            Violation violation = Violation.of("x", code, 12);
            for (String language : Texts.COMPLETE) {
                assertFalse(texts.text(
                                language,
                                "violation." + code,
                                violation.arguments().toArray())
                        .startsWith("["));
            }
        }
    }
}
