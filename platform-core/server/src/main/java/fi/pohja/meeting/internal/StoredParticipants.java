package fi.pohja.meeting.internal;

import static fi.pohja.schema.tenant.Tables.BODY_MEMBER;
import static fi.pohja.schema.tenant.Tables.MEETING;
import static fi.pohja.schema.tenant.Tables.MEETING_PARTICIPANT;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.access.UserId;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.meeting.Answer;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.Participant;
import fi.pohja.meeting.ParticipantDraft;
import fi.pohja.meeting.ParticipantGroup;
import fi.pohja.meeting.ParticipantId;
import fi.pohja.meeting.Participants;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.table.Columns;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
final class StoredParticipants implements Participants {

    private static final Logger LOG = LoggerFactory.getLogger(StoredParticipants.class);
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final int LONGEST_NOTE = 1_000;

    private final Database database;
    private final AuditLog audit;
    private final InvitationMails mails;
    private final Clock clock;

    StoredParticipants(Database database, AuditLog audit, InvitationMails mails, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public List<Participant> of(MeetingId meeting) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.read(sql -> fetch(sql, MEETING_PARTICIPANT.MEETING_ID.eq(meeting.value())));
    }

    private static List<Participant> fetch(DSLContext sql, Condition wanted) {
        return sql.select(MEETING_PARTICIPANT.fields())
                .select(ORGANISATION.ID, ORGANISATION.NAME, MEETING.INVITATION_SEQUENCE)
                .from(MEETING_PARTICIPANT)
                .join(MEETING)
                .on(MEETING.ID.eq(MEETING_PARTICIPANT.MEETING_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEETING_PARTICIPANT.ORGANISATION_ID))
                .where(wanted)
                .orderBy(Columns.collated(MEETING_PARTICIPANT.NAME), MEETING_PARTICIPANT.ID)
                .fetch(StoredParticipants::participant);
    }

    private static Participant participant(Record row) {
        Integer sent = row.get(MEETING_PARTICIPANT.SENT_SEQUENCE);
        return new Participant(
                new ParticipantId(row.get(MEETING_PARTICIPANT.ID)),
                Optional.ofNullable(row.get(MEETING_PARTICIPANT.USER_ID)).map(UserId::new),
                row.get(MEETING_PARTICIPANT.NAME),
                row.get(MEETING_PARTICIPANT.EMAIL),
                MeetingRows.organisation(row),
                ParticipantGroup.valueOf(row.get(MEETING_PARTICIPANT.PARTICIPANT_GROUP)),
                row.get(MEETING_PARTICIPANT.REGISTERED),
                Answer.valueOf(row.get(MEETING_PARTICIPANT.ANSWER)),
                Optional.ofNullable(row.get(MEETING_PARTICIPANT.NOTE)).orElse(""),
                Optional.ofNullable(row.get(MEETING_PARTICIPANT.ANSWERED_AT)),
                Optional.ofNullable(row.get(MEETING_PARTICIPANT.SENT_AT)),
                sent != null && sent.equals(row.get(MEETING.INVITATION_SEQUENCE)));
    }

    @Override
    public Participant invite(MeetingId meeting, ParticipantDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            Meeting invitedTo = locked(sql, meeting);
            MeetingRules.check(sql, draft)
                    .check(there(sql, meeting, draft.email()).isEmpty(), "email", "taken", draft.email())
                    .done();
            UUID id = add(sql, meeting, draft, account(sql, draft.email()), false);
            audit.record("INVITED", StoredMeetings.subject(invitedTo), title(invitedTo));
            return fetch(sql, MEETING_PARTICIPANT.ID.eq(id)).getFirst();
        });
    }

    /** A current meeting, kept from others. */
    private static Meeting locked(DSLContext sql, MeetingId id) {
        StoredMeetings.STORED.lock(sql, id.value());
        Meeting meeting = StoredMeetings.find(sql, id).orElseThrow();
        if (meeting.archivedAt().isPresent()) {
            throw InvalidException.of("", "archived");
        }
        return meeting;
    }

    private static Optional<? extends Record> there(DSLContext sql, MeetingId meeting, String email) {
        return sql.select(MEETING_PARTICIPANT.fields())
                .from(MEETING_PARTICIPANT)
                .where(
                        MEETING_PARTICIPANT.MEETING_ID.eq(meeting.value()),
                        DSL.lower(MEETING_PARTICIPANT.EMAIL).eq(email.toLowerCase(Locale.ROOT)))
                .fetchOptional();
    }

    private static Optional<UUID> account(DSLContext sql, String email) {
        return sql.select(USER_ACCOUNT.ID)
                .from(USER_ACCOUNT)
                .where(
                        DSL.lower(USER_ACCOUNT.EMAIL).eq(email.toLowerCase(Locale.ROOT)),
                        USER_ACCOUNT.STATE.ne(User.State.ERASED.name()))
                .fetchOptional(USER_ACCOUNT.ID);
    }

    private static UUID add(
            DSLContext sql, MeetingId meeting, ParticipantDraft draft, Optional<UUID> user, boolean registered) {
        UUID id = UUID.randomUUID();
        sql.insertInto(MEETING_PARTICIPANT)
                .set(MEETING_PARTICIPANT.ID, id)
                .set(MEETING_PARTICIPANT.MEETING_ID, meeting.value())
                .set(MEETING_PARTICIPANT.USER_ID, user.orElse(null))
                .set(MEETING_PARTICIPANT.NAME, draft.name())
                .set(MEETING_PARTICIPANT.EMAIL, draft.email())
                .set(
                        MEETING_PARTICIPANT.ORGANISATION_ID,
                        draft.organisation().map(OrganisationId::value).orElse(null))
                .set(MEETING_PARTICIPANT.PARTICIPANT_GROUP, draft.group().name())
                .set(MEETING_PARTICIPANT.REGISTERED, registered)
                .set(MEETING_PARTICIPANT.LINK_TOKEN, Codes.token())
                .set(MEETING_PARTICIPANT.ANSWER, Answer.NONE.name())
                .execute();
        return id;
    }

    @Override
    public int inviteMembers(MeetingId id) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            Meeting meeting = locked(sql, id);
            if (meeting.body().isEmpty()) {
                return 0;
            }
            LocalDate day = meeting.day();
            int added = 0;
            for (Record member : sql.selectDistinct(
                            USER_ACCOUNT.ID, USER_ACCOUNT.NAME, USER_ACCOUNT.EMAIL, USER_ACCOUNT.ORGANISATION_ID)
                    .from(BODY_MEMBER)
                    .join(USER_ACCOUNT)
                    .on(USER_ACCOUNT.ID.eq(BODY_MEMBER.USER_ID))
                    .where(
                            BODY_MEMBER.BODY_ID.eq(meeting.body().get().id().value()),
                            BODY_MEMBER.ENDED_ON.isNull().or(BODY_MEMBER.ENDED_ON.ge(day)),
                            USER_ACCOUNT.STATE.in(User.State.ACTIVE.name(), User.State.INVITED.name()))
                    .fetch()) {
                ParticipantDraft draft = new ParticipantDraft(
                        member.get(USER_ACCOUNT.NAME),
                        member.get(USER_ACCOUNT.EMAIL),
                        Optional.ofNullable(member.get(USER_ACCOUNT.ORGANISATION_ID))
                                .map(OrganisationId::new),
                        ParticipantGroup.COUNCIL);
                if (there(sql, id, draft.email()).isEmpty()) {
                    add(sql, id, draft, Optional.of(member.get(USER_ACCOUNT.ID)), false);
                    added++;
                }
            }
            if (added > 0) {
                audit.record("INVITED", StoredMeetings.subject(meeting), title(meeting));
            }
            return added;
        });
    }

    @Override
    public int send(MeetingId id) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            Meeting meeting = locked(sql, id);
            if (!meeting.state().ahead()) {
                throw InvalidException.of("", "meeting.held");
            }
            int sent = mails.send(sql, meeting);
            if (sent > 0) {
                audit.record(
                        "INVITATIONS_SENT",
                        StoredMeetings.subject(meeting),
                        title(meeting),
                        List.of(new Change("sent", Optional.empty(), Optional.of(String.valueOf(sent)))));
            }
            return sent;
        });
    }

    @Override
    public void answer(ParticipantId participant, Answer answer) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        database.change(sql -> {
            Record row = person(sql, MEETING_PARTICIPANT.ID.eq(participant.value()))
                    .orElseThrow(() -> new NotFoundException(participant.value()));
            store(sql, locked(sql, meeting(row)), row, answer, noteOf(row));
        });
    }

    @Override
    public void remove(ParticipantId participant) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        database.change(sql -> {
            Record row = person(sql, MEETING_PARTICIPANT.ID.eq(participant.value()))
                    .orElseThrow(() -> new NotFoundException(participant.value()));
            Meeting meeting = locked(sql, meeting(row));
            sql.deleteFrom(MEETING_PARTICIPANT)
                    .where(MEETING_PARTICIPANT.ID.eq(participant.value()))
                    .execute();
            audit.record("UNINVITED", StoredMeetings.subject(meeting), title(meeting));
        });
    }

    private static Optional<? extends Record> person(DSLContext sql, Condition wanted) {
        return sql.select(MEETING_PARTICIPANT.fields())
                .select(USER_ACCOUNT.LANGUAGE)
                .from(MEETING_PARTICIPANT)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(MEETING_PARTICIPANT.USER_ID))
                .where(wanted)
                .fetchOptional();
    }

    private static Condition holds(String token) {
        return Columns.is(MEETING_PARTICIPANT.LINK_TOKEN, token);
    }

    private static MeetingId meeting(Record row) {
        return new MeetingId(row.get(MEETING_PARTICIPANT.MEETING_ID));
    }

    private static String noteOf(Record row) {
        return Optional.ofNullable(row.get(MEETING_PARTICIPANT.NOTE)).orElse("");
    }

    @Override
    public Optional<Personal> personal(String token) {
        Optional<Personal> found = database.read(sql -> person(sql, holds(token))
                .flatMap(row -> StoredMeetings.find(sql, meeting(row))
                        .filter(meeting -> meeting.archivedAt().isEmpty())
                        .map(meeting -> new Personal(
                                meeting,
                                row.get(MEETING_PARTICIPANT.NAME),
                                Answer.valueOf(row.get(MEETING_PARTICIPANT.ANSWER)),
                                noteOf(row),
                                answerable(meeting)))));
        if (found.isEmpty()) {
            LOG.warn("A personal link of {} that does not exist was opened", Scope.currentTenant());
        }
        return found;
    }

    private boolean answerable(Meeting meeting) {
        return meeting.archivedAt().isEmpty()
                && meeting.state().ahead()
                && !meeting.day().isBefore(LocalDate.ofInstant(clock.instant(), FINLAND));
    }

    @Override
    public void answer(String token, Answer answer, String note) {
        database.change(sql -> {
            Record row = person(sql, holds(token)).orElseThrow(() -> new NotFoundException("personal link"));
            Meeting meeting = locked(sql, meeting(row));
            if (!answerable(meeting)) {
                throw InvalidException.of("", "meeting.over");
            }
            new Violations().line("note", note, LONGEST_NOTE).done();
            store(sql, meeting, row, answer, note.strip());
        });
    }

    private void store(DSLContext sql, Meeting meeting, Record row, Answer answer, String note) {
        Answer before = Answer.valueOf(row.get(MEETING_PARTICIPANT.ANSWER));
        if (before == answer && note.equals(noteOf(row))) {
            return;
        }
        if (answer == Answer.ON_SITE && before != Answer.ON_SITE) {
            requireRoom(sql, meeting);
        }
        sql.update(MEETING_PARTICIPANT)
                .set(MEETING_PARTICIPANT.ANSWER, answer.name())
                .set(MEETING_PARTICIPANT.NOTE, note)
                .set(MEETING_PARTICIPANT.ANSWERED_AT, clock.instant())
                .set(MEETING_PARTICIPANT.VERSION, MEETING_PARTICIPANT.VERSION.plus(1))
                .where(MEETING_PARTICIPANT.ID.eq(row.get(MEETING_PARTICIPANT.ID)))
                .execute();
        audit.record(
                "INVITATION_ANSWERED",
                StoredMeetings.subject(meeting),
                title(meeting),
                List.of(new Change("answer", Optional.of(before.name()), Optional.of(answer.name()))));
    }

    /** The meeting is locked: nobody else takes the last place meanwhile. */
    private static void requireRoom(DSLContext sql, Meeting meeting) {
        if (meeting.capacity().isPresent()) {
            int taken = sql.fetchCount(
                    MEETING_PARTICIPANT,
                    MEETING_PARTICIPANT
                            .MEETING_ID
                            .eq(meeting.id().value())
                            .and(MEETING_PARTICIPANT.ANSWER.eq(Answer.ON_SITE.name())));
            if (taken >= meeting.capacity().get()) {
                throw InvalidException.of("answer", "meeting.full");
            }
        }
    }

    @Override
    public Optional<Meeting> byCode(String code) {
        Optional<Meeting> found = database.read(sql -> byCode(sql, code));
        if (found.isEmpty()) {
            LOG.warn("A registration code of {} that does not exist was tried", Scope.currentTenant());
        }
        return found;
    }

    private static Optional<Meeting> byCode(DSLContext sql, String code) {
        return MeetingRows.find(
                sql,
                Columns.is(MEETING.REGISTRATION_CODE, code.strip().toUpperCase(Locale.ROOT))
                        .and(MEETING.ARCHIVED_AT.isNull()));
    }

    @Override
    public String register(String code, ParticipantDraft draft, Answer answer) {
        return database.write(sql -> {
            Meeting found = byCode(sql, code).orElseThrow(() -> new NotFoundException("registration code"));
            Meeting meeting = locked(sql, found.id());
            if (meeting.state() != MeetingState.OPEN || !answerable(meeting)) {
                throw InvalidException.of("", "meeting.over");
            }
            MeetingRules.check(sql, draft)
                    .check(answer.coming(), "answer", "required")
                    .done();
            Optional<? extends Record> known = there(sql, meeting.id(), draft.email());
            if (known.isPresent()) {
                // Whoever knows an address must not learn or change what its owner answered: the owner gets a mail.
                Record row = person(sql, MEETING_PARTICIPANT.ID.eq(known.get().get(MEETING_PARTICIPANT.ID)))
                        .orElseThrow();
                mails.confirm(sql, meeting, row);
                return "";
            }
            UUID id = add(sql, meeting.id(), draft, Optional.empty(), true);
            Record row = person(sql, MEETING_PARTICIPANT.ID.eq(id)).orElseThrow();
            store(sql, meeting, row, answer, "");
            mails.confirm(sql, meeting, row);
            return row.get(MEETING_PARTICIPANT.LINK_TOKEN);
        });
    }

    private static String title(Meeting meeting) {
        return meeting.title().text("fi");
    }
}
