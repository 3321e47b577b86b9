package fi.pohja.collaboration.internal;

import static fi.pohja.schema.shared.Tables.SHARE;
import static fi.pohja.schema.shared.Tables.SHARE_COPY;

import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditListener;
import fi.pohja.audit.Subject;
import fi.pohja.collaboration.ShareState;
import fi.pohja.collaboration.Shareable;
import fi.pohja.collaboration.SharedContent;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;

/**
 * Keeps what is shared as it is in the owner's tenant: the copies of an object are written anew in the transaction that
 * audits a change of it, or of what belongs to it, so that they can neither be late nor say what was rolled back.
 */
@Singleton
final class SharedCopies implements AuditListener {

    /** The action of an event that changes nothing. */
    static final String READ = "SHARE_READ";

    private final Database database;
    private final BeanProvider<Shareable> kinds;
    private final Clock clock;

    SharedCopies(Database database, BeanProvider<Shareable> kinds, Clock clock) {
        this.database = database;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** All kinds of object that can be shared. */
    List<Shareable> kinds() {
        return kinds.stream().toList();
    }

    Optional<Shareable> kind(String type) {
        return kinds.stream().filter(kind -> kind.type().equals(type)).findFirst();
    }

    /** The object as it is now; empty when there is none in use, or nobody knows its kind. */
    Optional<SharedContent> content(String type, UUID object) {
        return kind(type).flatMap(kind -> SignedIn.unattended(Scope.currentTenant(), () -> kind.content(object)));
    }

    @Override
    public void recorded(Instant at, String action, Subject subject) {
        if (action.equals(READ)) {
            return;
        }
        database.change(sql -> active(sql).forEach(share -> {
            if (subject.id().equals(share.get(SHARE.ID)) || touched(share, subject)) {
                copy(sql, share);
            }
        }));
    }

    private boolean touched(Record share, Subject changed) {
        return kind(share.get(SHARE.OBJECT_TYPE))
                .filter(kind -> SignedIn.unattended(
                        Scope.currentTenant(), () -> kind.touched(share.get(SHARE.OBJECT_ID), changed)))
                .isPresent();
    }

    /** Writes the copies of all active shares of the bound tenant anew. */
    void refresh(DSLContext sql) {
        active(sql).forEach(share -> copy(sql, share));
    }

    private static List<? extends Record> active(DSLContext sql) {
        return sql.select(SHARE.ID, SHARE.OBJECT_TYPE, SHARE.OBJECT_ID, SHARE.FIELDS)
                .from(SHARE)
                .where(own(), SHARE.STATE.eq(ShareState.ACTIVE.name()))
                .fetch();
    }

    private void copy(DSLContext sql, Record share) {
        UUID id = share.get(SHARE.ID);
        Optional<SharedContent> content = content(share.get(SHARE.OBJECT_TYPE), share.get(SHARE.OBJECT_ID));
        if (content.isEmpty()) {
            sql.deleteFrom(SHARE_COPY).where(SHARE_COPY.SHARE_ID.eq(id)).execute();
            return;
        }
        SharedContent now = content.get().only(Arrays.asList(share.get(SHARE.FIELDS)));
        JSONB json = ContentJson.written(now);
        sql.insertInto(SHARE_COPY)
                .set(SHARE_COPY.SHARE_ID, id)
                .set(SHARE_COPY.CONTENT_JSON, json)
                .set(SHARE_COPY.TAKEN_AT, clock.instant())
                .onConflict(SHARE_COPY.SHARE_ID)
                .doUpdate()
                .set(SHARE_COPY.CONTENT_JSON, json)
                .set(SHARE_COPY.TAKEN_AT, clock.instant())
                .execute();
        sql.update(SHARE)
                .set(SHARE.TITLE, now.title())
                .where(SHARE.ID.eq(id), SHARE.TITLE.ne(now.title()))
                .execute();
    }

    /** Ends shares of the bound tenant that match and are not ended yet, and removes their copies; returns which. */
    List<UUID> end(DSLContext sql, Condition wanted, ShareState to) {
        List<UUID> ended = sql.select(SHARE.ID)
                .from(SHARE)
                .where(
                        wanted,
                        own(),
                        SHARE.STATE.in(Arrays.stream(ShareState.values())
                                .filter(state -> state.next().contains(to))
                                .map(ShareState::name)
                                .toList()))
                .forNoKeyUpdate()
                .fetch(SHARE.ID);
        sql.deleteFrom(SHARE_COPY).where(SHARE_COPY.SHARE_ID.in(ended)).execute();
        sql.update(SHARE)
                .set(SHARE.STATE, to.name())
                .set(SHARE.ENDED_AT, clock.instant())
                .set(SHARE.UPDATED_AT, clock.instant())
                .set(SHARE.VERSION, SHARE.VERSION.plus(1))
                .where(SHARE.ID.in(ended))
                .execute();
        return ended;
    }

    /** Takes back everything the bound tenant shares in a space it leaves. */
    void revokeIn(DSLContext sql, SpaceId space) {
        end(sql, SHARE.SPACE_ID.eq(space.value()), ShareState.REVOKED);
    }

    /** Of the bound tenant. */
    static Condition own() {
        return SHARE.OWNER.eq(Scope.currentTenant().slug());
    }
}
