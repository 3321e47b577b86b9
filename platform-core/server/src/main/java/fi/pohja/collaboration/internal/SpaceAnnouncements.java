package fi.pohja.collaboration.internal;

import static fi.pohja.schema.shared.Tables.COLLABORATION_SPACE;
import static fi.pohja.schema.shared.Tables.SPACE_MEMBER;
import static fi.pohja.schema.tenant.Tables.COLLABORATION_ANNOUNCEMENT;

import fi.pohja.audit.Subject;
import fi.pohja.collaboration.Announcement;
import fi.pohja.collaboration.AnnouncementSource;
import fi.pohja.collaboration.MemberState;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.ShareState;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Invitations to spaces, answers to them and what becomes of shares, as announcements. */
@Singleton
final class SpaceAnnouncements implements AnnouncementSource {

    /** Days before its last day that a share is announced to end. */
    static final int DAYS_BEFORE_END = 7;

    private final Database database;
    private final ShareRows shares;
    private final Clock clock;

    SpaceAnnouncements(Database database, ShareRows shares, Clock clock) {
        this.database = database;
        this.shares = shares;
        this.clock = clock;
    }

    private enum Step {
        INVITED,
        ACCEPTED,
        DECLINED,
        LEFT,
        PROPOSED,
        SHARED,
        ENDS,
        EXPIRED,
        REVOKED;

        /** Whether another tenant took it. */
        boolean others() {
            return switch (this) {
                case INVITED, ACCEPTED, DECLINED, LEFT, SHARED, REVOKED -> true;
                case PROPOSED, ENDS, EXPIRED -> false;
            };
        }
    }

    @Override
    public List<Announcement> announcements(LocalDate since) {
        return database.read(sql -> Stream.of(ofSpaces(sql, since), ofShares(sql, since), gone(sql))
                .flatMap(List::stream)
                .toList());
    }

    private static List<Announcement> ofSpaces(DSLContext sql, LocalDate since) {
        String own = Scope.currentTenant().slug();
        var invitations = members(
                sql,
                SPACE_MEMBER.TENANT.eq(own),
                SPACE_MEMBER.STATE.eq(MemberState.INVITED.name()),
                SPACE_MEMBER.INVITED_BY.ne(own));
        var answers = members(
                sql,
                SPACE_MEMBER.TENANT.ne(own),
                SPACE_MEMBER.STATE.ne(MemberState.INVITED.name()),
                SPACE_MEMBER.INVITED_BY.eq(own));
        return Stream.concat(
                        invitations.stream()
                                .map(row -> ofSpace(row, Step.INVITED, row.get(SPACE_MEMBER.INVITED_BY), since)),
                        answers.stream().map(row -> ofSpace(row, answer(row), row.get(SPACE_MEMBER.TENANT), since)))
                .toList();
    }

    private static List<? extends Record> members(DSLContext sql, Condition... wanted) {
        return sql.select(SPACE_MEMBER.fields())
                .select(COLLABORATION_SPACE.NAME)
                .from(SPACE_MEMBER)
                .join(COLLABORATION_SPACE)
                .on(COLLABORATION_SPACE.ID.eq(SPACE_MEMBER.SPACE_ID))
                .where(wanted)
                .orderBy(SPACE_MEMBER.ID)
                .fetch();
    }

    private static Step answer(Record member) {
        return switch (MemberState.valueOf(member.get(SPACE_MEMBER.STATE))) {
            case MEMBER -> Step.ACCEPTED;
            case DECLINED -> Step.DECLINED;
            case LEFT -> Step.LEFT;
            case INVITED -> throw new IllegalStateException("Only answers were asked for");
        };
    }

    private static Announcement ofSpace(Record member, Step step, String partner, LocalDate since) {
        LocalDate invited = member.get(SPACE_MEMBER.INVITED_ON);
        LocalDate joined = member.get(SPACE_MEMBER.JOINED_ON);
        LocalDate left = member.get(SPACE_MEMBER.LEFT_ON);
        LocalDate last = left != null ? left : joined != null ? joined : invited;
        return new Announcement(
                member.get(SPACE_MEMBER.ID),
                step.name(),
                Subject.of("COLLABORATION_SPACE", member.get(SPACE_MEMBER.SPACE_ID)),
                "/collaboration/" + member.get(SPACE_MEMBER.SPACE_ID),
                member.get(COLLABORATION_SPACE.NAME),
                partner,
                step.others(),
                last != null && !last.isBefore(since),
                Optional.empty());
    }

    private List<Announcement> ofShares(DSLContext sql, LocalDate since) {
        LocalDate soon =
                LocalDate.ofInstant(clock.instant(), StoredSpaces.HELSINKI).plusDays(DAYS_BEFORE_END);
        return shares.fetch(sql, DSL.noCondition()).stream()
                .flatMap(share -> Stream.concat(
                        changed(share, since).stream(),
                        share.state() == ShareState.ACTIVE
                                        && share.validUntil()
                                                .filter(day -> !day.isAfter(soon))
                                                .isPresent()
                                ? Stream.of(ofShare(share, Step.ENDS, true))
                                : Stream.empty()))
                .toList();
    }

    private static Optional<Announcement> changed(Share share, LocalDate since) {
        if (!share.own()) {
            return Optional.of(ofShare(share, Step.SHARED, recent(share.decidedAt(), since)));
        }
        if (share.state() == ShareState.PROPOSED) {
            return Optional.of(ofShare(share, Step.PROPOSED, recent(Optional.of(share.proposedAt()), since)));
        }
        return share.state() == ShareState.EXPIRED && share.endedAt().isPresent()
                ? Optional.of(ofShare(share, Step.EXPIRED, recent(share.endedAt(), since)))
                : Optional.empty();
    }

    private static boolean recent(Optional<Instant> at, LocalDate since) {
        return at.map(moment -> LocalDate.ofInstant(moment, StoredSpaces.HELSINKI))
                .filter(day -> !day.isBefore(since))
                .isPresent();
    }

    private static Announcement ofShare(Share share, Step step, boolean news) {
        return new Announcement(
                share.id().value(),
                step.name(),
                Subject.of("SHARE", share.id().value()),
                "/shares/" + share.id().value(),
                share.title(),
                share.owner().tenant(),
                step.others(),
                news,
                share.validUntil());
    }

    /** What others shared and is not seen any more, whoever ended it. */
    private List<Announcement> gone(DSLContext sql) {
        Set<UUID> open = shares.open(sql);
        return sql
                .selectFrom(COLLABORATION_ANNOUNCEMENT)
                .where(COLLABORATION_ANNOUNCEMENT.STEP.eq(Step.SHARED.name()))
                .fetch()
                .stream()
                .filter(row -> !open.contains(row.get(COLLABORATION_ANNOUNCEMENT.ABOUT_ID)))
                .map(row -> new Announcement(
                        row.get(COLLABORATION_ANNOUNCEMENT.ABOUT_ID),
                        Step.REVOKED.name(),
                        Subject.of("SHARE", row.get(COLLABORATION_ANNOUNCEMENT.ABOUT_ID)),
                        // It has no page any more.
                        "/shares",
                        row.get(COLLABORATION_ANNOUNCEMENT.TITLE),
                        row.get(COLLABORATION_ANNOUNCEMENT.PARTNER),
                        Step.REVOKED.others(),
                        true,
                        Optional.empty()))
                .toList();
    }
}
