package fi.pohja.meeting;

import static fi.pohja.meeting.Gatherings.TENANTS;
import static fi.pohja.meeting.Gatherings.TODAY;
import static fi.pohja.meeting.Gatherings.as;
import static fi.pohja.meeting.Gatherings.assertInvalid;
import static fi.pohja.meeting.Gatherings.bean;
import static fi.pohja.meeting.Gatherings.draft;
import static fi.pohja.meeting.Gatherings.organiser;
import static fi.pohja.meeting.Gatherings.seats;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.notification.Mail;
import fi.pohja.notification.OutgoingMail;
import fi.pohja.problem.NotFoundException;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParticipantsTest {

    private static final Pattern LINK = Pattern.compile("/p/meeting-answer/([A-Za-z0-9_-]+)");

    private final Meetings meetings = bean(Meetings.class);
    private final Participants participants = bean(Participants.class);

    private static ParticipantDraft person(String email) {
        return new ParticipantDraft("Kutsuttu", email, Optional.empty(), ParticipantGroup.MUNICIPALITY);
    }

    private static List<OutgoingMail> mails(String to) {
        return TENANTS.inLappi(() -> bean(Mail.class).outbox(0, 1000).items().stream()
                .filter(mail -> mail.to().equals(to))
                .toList());
    }

    private static String token(OutgoingMail mail) {
        Matcher link = LINK.matcher(mail.body());
        assertTrue(link.find(), mail.body());
        return link.group(1);
    }

    @Test
    void anInvitationIsSentOnceAndAgainWhenTheDayChanges() {
        String to = "kutsuttu1@example.fi";
        as(organiser(), () -> {
            Meeting meeting = meetings.create(seats(draft(TODAY.plusDays(7)), 50));
            participants.invite(meeting.id(), person(to));
            assertEquals(1, participants.send(meeting.id()));
            assertEquals(0, participants.send(meeting.id()));
            Meeting moved = meetings.change(meeting.id(), meeting.version(), seats(draft(TODAY.plusDays(8)), 50));
            assertFalse(participants.of(meeting.id()).getFirst().current());
            assertEquals(1, participants.send(meeting.id()));
            meetings.transition(moved.id(), moved.version(), MeetingState.CANCELLED);
            assertInvalid(List.of("meeting.held"), () -> participants.send(meeting.id()));
        });

        List<OutgoingMail> sent = mails(to);
        assertEquals(3, sent.size());
        // The tests' clock stands still: the files say themselves which came first.
        List<String> files = sent.stream()
                .map(mail -> mail.enclosure().orElseThrow().text())
                .sorted(java.util.Comparator.comparing(file -> file.replaceAll("(?s).*SEQUENCE:", "")))
                .toList();
        assertTrue(files.get(0).contains("SEQUENCE:0") && files.get(0).contains("20210322"), files.get(0));
        assertTrue(files.get(1).contains("SEQUENCE:1") && files.get(1).contains("20210323"), files.get(1));
        assertTrue(files.get(2).contains("SEQUENCE:2") && files.get(2).contains("METHOD:CANCEL"), files.get(2));
        assertEquals(
                1,
                sent.stream()
                        .filter(mail -> LINK.matcher(mail.body()).find())
                        .map(ParticipantsTest::token)
                        .distinct()
                        .count());
    }

    @Test
    void whoHoldsTheLinkAnswersAndNobodyElse() {
        String to = "kutsuttu2@example.fi";
        MeetingId id = organiser().call(() -> {
            Meeting meeting = meetings.create(seats(draft(TODAY.plusDays(7)), 1));
            participants.invite(meeting.id(), person(to));
            participants.send(meeting.id());
            return meeting.id();
        });
        String token = token(mails(to).getFirst());

        TENANTS.inLappi(() -> {
            participants.answer(token, Answer.ON_SITE, "Tulen junalla");
            return true;
        });

        as(organiser(), () -> {
            Participant now = participants.of(id).getFirst();
            assertEquals(Answer.ON_SITE, now.answer());
            assertEquals("Tulen junalla", now.note());
        });
        TENANTS.inLappi(() -> {
            assertEquals(Optional.empty(), participants.personal(token + "x"));
            assertThrows(NotFoundException.class, () -> participants.answer("guessed", Answer.DECLINED, ""));
            return true;
        });
        TENANTS.inPohjoisSavo(() -> {
            assertEquals(Optional.empty(), participants.personal(token));
            assertThrows(NotFoundException.class, () -> participants.answer(token, Answer.DECLINED, ""));
            return true;
        });
    }

    @Test
    void theLastPlaceIsGivenOnce() throws Exception {
        Meeting open = organiser().call(() -> {
            Meeting meeting = meetings.create(seats(draft(TODAY.plusDays(7)), 5));
            return meetings.transition(meeting.id(), meeting.version(), MeetingState.OPEN);
        });
        List<Callable<Boolean>> all = IntStream.range(0, 12)
                .<Callable<Boolean>>mapToObj(i -> () -> TENANTS.inLappi(() -> {
                    try {
                        participants.register(
                                open.registrationCode(), person("tulija" + i + "@example.fi"), Answer.ON_SITE);
                        return true;
                    } catch (fi.pohja.problem.InvalidException full) {
                        return false;
                    }
                }))
                .toList();

        try (var threads = Executors.newFixedThreadPool(6)) {
            int through = 0;
            for (var each : threads.invokeAll(all)) {
                through += each.get() ? 1 : 0;
            }
            assertEquals(5, through);
        }
        assertEquals(
                5,
                organiser()
                        .<Integer, RuntimeException>call(
                                () -> participants.of(open.id()).size()));
    }

    @Test
    void knowingAnAddressGivesNoRightOverItsAnswer() {
        String to = "tulija@example.com";
        Meeting open = organiser().call(() -> {
            Meeting meeting = meetings.create(seats(draft(TODAY.plusDays(7)), 50));
            return meetings.transition(meeting.id(), meeting.version(), MeetingState.OPEN);
        });
        String code = open.registrationCode().toLowerCase(java.util.Locale.ROOT);
        String first = TENANTS.inLappi(() -> participants.register(code, person(to), Answer.ON_SITE));
        String second = TENANTS.inLappi(() -> participants.register(code, person(to), Answer.REMOTE));

        assertFalse(first.isEmpty());
        assertEquals("", second);
        assertEquals(2, mails(to).size());
        assertEquals(
                Answer.ON_SITE,
                TENANTS.inLappi(() -> participants.personal(first).orElseThrow())
                        .answer());
    }

    @Test
    void aCodeWorksOnlyWhileRegistrationIsOpen() {
        Meeting planned = organiser().call(() -> meetings.create(draft(TODAY.plusDays(7))));

        TENANTS.inLappi(() -> {
            assertInvalid(
                    List.of("meeting.over"),
                    () -> participants.register(planned.registrationCode(), person("a@example.fi"), Answer.REMOTE));
            assertEquals(Optional.empty(), participants.byCode("AAAA2222"));
            return true;
        });
    }

    @Test
    void addressesAreForThoseWhoInvite() {
        Meeting meeting = organiser().call(() -> meetings.create(draft(TODAY.plusDays(7))));

        as(
                People.with(TwoTenants.LAPPI, Role.PROFESSIONAL),
                () -> assertThrows(DeniedException.class, () -> participants.of(meeting.id())));
    }
}
