package fi.pohja.meeting;

import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * Who is invited to meetings, registers for them, and what they answer.
 *
 * <p>Needs {@code EDIT_PARTICIPATION}, since it tells addresses, unless a method says otherwise. Faults and audit as in
 * {@link Meetings}; the subject is {@code MEETING}. Any thread.
 */
public interface Participants {

    /** Everybody invited or registered, by name. */
    List<Participant> of(MeetingId meeting);

    /** Adds somebody. An address that is there already is a violation of {@code email} ({@code taken}). */
    Participant invite(MeetingId meeting, ParticipantDraft draft);

    /**
     * Adds the members of the meeting's body who have an account, those already there left out.
     *
     * @return how many were added
     */
    int inviteMembers(MeetingId meeting);

    /**
     * Sends the invitation, with a calendar file and a personal link, to everybody who did not get it yet or got one that
     * is no longer true. Only for a meeting that is ahead: otherwise {@code meeting.held}.
     *
     * @return how many mails were queued
     */
    int send(MeetingId meeting);

    /** Writes down an answer given by other means. */
    void answer(ParticipantId participant, Answer answer);

    /** Takes somebody out of the list. */
    void remove(ParticipantId participant);

    /**
     * What a personal link leads to; needs no permission and nobody signed in. Empty for a link there is not, and that is
     * logged.
     */
    Optional<Personal> personal(String token);

    /**
     * An invitation as whoever holds its link sees it.
     *
     * @param open whether it can still be answered
     */
    record Personal(Meeting meeting, String name, Answer answer, String note, boolean open) {}

    /**
     * Answers by a personal link; needs no permission. The last answer counts.
     *
     * @throws NotFoundException when there is no such link
     * @throws fi.pohja.problem.InvalidException when the meeting is over, cancelled or full ({@code meeting.over},
     *     {@code meeting.full})
     */
    void answer(String token, Answer answer, String note);

    /** The meeting one registers for by a code; needs no permission. Empty for a code there is not, and that is logged. */
    Optional<Meeting> byCode(String code);

    /**
     * Registers by a code and confirms it by mail; needs no permission. An address that is there already is sent its
     * personal link again, and nothing changes: knowing somebody's address gives no right over their answer.
     *
     * @return the token of the personal link; empty when the address was there already
     * @throws NotFoundException when there is no such code
     * @throws fi.pohja.problem.InvalidException with every fault; as in {@link #answer(String, Answer, String)}; also
     *     when registration is not open
     */
    String register(String code, ParticipantDraft draft, Answer answer);
}
