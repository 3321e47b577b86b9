package fi.pohja.reminder.internal;

import static fi.pohja.schema.tenant.Tables.REMINDER_CHOICE;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.OnBehalf;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.access.UserId;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.Deadlines;
import fi.pohja.notification.Mail;
import fi.pohja.reminder.ReminderFrequency;
import fi.pohja.reminder.Reminders;
import fi.pohja.tenancy.Addresses;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantTask;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the reminders of a day. Each user's is written in one transaction with the note that it was: killed in between,
 * nothing was sent; run again, nothing is sent twice, on whichever instance.
 */
@Singleton
final class SendReminders implements TenantTask {

    private static final Logger LOG = LoggerFactory.getLogger(SendReminders.class);

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final int MORNING = 7;
    private static final int DAYS_OF_A_WEEK = 7;

    private final Database database;
    private final Deadlines deadlines;
    private final OnBehalf users;
    private final Mail mail;
    private final Tenants tenants;
    private final Addresses addresses;
    private final Texts texts;
    private final Clock clock;
    private final Map<TenantId, LocalDate> done = new ConcurrentHashMap<>();

    SendReminders(
            Database database,
            Deadlines deadlines,
            OnBehalf users,
            Mail mail,
            Tenants tenants,
            Addresses addresses,
            Texts texts,
            Clock clock) {
        this.database = database;
        this.deadlines = deadlines;
        this.users = users;
        this.mail = mail;
        this.tenants = tenants;
        this.addresses = addresses;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminder.mail";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public boolean wanted(TenantId tenant) {
        ZonedDateTime now = clock.instant().atZone(FINLAND);
        return now.getHour() >= MORNING && !now.toLocalDate().equals(done.get(tenant));
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), FINLAND);
        List<UUID> waiting = database.read(sql -> sql.select(REMINDER_CHOICE.USER_ID)
                .from(REMINDER_CHOICE)
                .where(due(today))
                .fetch(REMINDER_CHOICE.USER_ID));
        for (UUID user : waiting) {
            try {
                remind(new UserId(user), today);
            } catch (RuntimeException failed) {
                // The others are not to wait for what one feature cannot tell about one of them.
                LOG.error("Reminding {} of {} failed", user, tenants.current().id(), failed);
            }
        }
        done.put(tenants.current().id(), today);
    }

    private static Condition due(LocalDate today) {
        return REMINDER_CHOICE
                .FREQUENCY
                .ne(ReminderFrequency.NEVER.name())
                .and(REMINDER_CHOICE
                        .LAST_SENT_ON
                        .isNull()
                        .or(REMINDER_CHOICE
                                .FREQUENCY
                                .eq(ReminderFrequency.DAILY.name())
                                .and(REMINDER_CHOICE.LAST_SENT_ON.lt(today)))
                        .or(REMINDER_CHOICE.LAST_SENT_ON.le(today.minusDays(DAYS_OF_A_WEEK))));
    }

    private void remind(UserId user, LocalDate today) {
        Optional<SignedIn> person = users.of(user).filter(one -> one.may(Permission.READ));
        if (person.isEmpty()) {
            return;
        }
        List<Deadline> near = person.get().<List<Deadline>, RuntimeException>call(deadlines::mine).stream()
                .filter(deadline -> !deadline.on().isAfter(today.plusDays(Reminders.DAYS_AHEAD)))
                .toList();
        if (near.isEmpty()) {
            return;
        }
        database.change(sql -> {
            if (take(sql, user, today)) {
                send(address(sql, user), person.get(), near, today);
            }
        });
    }

    /** Notes that the reminder of the day was written; false when somebody else did. */
    private static boolean take(DSLContext sql, UserId user, LocalDate today) {
        return sql.update(REMINDER_CHOICE)
                        .set(REMINDER_CHOICE.LAST_SENT_ON, today)
                        .where(REMINDER_CHOICE.USER_ID.eq(user.value()), due(today))
                        .execute()
                == 1;
    }

    private static Record address(DSLContext sql, UserId user) {
        return sql.select(USER_ACCOUNT.EMAIL, USER_ACCOUNT.STATE)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(user.value()), USER_ACCOUNT.STATE.eq(User.State.ACTIVE.name()))
                .fetchSingle();
    }

    private void send(Record account, SignedIn person, List<Deadline> near, LocalDate today) {
        Tenant tenant = tenants.current();
        String language = Texts.COMPLETE.contains(person.language()) ? person.language() : tenant.defaultLanguage();
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Texts.locale(language));
        StringBuilder lines = new StringBuilder();
        for (Deadline deadline : near) {
            lines.append("- ")
                    .append(texts.text(
                            language,
                            deadline.on().isBefore(today) ? "mail.reminder.late" : "mail.reminder.line",
                            day.format(deadline.on()),
                            texts.text(language, "deadline." + deadline.kind()),
                            deadline.title().text(language)
                                    + (deadline.context().isEmpty()
                                            ? ""
                                            : " (" + deadline.context().text(language) + ")")))
                    .append('\n');
        }
        mail.send(
                account.get(USER_ACCOUNT.EMAIL),
                texts.text(language, "mail.reminder.subject", near.size()),
                texts.text(
                        language,
                        "mail.reminder.body",
                        person.name(),
                        lines.toString(),
                        addresses.of(tenant, "/").toString(),
                        addresses.of(tenant, "/profile").toString(),
                        tenant.name().text(language)));
    }
}
