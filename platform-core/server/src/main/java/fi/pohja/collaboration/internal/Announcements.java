package fi.pohja.collaboration.internal;

import static fi.pohja.schema.shared.Tables.COLLABORATION_SPACE;
import static fi.pohja.schema.shared.Tables.SPACE_MEMBER;
import static fi.pohja.schema.tenant.Tables.COLLABORATION_ANNOUNCEMENT;

import fi.pohja.access.SignedIn;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Subject;
import fi.pohja.collaboration.MemberState;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.ShareState;
import fi.pohja.spi.LocalizedText;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a tenant's administrators what happened between it and others, each step once: in the tenant's audit, from where
 * Oma työ has it, and by mail. What was told is kept in the tenant's own schema and compared with what it may see in
 * schema {@code shared}, so that nobody writes into another's tenant. Done right after somebody's step, and for what was
 * missed, hourly.
 */
@Singleton
final class Announcements implements TenantTask {

    /** Days before its last day that a share is announced to end. */
    static final int DAYS_BEFORE_END = 7;

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final Duration INTERVAL = Duration.ofHours(1);
    /** What is older when it is first seen is no news, such as on the day a release with announcements is taken into use. */
    private static final int DAYS_OF_NEWS = 14;

    private final Database database;
    private final AuditLog audit;
    private final ShareRows shares;
    private final Partners partners;
    private final AnnouncementMails mails;
    private final Clock clock;

    Announcements(
            Database database,
            AuditLog audit,
            ShareRows shares,
            Partners partners,
            AnnouncementMails mails,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.shares = shares;
        this.partners = partners;
        this.mails = mails;
        this.clock = clock;
    }

    /** A step that can be told of. */
    enum Step {
        INVITED,
        ACCEPTED,
        DECLINED,
        LEFT,
        PROPOSED,
        SHARED,
        ENDS,
        EXPIRED,
        REVOKED;

        /** Whether it was another tenant's step, which the bound tenant's audit does not have yet. */
        boolean others() {
            return switch (this) {
                case INVITED, ACCEPTED, DECLINED, LEFT, SHARED, REVOKED -> true;
                case PROPOSED, ENDS, EXPIRED -> false;
            };
        }
    }

    /**
     * What is told.
     *
     * @param about the row it is told of once
     * @param partner the other tenant's slug, or the own
     * @param until the share's last day
     */
    record Announcement(
            UUID about, Step step, Subject subject, LocalizedText title, String partner, Optional<LocalDate> until) {}

    @Override
    public String name() {
        return "collaboration.announcements";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public void run() {
        SignedIn.unattended(Scope.currentTenant(), () -> {
            database.change(this::announce);
            return true;
        });
    }

    /**
     * Tells the own administrators in the running transaction and those of other tenants once it has committed. The
     * platform's own work, such as loading content, is told of within the hour.
     */
    void tell(DSLContext sql, Collection<String> others) {
        if (Actor.current().user().isEmpty()) {
            return;
        }
        announce(sql);
        List<TenantId> told = others.stream().map(TenantId::new).toList();
        database.afterCommit(() -> ReadingNotes.apart("announcements", () -> told.forEach(this::enter)));
    }

    private void enter(TenantId tenant) {
        try {
            SignedIn.unattended(tenant, () -> {
                database.change(this::announce);
                return true;
            });
        } catch (RuntimeException later) {
            LOG.warn("The administrators of {} are told within an hour", tenant, later);
        }
    }

    private void announce(DSLContext sql) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), StoredSpaces.HELSINKI);
        LocalDate news = today.minusDays(DAYS_OF_NEWS);
        String own = Scope.currentTenant().slug();
        members(
                        sql,
                        SPACE_MEMBER.TENANT.eq(own),
                        SPACE_MEMBER.STATE.eq(MemberState.INVITED.name()),
                        SPACE_MEMBER.INVITED_BY.ne(own))
                .forEach(row ->
                        tell(sql, ofSpace(row, Step.INVITED, row.get(SPACE_MEMBER.INVITED_BY)), recent(row, news)));
        members(
                        sql,
                        SPACE_MEMBER.TENANT.ne(own),
                        SPACE_MEMBER.STATE.ne(MemberState.INVITED.name()),
                        SPACE_MEMBER.INVITED_BY.eq(own))
                .forEach(row -> tell(sql, ofSpace(row, answer(row), row.get(SPACE_MEMBER.TENANT)), recent(row, news)));
        for (Share share : shares.fetch(sql, DSL.noCondition())) {
            boolean ends = share.state() == ShareState.ACTIVE
                    && share.validUntil()
                            .filter(day -> !day.isAfter(today.plusDays(DAYS_BEFORE_END)))
                            .isPresent();
            if (!share.own()) {
                tell(sql, ofShare(share, Step.SHARED), recent(share.decidedAt(), news));
            } else if (share.state() == ShareState.PROPOSED) {
                tell(sql, ofShare(share, Step.PROPOSED), recent(Optional.of(share.proposedAt()), news));
            } else if (share.state() == ShareState.EXPIRED && share.endedAt().isPresent()) {
                tell(sql, ofShare(share, Step.EXPIRED), recent(share.endedAt(), news));
            }
            if (ends) {
                tell(sql, ofShare(share, Step.ENDS), true);
            }
        }
        gone(sql).forEach(announcement -> tell(sql, announcement, true));
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

    private static boolean recent(Record member, LocalDate news) {
        LocalDate invited = member.get(SPACE_MEMBER.INVITED_ON);
        LocalDate joined = member.get(SPACE_MEMBER.JOINED_ON);
        LocalDate left = member.get(SPACE_MEMBER.LEFT_ON);
        LocalDate last = left != null ? left : joined != null ? joined : invited;
        return last != null && !last.isBefore(news);
    }

    private static boolean recent(Optional<Instant> at, LocalDate news) {
        return at.map(moment -> LocalDate.ofInstant(moment, StoredSpaces.HELSINKI))
                .filter(day -> !day.isBefore(news))
                .isPresent();
    }

    private static Announcement ofSpace(Record member, Step step, String partner) {
        return new Announcement(
                member.get(SPACE_MEMBER.ID),
                step,
                Subject.of("COLLABORATION_SPACE", member.get(SPACE_MEMBER.SPACE_ID)),
                member.get(COLLABORATION_SPACE.NAME),
                partner,
                Optional.empty());
    }

    private static Announcement ofShare(Share share, Step step) {
        return new Announcement(
                share.id().value(),
                step,
                Subject.of("SHARE", share.id().value()),
                share.title(),
                share.owner().tenant(),
                share.validUntil());
    }

    /** What others shared and is not seen any more, whoever ended it. */
    private List<Announcement> gone(DSLContext sql) {
        Set<UUID> open = shares.open(sql);
        Set<UUID> told = sql.select(COLLABORATION_ANNOUNCEMENT.ABOUT_ID)
                .from(COLLABORATION_ANNOUNCEMENT)
                .where(COLLABORATION_ANNOUNCEMENT.STEP.eq(Step.REVOKED.name()))
                .fetchSet(COLLABORATION_ANNOUNCEMENT.ABOUT_ID);
        return sql
                .selectFrom(COLLABORATION_ANNOUNCEMENT)
                .where(COLLABORATION_ANNOUNCEMENT.STEP.eq(Step.SHARED.name()))
                .fetch()
                .stream()
                .filter(row -> !open.contains(row.get(COLLABORATION_ANNOUNCEMENT.ABOUT_ID)))
                .filter(row -> !told.contains(row.get(COLLABORATION_ANNOUNCEMENT.ABOUT_ID)))
                .map(row -> new Announcement(
                        row.get(COLLABORATION_ANNOUNCEMENT.ABOUT_ID),
                        Step.REVOKED,
                        Subject.of("SHARE", row.get(COLLABORATION_ANNOUNCEMENT.ABOUT_ID)),
                        row.get(COLLABORATION_ANNOUNCEMENT.TITLE),
                        row.get(COLLABORATION_ANNOUNCEMENT.PARTNER),
                        Optional.empty()))
                .toList();
    }

    /** @param news otherwise it is only noted, and told to nobody */
    private void tell(DSLContext sql, Announcement what, boolean news) {
        int noted = sql.insertInto(COLLABORATION_ANNOUNCEMENT)
                .set(COLLABORATION_ANNOUNCEMENT.ABOUT_ID, what.about())
                .set(COLLABORATION_ANNOUNCEMENT.STEP, what.step().name())
                .set(COLLABORATION_ANNOUNCEMENT.TITLE, what.title())
                .set(COLLABORATION_ANNOUNCEMENT.PARTNER, what.partner())
                .set(COLLABORATION_ANNOUNCEMENT.ANNOUNCED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        if (noted == 0 || !news) {
            return;
        }
        if (what.step().others()) {
            String who = partners.of(what.partner()).name().text("fi");
            new Actor(Optional.empty(), who).call(() -> {
                audit.record(what.step().name(), what.subject(), what.title().text("fi"));
                return true;
            });
        }
        mails.send(sql, what);
    }
}
