package fi.pohja.meeting.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.MEETING;
import static fi.pohja.schema.tenant.Tables.MEETING_ATTENDANCE;
import static fi.pohja.schema.tenant.Tables.MEETING_PARTICIPANT;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;
import static fi.pohja.schema.tenant.Tables.WORKSHOP_SERIES;

import fi.pohja.access.UserId;
import fi.pohja.meeting.Answer;
import fi.pohja.meeting.Attendance;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.MeetingMode;
import fi.pohja.meeting.MeetingRow;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.NamedSeries;
import fi.pohja.meeting.ParticipantGroup;
import fi.pohja.meeting.SeriesId;
import fi.pohja.meeting.WorkshopStep;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.NamedBody;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.NamedUser;
import fi.pohja.programme.ProjectId;
import fi.pohja.table.Columns;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/** From rows of meetings to records. */
final class MeetingRows {

    private static final Field<Integer> COUNTED = DSL.field(
                    DSL.select(DSL.sum(MEETING_ATTENDANCE.ON_SITE.plus(MEETING_ATTENDANCE.REMOTE))
                                    .cast(Integer.class))
                            .from(MEETING_ATTENDANCE)
                            .where(MEETING_ATTENDANCE.MEETING_ID.eq(MEETING.ID)))
            .as("counted");
    private static final Field<Integer> INVITED = people(DSL.noCondition()).as("invited");
    private static final Field<Integer> COMING = people(
                    MEETING_PARTICIPANT.ANSWER.in(Answer.ON_SITE.name(), Answer.REMOTE.name()))
            .as("coming");

    /** How many took part, to sort by. */
    static final Field<Integer> PARTICIPANTS = DSL.coalesce(MEETING.PARTICIPANTS, COUNTED);

    private static final List<SelectField<?>> NAMES = List.of(
            BODY.ID,
            BODY.NAME,
            PROJECT.ID,
            PROJECT.CODE,
            PROJECT.NAME,
            WORKSHOP_SERIES.ID,
            WORKSHOP_SERIES.NAME,
            USER_ACCOUNT.ID,
            USER_ACCOUNT.NAME);

    private MeetingRows() {}

    private static Field<Integer> people(Condition wanted) {
        return DSL.field(DSL.selectCount()
                .from(MEETING_PARTICIPANT)
                .where(MEETING_PARTICIPANT.MEETING_ID.eq(MEETING.ID))
                .and(wanted));
    }

    /** Meetings with the names of what they belong to; add what is wanted and the order. */
    static SelectOnConditionStep<Record> select(DSLContext sql) {
        return sql.select(MEETING.fields())
                .select(NAMES)
                .select(COUNTED, INVITED, COMING)
                .from(MEETING)
                .leftJoin(BODY)
                .on(BODY.ID.eq(MEETING.BODY_ID))
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(MEETING.PROJECT_ID))
                .leftJoin(WORKSHOP_SERIES)
                .on(WORKSHOP_SERIES.ID.eq(MEETING.SERIES_ID))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(MEETING.ORGANISER_ID));
    }

    static MeetingRow row(Record row) {
        return new MeetingRow(
                new MeetingId(row.get(MEETING.ID)),
                MeetingKind.valueOf(row.get(MEETING.KIND)),
                row.get(MEETING.TITLE),
                body(row),
                project(row),
                series(row),
                Optional.ofNullable(row.get(MEETING.STEP)).map(WorkshopStep::valueOf),
                MeetingMode.valueOf(row.get(MEETING.MODE)),
                Columns.text(row.get(MEETING.PLACE)),
                row.get(MEETING.HELD_ON),
                Optional.ofNullable(row.get(MEETING.BEGINS_AT)),
                Optional.ofNullable(row.get(MEETING.ENDS_AT)),
                MeetingState.valueOf(row.get(MEETING.STATE)),
                Optional.ofNullable(row.get(MEETING.PARTICIPANTS)).or(() -> Optional.ofNullable(row.get(COUNTED))),
                row.get(INVITED),
                row.get(COMING),
                row.get(MEETING.ARCHIVED_AT) != null,
                row.get(MEETING.VERSION));
    }

    /** The meeting; empty when there is none. */
    static Optional<Meeting> find(DSLContext sql, Condition wanted) {
        return select(sql).where(wanted).fetchOptional(row -> meeting(sql, row));
    }

    private static Meeting meeting(DSLContext sql, Record row) {
        UUID id = row.get(MEETING.ID);
        return new Meeting(
                new MeetingId(id),
                MeetingKind.valueOf(row.get(MEETING.KIND)),
                row.get(MEETING.TITLE),
                Columns.text(row.get(MEETING.DESCRIPTION)),
                body(row),
                project(row),
                series(row),
                Optional.ofNullable(row.get(MEETING.STEP)).map(WorkshopStep::valueOf),
                MeetingMode.valueOf(row.get(MEETING.MODE)),
                Columns.text(row.get(MEETING.PLACE)),
                Optional.ofNullable(row.get(MEETING.REMOTE_LINK)).orElse(""),
                row.get(MEETING.HELD_ON),
                Optional.ofNullable(row.get(MEETING.BEGINS_AT)),
                Optional.ofNullable(row.get(MEETING.ENDS_AT)),
                Optional.ofNullable(row.get(MEETING.CAPACITY)),
                Columns.text(row.get(MEETING.AGENDA)),
                Optional.ofNullable(row.get(USER_ACCOUNT.ID))
                        .map(user -> new NamedUser(new UserId(user), row.get(USER_ACCOUNT.NAME))),
                row.get(MEETING.REGISTRATION_CODE),
                MeetingState.valueOf(row.get(MEETING.STATE)),
                Optional.ofNullable(row.get(MEETING.PARTICIPANTS)),
                attendance(sql, id),
                Columns.text(row.get(MEETING.MINUTES)),
                Columns.text(row.get(MEETING.CLOSE_REPORT)),
                Columns.strings(row.get(MEETING.SOURCE_REFS)),
                Optional.ofNullable(row.get(MEETING.ARCHIVED_AT)),
                row.get(MEETING.CREATED_AT),
                row.get(MEETING.UPDATED_AT),
                row.get(MEETING.VERSION));
    }

    private static List<Attendance> attendance(DSLContext sql, UUID meeting) {
        return sql.select(MEETING_ATTENDANCE.fields())
                .select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(MEETING_ATTENDANCE)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEETING_ATTENDANCE.ORGANISATION_ID))
                .where(MEETING_ATTENDANCE.MEETING_ID.eq(meeting))
                .orderBy(MEETING_ATTENDANCE.POSITION)
                .fetch(row -> new Attendance(
                        organisation(row),
                        ParticipantGroup.valueOf(row.get(MEETING_ATTENDANCE.PARTICIPANT_GROUP)),
                        row.get(MEETING_ATTENDANCE.ON_SITE),
                        row.get(MEETING_ATTENDANCE.REMOTE)));
    }

    static Optional<NamedOrganisation> organisation(Record row) {
        return Optional.ofNullable(row.get(ORGANISATION.ID))
                .map(id -> new NamedOrganisation(new OrganisationId(id), row.get(ORGANISATION.NAME)));
    }

    private static Optional<NamedBody> body(Record row) {
        return Optional.ofNullable(row.get(BODY.ID)).map(id -> new NamedBody(new BodyId(id), row.get(BODY.NAME)));
    }

    static Optional<NamedProject> project(Record row) {
        return Optional.ofNullable(row.get(PROJECT.ID))
                .map(id -> new NamedProject(new ProjectId(id), row.get(PROJECT.CODE), row.get(PROJECT.NAME)));
    }

    private static Optional<NamedSeries> series(Record row) {
        return Optional.ofNullable(row.get(WORKSHOP_SERIES.ID))
                .map(id -> new NamedSeries(new SeriesId(id), row.get(WORKSHOP_SERIES.NAME)));
    }
}
