package fi.pohja.meeting.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.BODY_MEMBER;
import static fi.pohja.schema.tenant.Tables.MEETING;
import static fi.pohja.schema.tenant.Tables.MEETING_PARTICIPANT;

import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.DeadlineSource;
import fi.pohja.meeting.Answer;
import fi.pohja.meeting.MeetingState;
import fi.pohja.table.Columns;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Meetings one takes part in, invitations not answered, minutes not finished two weeks after the meeting. */
@Singleton
final class MeetingDeadlines implements DeadlineSource {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final int DAYS_FOR_MINUTES = 14;

    private final Database database;
    private final Clock clock;

    MeetingDeadlines(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Deadline> due(LocalDate until) {
        Optional<UUID> self = SignedIn.bound().map(user -> user.user().value());
        if (self.isEmpty()) {
            return List.of();
        }
        UUID user = self.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), FINLAND);
        Field<String> answer = DSL.field(DSL.select(MEETING_PARTICIPANT.ANSWER)
                        .from(MEETING_PARTICIPANT)
                        .where(
                                MEETING_PARTICIPANT.MEETING_ID.eq(MEETING.ID),
                                MEETING_PARTICIPANT.USER_ID.eq(user),
                                MEETING_PARTICIPANT.SENT_AT.isNotNull())
                        .limit(1))
                .as("answer");
        Condition member = MEETING.BODY_ID.in(DSL.select(BODY_MEMBER.BODY_ID)
                .from(BODY_MEMBER)
                .where(BODY_MEMBER.USER_ID.eq(user))
                .and(BODY_MEMBER.ENDED_ON.isNull().or(BODY_MEMBER.ENDED_ON.ge(MEETING.HELD_ON))));
        Condition invited = MEETING.ID.in(DSL.select(MEETING_PARTICIPANT.MEETING_ID)
                .from(MEETING_PARTICIPANT)
                .where(MEETING_PARTICIPANT.USER_ID.eq(user)));
        Condition ahead = MEETING.STATE
                .in(MeetingState.PLANNED.name(), MeetingState.OPEN.name())
                .and(MEETING.HELD_ON.between(today, until));
        Condition unwritten = MEETING.ORGANISER_ID
                .eq(user)
                .and(MEETING.STATE.in(MeetingState.HELD.name(), MeetingState.MINUTES_DRAFT.name()))
                .and(MEETING.HELD_ON.le(until.minusDays(DAYS_FOR_MINUTES)));
        return database.read(sql -> sql
                .select(MEETING.ID, MEETING.TITLE, MEETING.HELD_ON, MEETING.STATE, BODY.NAME, answer)
                .from(MEETING)
                .leftJoin(BODY)
                .on(BODY.ID.eq(MEETING.BODY_ID))
                .where(
                        MEETING.ARCHIVED_AT.isNull(),
                        unwritten.or(ahead.and(
                                MEETING.ORGANISER_ID.eq(user).or(member).or(invited))))
                .orderBy(MEETING.HELD_ON, MEETING.ID)
                .fetch()
                .stream()
                .flatMap(row ->
                        deadlines(row, Optional.ofNullable(row.get(answer)).map(Answer::valueOf)).stream())
                .toList());
    }

    private static List<Deadline> deadlines(Record row, Optional<Answer> answer) {
        LocalDate day = row.get(MEETING.HELD_ON);
        if (!MeetingState.valueOf(row.get(MEETING.STATE)).ahead()) {
            return List.of(deadline(row, "WRITE_MINUTES", day.plusDays(DAYS_FOR_MINUTES)));
        }
        List<Deadline> all = new ArrayList<>();
        if (answer.filter(Answer.NONE::equals).isPresent()) {
            all.add(deadline(row, "ANSWER_INVITATION", day));
        }
        if (answer.filter(Answer.DECLINED::equals).isEmpty()) {
            all.add(deadline(row, "MEETING", day));
        }
        return all;
    }

    private static Deadline deadline(Record row, String kind, LocalDate on) {
        return new Deadline(
                Subject.of("MEETING", row.get(MEETING.ID)),
                kind,
                row.get(MEETING.TITLE),
                Columns.text(row.get(BODY.NAME)),
                on);
    }
}
