package fi.pohja.reminder.internal;

import static fi.pohja.schema.tenant.Tables.CALENDAR_FEED;

import fi.pohja.access.OnBehalf;
import fi.pohja.access.Permission;
import fi.pohja.access.SecretToken;
import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.calendar.CalendarEntry;
import fi.pohja.calendar.CalendarFile;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.Deadlines;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.Meetings;
import fi.pohja.reminder.CalendarFeeds;
import fi.pohja.tenancy.Addresses;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
final class StoredCalendarFeeds implements CalendarFeeds {

    private static final Logger LOG = LoggerFactory.getLogger(StoredCalendarFeeds.class);

    /** Meetings tell of themselves as something due on their day. */
    private static final String MEETING = "MEETING";

    private final Database database;
    private final Deadlines deadlines;
    private final Meetings meetings;
    private final OnBehalf users;
    private final Tenants tenants;
    private final Addresses addresses;
    private final Texts texts;
    private final Clock clock;

    StoredCalendarFeeds(
            Database database,
            Deadlines deadlines,
            Meetings meetings,
            OnBehalf users,
            Tenants tenants,
            Addresses addresses,
            Texts texts,
            Clock clock) {
        this.database = database;
        this.deadlines = deadlines;
        this.meetings = meetings;
        this.users = users;
        this.tenants = tenants;
        this.addresses = addresses;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> ownSince() {
        UUID self = SignedIn.current().user().value();
        return database.read(sql -> sql.select(CALENDAR_FEED.CREATED_AT)
                .from(CALENDAR_FEED)
                .where(CALENDAR_FEED.USER_ID.eq(self))
                .fetchOptional(CALENDAR_FEED.CREATED_AT));
    }

    @Override
    public String renew() {
        UUID self = SignedIn.current().user().value();
        String secret = SecretToken.make();
        byte[] hash = SecretToken.hash(secret);
        Instant now = clock.instant();
        database.change(sql -> sql.insertInto(CALENDAR_FEED)
                .set(CALENDAR_FEED.USER_ID, self)
                .set(CALENDAR_FEED.SECRET_HASH, hash)
                .set(CALENDAR_FEED.CREATED_AT, now)
                .onConflict(CALENDAR_FEED.USER_ID)
                .doUpdate()
                .set(CALENDAR_FEED.SECRET_HASH, hash)
                .set(CALENDAR_FEED.CREATED_AT, now)
                .setNull(CALENDAR_FEED.READ_AT)
                .execute());
        return secret;
    }

    @Override
    public void revoke() {
        UUID self = SignedIn.current().user().value();
        database.change(sql -> sql.deleteFrom(CALENDAR_FEED)
                .where(CALENDAR_FEED.USER_ID.eq(self))
                .execute());
    }

    @Override
    public Optional<String> file(String secret) {
        Optional<UserId> owner = database.write(sql -> sql.update(CALENDAR_FEED)
                .set(CALENDAR_FEED.READ_AT, clock.instant())
                .where(CALENDAR_FEED.SECRET_HASH.eq(SecretToken.hash(secret)))
                .returning(CALENDAR_FEED.USER_ID)
                .fetchOptional(row -> new UserId(row.get(CALENDAR_FEED.USER_ID))));
        Optional<SignedIn> person = owner.flatMap(users::of).filter(user -> user.may(Permission.READ));
        if (person.isEmpty()) {
            LOG.warn("A calendar feed of {} that does not exist was asked for", Scope.currentTenant());
        }
        return person.map(user -> user.<String, RuntimeException>call(() -> write(user)));
    }

    private String write(SignedIn user) {
        String language = Texts.COMPLETE.contains(user.language())
                ? user.language()
                : tenants.current().defaultLanguage();
        List<CalendarEntry> entries = deadlines.mine().stream()
                .map(deadline -> entry(deadline, language))
                .toList();
        return CalendarFile.of(tenants.current().name().text(language), entries, clock.instant());
    }

    private CalendarEntry entry(Deadline deadline, String language) {
        UUID id = deadline.subject().id();
        Optional<Meeting> meeting =
                deadline.kind().equals(MEETING) ? meetings.find(new MeetingId(id)) : Optional.empty();
        String title = deadline.title().text(language);
        String context = deadline.context().isEmpty() ? "" : deadline.context().text(language);
        URI address = addresses.of(tenants.current(), meeting.isPresent() ? "/meetings/" + id : "/");
        return new CalendarEntry(
                meeting.isPresent() ? id + "@pohja" : id + "/" + deadline.kind() + "@pohja",
                meeting.isPresent() ? title : texts.text(language, "deadline." + deadline.kind()) + ": " + title,
                context,
                meeting.map(found -> found.place().isEmpty()
                                ? found.remoteLink()
                                : found.place().text(language))
                        .orElse(""),
                deadline.on(),
                meeting.flatMap(Meeting::begins),
                meeting.flatMap(Meeting::ends),
                Optional.of(address),
                meeting.map(Meeting::version).orElse(0),
                false);
    }
}
