package fi.pohja.collaboration.internal;

import static fi.pohja.schema.shared.Tables.SHARE;
import static fi.pohja.schema.shared.Tables.SHARED_RECORD;
import static fi.pohja.schema.shared.Tables.SHARED_RECORD_READING;
import static fi.pohja.schema.shared.Tables.SHARE_READING;

import fi.pohja.access.SignedIn;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.collaboration.ShareState;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantTask;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The owner's side of sharing, in the owner's own tenant: enters into its audit who of others read what, and ends shares
 * whose last day is over. Done right after each reading, and for what was missed, hourly.
 */
@Singleton
final class ReadingNotes implements TenantTask {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingNotes.class);
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final Database database;
    private final AuditLog audit;
    private final Partners partners;
    private final SharedCopies copies;
    private final Clock clock;

    ReadingNotes(Database database, AuditLog audit, Partners partners, SharedCopies copies, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.partners = partners;
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "collaboration";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public void run() {
        SignedIn.unattended(Scope.currentTenant(), () -> {
            database.change(this::expire);
            database.change(this::note);
            database.change(this::noteRecords);
            database.change(copies::refresh);
            return true;
        });
    }

    /** Enters what others just read into the audit of the tenant whose it is; called outside the reading's transaction. */
    void enter(TenantId owner) {
        try {
            SignedIn.unattended(owner, () -> {
                database.change(this::note);
                database.change(this::noteRecords);
                return true;
            });
        } catch (RuntimeException later) {
            LOG.warn("Readings of {}'s shares are entered into its audit within an hour", owner, later);
        }
    }

    /** As {@link #enter}, after a commit, while this thread still has the reader's connection; waits until it is done. */
    void enterApart(Collection<TenantId> parties) {
        apart("reading-notes", () -> parties.forEach(this::enter));
    }

    /** Runs work of other tenants on a thread that has no connection yet, and waits until it is done. */
    static void apart(String name, Runnable work) {
        Thread apart = Thread.ofVirtual().name(name).start(work);
        try {
            apart.join();
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(DSLContext sql) {
        sql.update(SHARE_READING)
                .set(SHARE_READING.NOTED_AT, clock.instant())
                .where(SHARE_READING.OWNER.eq(Scope.currentTenant().slug()), SHARE_READING.NOTED_AT.isNull())
                .returning()
                .fetch()
                .forEach(reading -> sql.selectFrom(SHARE)
                        .where(SHARE.ID.eq(reading.get(SHARE_READING.SHARE_ID)))
                        .fetch()
                        .forEach(share -> note(reading, share)));
    }

    private void note(Record reading, Record share) {
        note(
                reading.get(SHARE_READING.READER_NAME),
                reading.get(SHARE_READING.READER_TENANT),
                reading.get(SHARE_READING.READ_AT),
                subject(share),
                share.get(SHARE.TITLE).text("fi"));
    }

    /** The same for what plugins handed over, where the bound tenant has a part in it. */
    private void noteRecords(DSLContext sql) {
        sql.update(SHARED_RECORD_READING)
                .set(SHARED_RECORD_READING.NOTED_AT, clock.instant())
                .where(
                        SHARED_RECORD_READING.PARTY.eq(Scope.currentTenant().slug()),
                        SHARED_RECORD_READING.NOTED_AT.isNull())
                .returning()
                .fetch()
                .forEach(reading -> note(
                        reading.get(SHARED_RECORD_READING.READER_NAME),
                        reading.get(SHARED_RECORD_READING.READER_TENANT),
                        reading.get(SHARED_RECORD_READING.READ_AT),
                        StoredRecords.subject(reading.get(SHARED_RECORD_READING.RECORD_ID)),
                        label(sql, reading.get(SHARED_RECORD_READING.RECORD_ID))));
    }

    /** What it is known by; the empty text when it is not open to the bound tenant any more. */
    private static String label(DSLContext sql, UUID shared) {
        return sql.select(SHARED_RECORD.LABEL)
                .from(SHARED_RECORD)
                .where(SHARED_RECORD.ID.eq(shared))
                .fetchOptional(SHARED_RECORD.LABEL)
                .orElse("");
    }

    private void note(String name, String tenant, Instant at, Subject subject, String label) {
        String who = name + ", " + partners.of(tenant).name().text("fi");
        new Actor(Optional.empty(), who).call(() -> {
            audit.record(
                    SharedCopies.READ,
                    subject,
                    label,
                    new Change.Collector().field("readAt", at).changes());
            return true;
        });
    }

    private void expire(DSLContext sql) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), StoredSpaces.HELSINKI);
        for (UUID id : copies.end(sql, SHARE.VALID_UNTIL.lt(today), ShareState.EXPIRED)) {
            Record share = sql.selectFrom(SHARE).where(SHARE.ID.eq(id)).fetchSingle();
            audit.record("SHARE_EXPIRED", subject(share), share.get(SHARE.TITLE).text("fi"));
        }
    }

    static Subject subject(Record share) {
        return Subject.of("SHARE", share.get(SHARE.ID), share.get(SHARE.OBJECT_ID));
    }
}
