package fi.pohja.collaboration.internal;

import static fi.pohja.schema.shared.Tables.COLLABORATION_SPACE;
import static fi.pohja.schema.shared.Tables.SHARE;

import fi.pohja.collaboration.Partner;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.ShareId;
import fi.pohja.collaboration.ShareRights;
import fi.pohja.collaboration.ShareState;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.table.Columns;
import fi.pohja.tenancy.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Shares as rows: the tenant's own, and others' that are open to it, which the policies of schema {@code shared} decide. */
@Singleton
final class ShareRows {

    private static final int MOST = 500;

    private final Partners partners;
    private final Clock clock;

    ShareRows(Partners partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    /** The shares that match, the newest first. */
    List<Share> fetch(DSLContext sql, Condition wanted) {
        return sql.select(SHARE.fields())
                .select(COLLABORATION_SPACE.NAME)
                .from(SHARE)
                .leftJoin(COLLABORATION_SPACE)
                .on(COLLABORATION_SPACE.ID.eq(SHARE.SPACE_ID))
                .where(wanted, SharedCopies.own().or(open()))
                .orderBy(SHARE.PROPOSED_AT.desc(), SHARE.ID)
                .limit(MOST)
                .fetch(this::share);
    }

    Optional<Share> find(DSLContext sql, UUID id) {
        return fetch(sql, SHARE.ID.eq(id)).stream().findFirst();
    }

    /** What others share with the bound tenant now. */
    Set<UUID> open(DSLContext sql) {
        return sql.select(SHARE.ID)
                .from(SHARE)
                .where(DSL.not(SharedCopies.own()), open())
                .fetchSet(SHARE.ID);
    }

    /** By the clock of the application, which may be ahead of the database's. */
    private Condition open() {
        return SHARE.STATE
                .eq(ShareState.ACTIVE.name())
                .and(SHARE.VALID_UNTIL.isNull().or(SHARE.VALID_UNTIL.ge(today())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), StoredSpaces.HELSINKI);
    }

    private Share share(Record row) {
        String owner = row.get(SHARE.OWNER);
        Optional<LocalDate> until = Optional.ofNullable(row.get(SHARE.VALID_UNTIL));
        ShareState stored = ShareState.valueOf(row.get(SHARE.STATE));
        boolean over = stored == ShareState.ACTIVE
                && until.filter(day -> day.isBefore(today())).isPresent();
        return new Share(
                new ShareId(row.get(SHARE.ID)),
                new SpaceId(row.get(SHARE.SPACE_ID)),
                Columns.text(row.get(COLLABORATION_SPACE.NAME)),
                partners.of(owner),
                owner.equals(Scope.currentTenant().slug()),
                row.get(SHARE.OBJECT_TYPE),
                row.get(SHARE.OBJECT_ID),
                row.get(SHARE.TITLE),
                Columns.strings(row.get(SHARE.FIELDS)),
                ShareRights.valueOf(row.get(SHARE.RIGHTS)),
                audience(row),
                until,
                over ? ShareState.EXPIRED : stored,
                row.get(SHARE.PROPOSED_AT),
                row.get(SHARE.PROPOSED_BY_NAME),
                Optional.ofNullable(row.get(SHARE.DECIDED_AT)),
                Optional.ofNullable(row.get(SHARE.DECIDED_BY_NAME)),
                Optional.ofNullable(row.get(SHARE.ENDED_AT)),
                row.get(SHARE.VERSION));
    }

    private List<Partner> audience(Record row) {
        return Arrays.stream(row.get(SHARE.AUDIENCE))
                .map(partners::of)
                .sorted(Partners.byName())
                .toList();
    }
}
