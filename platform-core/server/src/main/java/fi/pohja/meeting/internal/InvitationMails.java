package fi.pohja.meeting.internal;

import static fi.pohja.schema.tenant.Tables.MEETING;
import static fi.pohja.schema.tenant.Tables.MEETING_PARTICIPANT;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.calendar.CalendarEntry;
import fi.pohja.calendar.CalendarFile;
import fi.pohja.meeting.Answer;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.MeetingMode;
import fi.pohja.notification.Enclosure;
import fi.pohja.notification.Mail;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Addresses;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Writes to those who are invited, in their language where it is known and in the tenant's else. */
@Singleton
final class InvitationMails {

    /** Where a personal link leads; the token follows. */
    static final String PERSONAL = "/p/meeting-answer/";

    private static final String FILE = "kokous.ics";

    private final Mail mail;
    private final Tenants tenants;
    private final Addresses addresses;
    private final Texts texts;
    private final Clock clock;

    InvitationMails(Mail mail, Tenants tenants, Addresses addresses, Texts texts, Clock clock) {
        this.mail = mail;
        this.tenants = tenants;
        this.addresses = addresses;
        this.texts = texts;
        this.clock = clock;
    }

    static int sequence(DSLContext sql, MeetingId meeting) {
        return sql.select(MEETING.INVITATION_SEQUENCE)
                .from(MEETING)
                .where(MEETING.ID.eq(meeting.value()))
                .fetchSingle()
                .value1();
    }

    /** Queues the invitation for everybody who has none, or an older one; whoever declined is left alone. */
    int send(DSLContext sql, Meeting meeting) {
        int sequence = sequence(sql, meeting.id());
        List<Record> people = sql.select(MEETING_PARTICIPANT.fields())
                .select(USER_ACCOUNT.LANGUAGE)
                .from(MEETING_PARTICIPANT)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(MEETING_PARTICIPANT.USER_ID))
                .where(
                        MEETING_PARTICIPANT.MEETING_ID.eq(meeting.id().value()),
                        MEETING_PARTICIPANT.ANSWER.ne(Answer.DECLINED.name()),
                        DSL.coalesce(MEETING_PARTICIPANT.SENT_SEQUENCE, -1).lt(sequence))
                .orderBy(MEETING_PARTICIPANT.ID)
                .forNoKeyUpdate()
                .of(MEETING_PARTICIPANT)
                .fetch();
        Instant now = clock.instant();
        for (Record person : people) {
            boolean again = person.get(MEETING_PARTICIPANT.SENT_SEQUENCE) != null;
            write(meeting, person, again ? "mail.meeting.changed" : "mail.meeting.invitation", sequence, false);
            sql.update(MEETING_PARTICIPANT)
                    .set(MEETING_PARTICIPANT.SENT_SEQUENCE, sequence)
                    .set(MEETING_PARTICIPANT.SENT_AT, now)
                    .where(MEETING_PARTICIPANT.ID.eq(person.get(MEETING_PARTICIPANT.ID)))
                    .execute();
        }
        return people.size();
    }

    /** Tells everybody who was sent an invitation that the meeting does not take place. */
    void cancel(DSLContext sql, Meeting meeting) {
        int sequence = sequence(sql, meeting.id()) + 1;
        sql.update(MEETING)
                .set(MEETING.INVITATION_SEQUENCE, sequence)
                .where(MEETING.ID.eq(meeting.id().value()))
                .execute();
        sql.select(MEETING_PARTICIPANT.fields())
                .select(USER_ACCOUNT.LANGUAGE)
                .from(MEETING_PARTICIPANT)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(MEETING_PARTICIPANT.USER_ID))
                .where(
                        MEETING_PARTICIPANT.MEETING_ID.eq(meeting.id().value()),
                        MEETING_PARTICIPANT.SENT_AT.isNotNull(),
                        MEETING_PARTICIPANT.ANSWER.ne(Answer.DECLINED.name()))
                .orderBy(MEETING_PARTICIPANT.ID)
                .fetch()
                .forEach(person -> write(meeting, person, "mail.meeting.cancelled", sequence, true));
    }

    /** Queues the first mail to somebody who registered. */
    void confirm(DSLContext sql, Meeting meeting, Record person) {
        int sequence = sequence(sql, meeting.id());
        write(meeting, person, "mail.meeting.registered", sequence, false);
        sql.update(MEETING_PARTICIPANT)
                .set(MEETING_PARTICIPANT.SENT_SEQUENCE, sequence)
                .set(MEETING_PARTICIPANT.SENT_AT, clock.instant())
                .where(MEETING_PARTICIPANT.ID.eq(person.get(MEETING_PARTICIPANT.ID)))
                .execute();
    }

    private void write(Meeting meeting, Record person, String key, int sequence, boolean cancelled) {
        Tenant tenant = tenants.current();
        String language = Optional.ofNullable(person.get(USER_ACCOUNT.LANGUAGE))
                .filter(Texts.COMPLETE::contains)
                .orElse(tenant.defaultLanguage());
        URI link = addresses.of(tenant, PERSONAL + person.get(MEETING_PARTICIPANT.LINK_TOKEN));
        String title = meeting.title().text(language);
        String body = texts.text(
                language,
                key + ".body",
                person.get(MEETING_PARTICIPANT.NAME),
                title,
                facts(meeting, language),
                link.toString(),
                tenant.name().text(language));
        CalendarEntry entry = new CalendarEntry(
                meeting.id().value() + "@pohja",
                title,
                words(meeting.description(), language),
                place(meeting, language),
                meeting.day(),
                meeting.begins(),
                meeting.ends(),
                Optional.of(link),
                sequence,
                cancelled);
        mail.send(
                person.get(MEETING_PARTICIPANT.EMAIL),
                texts.text(language, key + ".subject", line(title)),
                body,
                Optional.of(new Enclosure(
                        FILE, CalendarFile.MEDIA_TYPE, CalendarFile.of(title, List.of(entry), clock.instant()))));
    }

    /** A title as a subject can hold it. */
    private static String line(String title) {
        return title.replaceAll("\\s+", " ");
    }

    private String facts(Meeting meeting, String language) {
        StringBuilder facts = new StringBuilder();
        facts.append(texts.text(language, "mail.meeting.when", when(meeting, language)))
                .append('\n');
        if (!meeting.place().isEmpty()) {
            facts.append(texts.text(language, "mail.meeting.where", words(meeting.place(), language)))
                    .append('\n');
        }
        if (meeting.mode() != MeetingMode.ON_SITE && !meeting.remoteLink().isEmpty()) {
            facts.append(texts.text(language, "mail.meeting.link", meeting.remoteLink()))
                    .append('\n');
        }
        if (!meeting.agenda().isEmpty()) {
            facts.append('\n')
                    .append(texts.text(language, "meeting.field.agenda"))
                    .append(":\n");
            words(meeting.agenda(), language)
                    .lines()
                    .filter(item -> !item.isBlank())
                    .forEach(item -> facts.append("- ").append(item.strip()).append('\n'));
        }
        return facts.toString().stripTrailing();
    }

    private static String when(Meeting meeting, String language) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Texts.locale(language));
        DateTimeFormatter time =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Texts.locale(language));
        return day.format(meeting.day())
                + meeting.begins().map(begins -> " " + time.format(begins)).orElse("")
                + meeting.ends().map(ends -> "–" + time.format(ends)).orElse("");
    }

    /** Where it is, as a calendar shows it: the place, and the link when there is one. */
    private static String place(Meeting meeting, String language) {
        String place = words(meeting.place(), language);
        if (meeting.mode() == MeetingMode.ON_SITE || meeting.remoteLink().isEmpty()) {
            return place;
        }
        return place.isEmpty() ? meeting.remoteLink() : place + ", " + meeting.remoteLink();
    }

    private static String words(LocalizedText text, String language) {
        return text.isEmpty() ? "" : text.text(language);
    }
}
