package fi.pohja.notification.internal;

import static fi.pohja.schema.tenant.Tables.OUTGOING_MAIL;

import fi.pohja.notification.OutgoingMail;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantTask;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands waiting mails to the mail server, one transaction each after the server has taken it. An instance killed in
 * between sends that one mail again.
 */
@Singleton
final class Deliverer implements TenantTask {

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);

    private static final Duration INTERVAL = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration GIVE_UP = Duration.ofDays(3);
    private static final int MOST_AT_ONCE = 100;
    private static final int LONGEST_FAILURE = 500;

    /** A tenant nothing was queued for here is visited this seldom: for retries and what other instances left. */
    private static final int ROUNDS_BETWEEN_VISITS = 15;

    private final QueuedMail queue;
    private final MailSettings settings;
    private final MailServer server;
    private final Database database;
    private final Clock clock;
    private final Map<TenantId, Integer> skipped = new ConcurrentHashMap<>();

    Deliverer(QueuedMail queue, MailSettings settings, MailServer server, Database database, Clock clock) {
        this.queue = queue;
        this.settings = settings;
        this.server = server;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification.mail";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public boolean wanted(TenantId tenant) {
        if (!settings.configured()) {
            return false;
        }
        int rounds = skipped.getOrDefault(tenant, ROUNDS_BETWEEN_VISITS);
        if (queue.takeWaiting(tenant) || rounds >= ROUNDS_BETWEEN_VISITS) {
            skipped.put(tenant, 0);
            return true;
        }
        skipped.put(tenant, rounds + 1);
        return false;
    }

    @Override
    public void run() {
        if (!settings.configured()) {
            return;
        }
        Instant now = clock.instant();
        List<OutgoingMail> due = database.read(sql -> sql.selectFrom(OUTGOING_MAIL)
                .where(
                        OUTGOING_MAIL.SENT_AT.isNull(),
                        OUTGOING_MAIL.NEXT_ATTEMPT_AT.le(now),
                        OUTGOING_MAIL.CREATED_AT.gt(now.minus(GIVE_UP)))
                .orderBy(OUTGOING_MAIL.NEXT_ATTEMPT_AT, OUTGOING_MAIL.ID)
                .limit(MOST_AT_ONCE)
                .fetch(QueuedMail::mail));
        for (OutgoingMail mail : due) {
            try {
                server.send(mail);
                sent(mail, now);
            } catch (MessagingException refused) {
                failed(mail, refused, now);
            }
        }
    }

    private void sent(OutgoingMail mail, Instant now) {
        database.change(sql -> sql.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.SENT_AT, now)
                .set(OUTGOING_MAIL.ATTEMPTS, OUTGOING_MAIL.ATTEMPTS.plus(1))
                .setNull(OUTGOING_MAIL.FAILURE)
                .where(OUTGOING_MAIL.ID.eq(mail.id()))
                .execute());
    }

    private void failed(OutgoingMail mail, MessagingException refused, Instant now) {
        String failure = reason(refused);
        LOG.warn(
                "A mail of {} could not be delivered, attempt {}: {}",
                Scope.currentTenant(),
                mail.attempts() + 1,
                failure);
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.attempts(), 9));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        database.change(sql -> sql.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.ATTEMPTS, OUTGOING_MAIL.ATTEMPTS.plus(1))
                .set(OUTGOING_MAIL.NEXT_ATTEMPT_AT, now.plus(pause))
                .set(
                        OUTGOING_MAIL.FAILURE,
                        failure.length() <= LONGEST_FAILURE ? failure : failure.substring(0, LONGEST_FAILURE))
                .where(OUTGOING_MAIL.ID.eq(mail.id()))
                .execute());
    }

    /** What the server's side said and, where it lies deeper, why: a certificate nobody trusts, a host that is away. */
    private static String reason(MessagingException refused) {
        Throwable root = refused;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = String.valueOf(refused.getMessage());
        String why = String.valueOf(root.getMessage());
        return said.contains(why) ? said : said + ": " + why;
    }
}
