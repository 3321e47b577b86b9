package fi.pohja.meeting;

import static fi.pohja.meeting.Gatherings.TODAY;
import static fi.pohja.meeting.Gatherings.as;
import static fi.pohja.meeting.Gatherings.assertInvalid;
import static fi.pohja.meeting.Gatherings.bean;
import static fi.pohja.meeting.Gatherings.draft;
import static fi.pohja.meeting.Gatherings.organiser;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.Deadlines;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.Body;
import fi.pohja.organisation.BodyDraft;
import fi.pohja.organisation.BodyKind;
import fi.pohja.organisation.BodyMemberDraft;
import fi.pohja.organisation.MemberPosition;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.programme.Measure;
import fi.pohja.programme.Project;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TenantIsolationContract;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeetingsTest extends TenantIsolationContract<MeetingId> {

    private final Meetings meetings = bean(Meetings.class);
    private final Decisions decisions = bean(Decisions.class);
    private final WorkshopSeries series = bean(WorkshopSeries.class);

    @Override
    protected MeetingId create() {
        return meetings.create(Optional.empty(), MeetingState.PLANNED, plain()).id();
    }

    private static MeetingDraft plain() {
        return draft(TODAY.plusDays(3));
    }

    @Override
    protected boolean listed(MeetingId id) {
        return meetings
                .list(Meetings.Filter.everything(), Order.ascending(Meetings.Sort.DAY), Slice.first())
                .items()
                .stream()
                .anyMatch(row -> row.id().equals(id));
    }

    @Override
    protected Optional<?> find(MeetingId id) {
        return meetings.find(id);
    }

    @Override
    protected void change(MeetingId id) {
        meetings.change(id, 1, draft(TODAY.plusDays(9)));
    }

    @Override
    protected void takeAway(MeetingId id) {
        meetings.archive(id, 1);
    }

    @ParameterizedTest
    @EnumSource(MeetingState.class)
    void onlyTheStepsOfTheTableCanBeTaken(MeetingState from) {
        as(organiser(), () -> {
            for (MeetingState to : MeetingState.values()) {
                Meeting meeting = meetings.create(Optional.empty(), from, draft(TODAY.minusDays(1)));
                if (from.leadsTo(to) && to != MeetingState.CLOSED) {
                    assertEquals(to, meetings.transition(meeting.id(), 1, to).state());
                } else if (!from.leadsTo(to)) {
                    assertInvalid(List.of("state transition"), () -> meetings.transition(meeting.id(), 1, to));
                }
            }
        });
    }

    @Test
    void aWorkshopGoesFromPlanToReport() {
        as(organiser(), () -> {
            Meeting planned = meetings.create(draft(TODAY));
            Meeting held = meetings.transition(planned.id(), 1, MeetingState.HELD);
            assertInvalid(
                    List.of("minutes meeting.minutes"),
                    () -> meetings.transition(held.id(), held.version(), MeetingState.CLOSED));
            Meeting written = meetings.report(
                    held.id(),
                    held.version(),
                    new MeetingReport(
                            Optional.of(139),
                            List.of(
                                    new AttendanceDraft(Optional.empty(), ParticipantGroup.MUNICIPALITY, 40, 60),
                                    new AttendanceDraft(Optional.empty(), ParticipantGroup.NGO, 4, 5)),
                            LocalizedText.none(),
                            LocalizedText.fi("Tarpeet valittiin.")));

            Meeting closed = meetings.transition(held.id(), written.version(), MeetingState.CLOSED);

            assertEquals(Optional.of(139), closed.participants());
            assertEquals(60, closed.attendance().getFirst().remote());
            assertThrows(ChangedMeanwhileException.class, () -> meetings.report(held.id(), 1, closed.report()));
        });
    }

    @Test
    void everyFaultIsSaidAtOnce() {
        as(organiser(), () -> {
            MeetingDraft good = draft(TODAY);
            MeetingDraft bad = new MeetingDraft(
                    MeetingKind.MEETING,
                    LocalizedText.none(),
                    good.description(),
                    Optional.of(new fi.pohja.organisation.BodyId(java.util.UUID.randomUUID())),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(WorkshopStep.NEEDS),
                    MeetingMode.REMOTE,
                    LocalizedText.none(),
                    "javascript:alert(1)",
                    Optional.empty(),
                    Optional.of(LocalTime.NOON),
                    Optional.of(LocalTime.of(11, 0)),
                    Optional.of(0),
                    LocalizedText.none(),
                    Optional.empty(),
                    List.of());

            assertInvalid(
                    List.of(
                            "title required",
                            "remoteLink website",
                            "day required",
                            "step meeting.step",
                            "ends end.before.start",
                            "capacity between",
                            "body unknown"),
                    () -> meetings.create(bad));
        });
    }

    @Test
    void whatIsAheadIsNotHeldYet() {
        as(organiser(), () -> {
            Meeting meeting = meetings.create(draft(TODAY.plusDays(1)));

            assertInvalid(List.of("day meeting.future"), () -> meetings.transition(meeting.id(), 1, MeetingState.HELD));
            assertInvalid(List.of("meeting.ahead"), () -> meetings.report(meeting.id(), 1, meeting.report()));
        });
    }

    @Test
    void moreCannotBeCountedThanThereWere() {
        as(organiser(), () -> {
            Meeting held = meetings.create(Optional.empty(), MeetingState.HELD, draft(TODAY));
            MeetingReport report = new MeetingReport(
                    Optional.of(3),
                    List.of(new AttendanceDraft(Optional.empty(), ParticipantGroup.STAFF, 2, 2)),
                    LocalizedText.none(),
                    LocalizedText.none());

            assertInvalid(List.of("participants meeting.counted"), () -> meetings.report(held.id(), 1, report));
        });
    }

    @Test
    void aDecisionBecomesAMeasureOnce() {
        as(organiser(), () -> {
            Project project = Gatherings.project();
            Meeting meeting = meetings.create(draft(TODAY));
            Decision decision = decisions.create(
                    meeting.id(),
                    new DecisionDraft(
                            "§ 12",
                            LocalizedText.fi("Etävastaanotto otetaan käyttöön"),
                            LocalizedText.fi("Kaikissa kunnissa."),
                            Optional.empty(),
                            List.of()));

            Measure measure = decisions.createMeasure(decision.id(), 1, project.id());

            assertEquals(decision.title(), measure.title());
            Decision linked = decisions.of(measure.id()).getFirst();
            assertEquals(decision.id(), linked.id());
            assertEquals(meeting.id(), linked.meeting());
            assertInvalid(
                    List.of("measure decision.measure"),
                    () -> decisions.createMeasure(decision.id(), linked.version(), project.id()));
            decisions.remove(decision.id(), linked.version());
            assertEquals(List.of(), decisions.of(meeting.id()));
        });
    }

    @Test
    void whatABodyDecidedStandsTogetherTheLatestMeetingFirst() {
        as(organiser(), () -> {
            Bodies bodies = bean(Bodies.class);
            Body managers = bodies.create(BodyDraft.of(BodyKind.MANAGEMENT, LocalizedText.fi("Johtoryhmä")));
            Body others = bodies.create(BodyDraft.of(BodyKind.EXPERT, LocalizedText.fi("Sote-ryhmä")));
            Meeting spring = of(managers, TODAY.minusDays(30));
            Meeting now = of(managers, TODAY);
            decided(spring, "Hakijaksi valitaan kuntayhtymä");
            decided(now, "Sitoumukset pyydetään kunnilta");
            decided(now, "Työryhmät nimetään");
            decided(of(others, TODAY), "Nykytila kuvataan");
            Meeting archived = of(managers, TODAY.minusDays(5));
            decided(archived, "Peruttu");
            meetings.archive(archived.id(), 1);

            assertEquals(
                    List.of("Sitoumukset pyydetään kunnilta", "Työryhmät nimetään", "Hakijaksi valitaan kuntayhtymä"),
                    decisions.of(managers.id()).stream()
                            .map(decision -> decision.title().text("fi"))
                            .toList());
        });
    }

    private Meeting of(Body body, LocalDate day) {
        return meetings.create(draft(day).with(Optional.of(body.id()), Optional.empty(), Optional.empty()));
    }

    private void decided(Meeting meeting, String title) {
        decisions.create(meeting.id(), DecisionDraft.of(LocalizedText.fi(title)));
    }

    @Test
    void aSeriesShowsItsWorkshopsByDayAndCountsWhoCame() {
        as(organiser(), () -> {
            Series begun = series.create(SeriesDraft.of(LocalizedText.fi("Hankevalmistelu")));
            Meeting later = held(begun, 158, 2);
            Meeting earlier = held(begun, 139, 20);

            Series now = series.open(begun.id());

            assertEquals(
                    List.of(earlier.id(), later.id()),
                    now.workshops().stream().map(MeetingRow::id).toList());
            assertEquals(297, now.attendances());
            assertTrue(series.list(Archived.CURRENT).contains(now));
        });
    }

    private Meeting held(Series in, int participants, int daysAgo) {
        Meeting meeting = meetings.create(
                Optional.empty(),
                MeetingState.HELD,
                draft(TODAY.minusDays(daysAgo)).with(Optional.empty(), Optional.empty(), Optional.of(in.id())));
        return meetings.report(
                meeting.id(),
                1,
                new MeetingReport(Optional.of(participants), List.of(), LocalizedText.none(), LocalizedText.none()));
    }

    @Test
    void theOrganiserIsToldOfMinutesAndTheMemberOfTheMeeting() {
        SignedIn organiser = organiser();
        SignedIn member = People.with(TENANTS, TwoTenants.LAPPI, "Jäsen", Role.COUNCIL_MEMBER);
        organiser.call(() -> {
            Bodies bodies = bean(Bodies.class);
            Body body = bodies.create(BodyDraft.of(BodyKind.CUSTOMER_COUNCIL, LocalizedText.fi("Asiakasraati")));
            bodies.addMember(
                    body.id(),
                    new BodyMemberDraft(
                            LocalizedText.fi("Asukkaat"),
                            Optional.empty(),
                            Optional.of(member.user()),
                            MemberPosition.MEMBER,
                            Optional.empty(),
                            Optional.empty()));
            meetings.create(draft(TODAY.plusDays(5)).with(Optional.of(body.id()), Optional.empty(), Optional.empty()));
            return meetings.create(Optional.empty(), MeetingState.HELD, draft(TODAY.minusDays(10)));
        });

        assertEquals(List.of("WRITE_MINUTES", "MEETING"), kinds(organiser));
        assertEquals(List.of("MEETING"), kinds(member));
        assertEquals(List.of(), kinds(People.with(TENANTS, TwoTenants.LAPPI, "Muu", Role.PROFESSIONAL)));
    }

    /** What is due of meetings; other features have their own. */
    private static List<String> kinds(SignedIn user) {
        return user.call(() -> bean(Deadlines.class).mine().stream()
                .map(Deadline::kind)
                .filter(Set.of("WRITE_MINUTES", "MEETING")::contains)
                .toList());
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        as(People.with(TwoTenants.LAPPI, Role.MUNICIPAL_CONTACT), () -> {
            assertThrows(DeniedException.class, () -> meetings.create(plain()));
            assertThrows(DeniedException.class, () -> series.create(SeriesDraft.of(LocalizedText.fi("Sarja"))));
        });
    }
}
