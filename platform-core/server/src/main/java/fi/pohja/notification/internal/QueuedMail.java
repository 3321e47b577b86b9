package fi.pohja.notification.internal;

import static fi.pohja.schema.tenant.Tables.OUTGOING_MAIL;

import fi.pohja.notification.Enclosure;
import fi.pohja.notification.Mail;
import fi.pohja.notification.OutgoingMail;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The queue of mails in the tenant's schema. */
@Singleton
final class QueuedMail implements Mail {

    private final Database database;
    private final Clock clock;
    private final MailSettings settings;
    private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();

    QueuedMail(Database database, Clock clock, MailSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void send(String to, String subject, String body, Optional<Enclosure> enclosure) {
        TenantId tenant = Scope.currentTenant();
        if (to.isBlank() || (to + subject).chars().anyMatch(character -> character < ' ')) {
            throw new IllegalArgumentException("A mail has one recipient and a subject of one line");
        }
        Instant now = clock.instant();
        database.change(sql -> sql.insertInto(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.ID, UUID.randomUUID())
                .set(OUTGOING_MAIL.RECIPIENT, to)
                .set(OUTGOING_MAIL.SUBJECT, subject)
                .set(OUTGOING_MAIL.BODY, body)
                .set(
                        OUTGOING_MAIL.ENCLOSURE_NAME,
                        enclosure.map(Enclosure::name).orElse(null))
                .set(
                        OUTGOING_MAIL.ENCLOSURE_TYPE,
                        enclosure.map(Enclosure::mediaType).orElse(null))
                .set(OUTGOING_MAIL.ENCLOSURE, enclosure.map(Enclosure::text).orElse(null))
                .set(OUTGOING_MAIL.CREATED_AT, now)
                .set(OUTGOING_MAIL.NEXT_ATTEMPT_AT, now)
                .execute());
        database.afterCommit(() -> waiting.add(tenant));
    }

    @Override
    public Page outbox(int offset, int limit) {
        Scope.currentTenant();
        return database.read(sql -> new Page(
                sql.selectFrom(OUTGOING_MAIL)
                        .orderBy(OUTGOING_MAIL.CREATED_AT.desc(), OUTGOING_MAIL.ID)
                        .offset(offset)
                        .limit(limit)
                        .fetch(QueuedMail::mail),
                sql.fetchCount(OUTGOING_MAIL)));
    }

    static OutgoingMail mail(Record row) {
        return new OutgoingMail(
                row.get(OUTGOING_MAIL.ID),
                row.get(OUTGOING_MAIL.RECIPIENT),
                row.get(OUTGOING_MAIL.SUBJECT),
                row.get(OUTGOING_MAIL.BODY),
                Optional.ofNullable(row.get(OUTGOING_MAIL.ENCLOSURE_NAME))
                        .map(name -> new Enclosure(
                                name, row.get(OUTGOING_MAIL.ENCLOSURE_TYPE), row.get(OUTGOING_MAIL.ENCLOSURE))),
                row.get(OUTGOING_MAIL.CREATED_AT),
                Optional.ofNullable(row.get(OUTGOING_MAIL.SENT_AT)),
                row.get(OUTGOING_MAIL.ATTEMPTS),
                Optional.ofNullable(row.get(OUTGOING_MAIL.FAILURE)));
    }

    @Override
    public void forget(String address) {
        Scope.currentTenant();
        database.change(sql -> sql.deleteFrom(OUTGOING_MAIL)
                .where(DSL.lower(OUTGOING_MAIL.RECIPIENT).eq(address.toLowerCase(Locale.ROOT)))
                .execute());
    }

    @Override
    public boolean delivers() {
        return settings.configured();
    }

    /** Whether this instance has queued mails of the tenant since the deliverer last looked. */
    boolean takeWaiting(TenantId tenant) {
        return waiting.remove(tenant);
    }
}
