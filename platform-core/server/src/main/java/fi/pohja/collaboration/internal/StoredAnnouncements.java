package fi.pohja.collaboration.internal;

import static fi.pohja.schema.tenant.Tables.COLLABORATION_ANNOUNCEMENT;

import fi.pohja.access.SignedIn;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.collaboration.Announcement;
import fi.pohja.collaboration.AnnouncementSource;
import fi.pohja.collaboration.Announcements;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantTask;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a tenant's administrators what happened between it and others, each step once: in the tenant's audit, from where
 * Oma työ has it, and by mail. What was told is kept in the tenant's own schema and compared with what it may see in
 * schema {@code shared}, so that nobody writes into another's tenant. Done right after somebody's step, and for what was
 * missed, hourly.
 */
@Singleton
final class StoredAnnouncements implements Announcements, TenantTask {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAnnouncements.class);
    private static final Duration INTERVAL = Duration.ofHours(1);
    /** What is older when it is first seen is no news, such as on the day a release with announcements is taken into use. */
    private static final int DAYS_OF_NEWS = 14;

    private final Database database;
    private final AuditLog audit;
    /** Asked for when something is told: sources read the spaces whose steps are told of. */
    private final BeanProvider<AnnouncementSource> sources;

    private final Partners partners;
    private final AnnouncementMails mails;
    private final Clock clock;

    StoredAnnouncements(
            Database database,
            AuditLog audit,
            BeanProvider<AnnouncementSource> sources,
            Partners partners,
            AnnouncementMails mails,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.sources = sources;
        this.partners = partners;
        this.mails = mails;
        this.clock = clock;
    }

    /** That something was told. */
    private record Told(UUID about, String step) {}

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
        announceIn(Scope.currentTenant());
    }

    @Override
    public void tell(Collection<String> others) {
        if (Actor.current().user().isEmpty()) {
            return;
        }
        database.change(this::announce);
        List<TenantId> told = others.stream().map(TenantId::new).toList();
        database.afterCommit(() -> ReadingNotes.apart("announcements", () -> told.forEach(this::enter)));
    }

    private void enter(TenantId tenant) {
        try {
            announceIn(tenant);
        } catch (RuntimeException later) {
            LOG.warn("The administrators of {} are told within an hour", tenant, later);
        }
    }

    private void announceIn(TenantId tenant) {
        SignedIn.unattended(tenant, () -> {
            database.change(this::announce);
            return true;
        });
    }

    private void announce(DSLContext sql) {
        LocalDate since =
                LocalDate.ofInstant(clock.instant(), StoredSpaces.HELSINKI).minusDays(DAYS_OF_NEWS);
        Set<Told> told = new HashSet<>(sql.select(COLLABORATION_ANNOUNCEMENT.ABOUT_ID, COLLABORATION_ANNOUNCEMENT.STEP)
                .from(COLLABORATION_ANNOUNCEMENT)
                .fetch(row -> new Told(row.value1(), row.value2())));
        sources.stream()
                .flatMap(source -> source.announcements(since).stream())
                .filter(what -> told.add(new Told(what.about(), what.step())))
                .forEach(what -> tell(sql, what));
    }

    /** Two who come upon the same step at the same time tell of it once: only one can note it. */
    private void tell(DSLContext sql, Announcement what) {
        int noted = sql.insertInto(COLLABORATION_ANNOUNCEMENT)
                .set(COLLABORATION_ANNOUNCEMENT.ABOUT_ID, what.about())
                .set(COLLABORATION_ANNOUNCEMENT.STEP, what.step())
                .set(COLLABORATION_ANNOUNCEMENT.TITLE, what.title())
                .set(COLLABORATION_ANNOUNCEMENT.PARTNER, what.partner())
                .set(COLLABORATION_ANNOUNCEMENT.ANNOUNCED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        if (noted == 0 || !what.news()) {
            return;
        }
        if (what.others()) {
            String who = partners.of(what.partner()).name().text("fi");
            new Actor(Optional.empty(), who).call(() -> {
                audit.record(what.step(), what.subject(), what.title().text("fi"));
                return true;
            });
        }
        mails.send(sql, what);
    }
}
