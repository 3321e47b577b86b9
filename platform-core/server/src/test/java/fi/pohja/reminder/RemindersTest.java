package fi.pohja.reminder;

import static fi.pohja.schema.tenant.Tables.USER_ROLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.OnBehalf;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.meeting.MeetingDraft;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.Meetings;
import fi.pohja.notification.Mail;
import fi.pohja.notification.OutgoingMail;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.TenantTasks;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemindersTest {

    private static List<OutgoingMail> mails(TwoTenants tenants) {
        return tenants.inLappi(() -> tenants.bean(Mail.class).outbox(0, 100).items());
    }

    private static SignedIn account(TwoTenants tenants, String name, Role role) {
        SignedIn user = People.with(tenants, TwoTenants.LAPPI, name, role);
        tenants.inLappi(() -> tenants.bean(Database.class)
                .write(sql -> sql.insertInto(USER_ROLE)
                        .set(USER_ROLE.USER_ID, user.user().value())
                        .set(USER_ROLE.ROLE, role.name())
                        .execute()));
        return user;
    }

    private static void plan(TwoTenants tenants, SignedIn user, LocalDate day) {
        user.call(() -> tenants.bean(Meetings.class)
                .create(MeetingDraft.of(MeetingKind.WORKSHOP, LocalizedText.fi("Tarpeiden valinta"), day)));
    }

    @Test
    void remindersComeAsOftenAsWantedAndNeverTwice() throws Exception {
        try (TwoTenants tenants = new TwoTenants()) {
            SignedIn daily = account(tenants, "Päivä", Role.PROGRAMME_MANAGER);
            SignedIn weekly = account(tenants, "Viikko", Role.PROGRAMME_MANAGER);
            SignedIn never = account(tenants, "Ei", Role.PROGRAMME_MANAGER);
            Reminders reminders = tenants.bean(Reminders.class);
            TenantTasks tasks = tenants.bean(TenantTasks.class);
            LocalDate soon = LocalDate.of(2021, 3, 25);
            for (SignedIn user : List.of(daily, weekly, never)) {
                plan(tenants, user, soon);
                plan(tenants, user, LocalDate.of(2021, 5, 1));
            }
            assertEquals(ReminderFrequency.NEVER, daily.call(reminders::own));
            daily.call(() -> {
                reminders.choose(ReminderFrequency.DAILY);
                return true;
            });
            weekly.call(() -> {
                reminders.choose(ReminderFrequency.WEEKLY);
                return true;
            });

            try (var threads = Executors.newFixedThreadPool(4)) {
                threads.invokeAll(IntStream.range(0, 4)
                        .<Callable<Integer>>mapToObj(i -> () -> tasks.runNow("reminder.mail"))
                        .toList());
            }
            tasks.runNow("reminder.mail");
            assertEquals(2, mails(tenants).size());
            String body = mails(tenants).getFirst().body();
            assertTrue(body.contains("25.3.2021: Kokous tai työpaja: Tarpeiden valinta"), body);
            assertTrue(!body.contains("1.5.2021"), body);

            tenants.clock().advance(Duration.ofDays(1));
            tasks.runNow("reminder.mail");
            assertEquals(3, mails(tenants).size());
            tenants.clock().advance(Duration.ofDays(6));
            tasks.runNow("reminder.mail");
            assertEquals(5, mails(tenants).size());
            tenants.clock().advance(Duration.ofDays(4));
            tasks.runNow("reminder.mail");
            assertEquals(5, mails(tenants).size(), "nothing is due within two weeks");
        }
    }

    @Test
    void theFeedShowsItsOwnersMeetingsAndCanBeTakenBack() {
        TwoTenants tenants = TwoTenants.shared();
        SignedIn user = account(tenants, "Kalenteri", Role.PROGRAMME_MANAGER);
        plan(tenants, user, LocalDate.of(2021, 3, 25));
        CalendarFeeds feeds = tenants.bean(CalendarFeeds.class);
        String first = user.call(feeds::renew);

        String file = tenants.inLappi(() -> feeds.file(first)).orElseThrow();
        assertTrue(file.contains("SUMMARY:Tarpeiden valinta"), file);
        assertTrue(file.contains("DTSTART;VALUE=DATE:20210325"), file);
        assertEquals(Optional.empty(), tenants.inPohjoisSavo(() -> feeds.file(first)));
        assertEquals(Optional.empty(), tenants.inLappi(() -> feeds.file("guessed")));

        String second = user.call(feeds::renew);
        assertNotEquals(first, second);
        assertEquals(Optional.empty(), tenants.inLappi(() -> feeds.file(first)));
        assertTrue(tenants.inLappi(() -> feeds.file(second)).isPresent());

        user.call(() -> {
            feeds.revoke();
            return true;
        });
        assertEquals(Optional.empty(), tenants.inLappi(() -> feeds.file(second)));
    }

    @Test
    void nobodyBecomesSomebodyElse() {
        TwoTenants tenants = TwoTenants.shared();
        SignedIn user = account(tenants, "Toinen", Role.TENANT_ADMIN);

        assertThrows(
                DeniedException.class,
                () -> People.with(TwoTenants.LAPPI, Role.PROFESSIONAL)
                        .call(() -> tenants.bean(OnBehalf.class).of(user.user())));
        assertEquals(
                Optional.empty(),
                tenants.inPohjoisSavo(() -> tenants.bean(OnBehalf.class).of(user.user())));
    }
}
