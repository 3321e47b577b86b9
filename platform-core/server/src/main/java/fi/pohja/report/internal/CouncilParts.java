package fi.pohja.report.internal;

import static fi.pohja.report.internal.BlockRows.numbers;
import static fi.pohja.report.internal.BlockRows.words;

import fi.pohja.initiative.Initiative;
import fi.pohja.initiative.InitiativeRow;
import fi.pohja.initiative.InitiativeState;
import fi.pohja.initiative.Initiatives;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.meeting.Attendance;
import fi.pohja.meeting.Decision;
import fi.pohja.meeting.Decisions;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingRow;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.Meetings;
import fi.pohja.meeting.ParticipantGroup;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.Body;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.Compositions;
import fi.pohja.programme.Projects;
import fi.pohja.report.Report;
import fi.pohja.report.ReportDocument.Block;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the records say about a body in a report's period: its meetings, who came, what it decided and put forward. */
@Singleton
final class CouncilParts {

    private static final Set<MeetingState> HELD =
            EnumSet.of(MeetingState.HELD, MeetingState.MINUTES_DRAFT, MeetingState.CLOSED);

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final Bodies bodies;
    private final Compositions compositions;
    private final Projects projects;
    private final Meetings meetings;
    private final Decisions decisions;
    private final Initiatives initiatives;
    private final Clock clock;

    CouncilParts(
            Bodies bodies,
            Compositions compositions,
            Projects projects,
            Meetings meetings,
            Decisions decisions,
            Initiatives initiatives,
            Clock clock) {
        this.bodies = bodies;
        this.compositions = compositions;
        this.projects = projects;
        this.meetings = meetings;
        this.decisions = decisions;
        this.initiatives = initiatives;
        this.clock = clock;
    }

    List<Block> blocks(BodyId id, Report report, Phrases phrases) {
        List<MeetingRow> held = held(id, report);
        List<Block> blocks = new ArrayList<>(facts(bodies.open(id), held, phrases));
        blocks.addAll(meetings(held, phrases));
        blocks.addAll(initiatives(id, report, phrases));
        return blocks;
    }

    private List<MeetingRow> held(BodyId id, Report report) {
        return meetings.list(
                        new Meetings.Filter(
                                "",
                                Set.of(),
                                HELD,
                                Optional.of(id),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(report.periodStart()),
                                Optional.of(report.periodEnd()),
                                Archived.CURRENT),
                        Order.ascending(Meetings.Sort.DAY),
                        new Slice(0, Slice.MOST))
                .items();
    }

    private List<Block> facts(Body body, List<MeetingRow> held, Phrases phrases) {
        var composition = compositions.of(body.id());
        long members = body.members().stream()
                .filter(member -> member.endedOn().isEmpty())
                .count();
        int came = held.stream()
                .mapToInt(meeting -> meeting.participants().orElse(0))
                .sum();
        BlockRows facts = BlockRows.facts(phrases, "");
        facts.fact("body", phrases.text("report.body"), phrases.words(body.name()))
                .fact("description", phrases.text("report.description"), phrases.words(body.description()))
                .fact(
                        "members",
                        phrases.text("report.members"),
                        composition
                                .maxMembers()
                                .map(most -> phrases.text("report.members.of", members, most))
                                .orElse(members == 0 ? "" : String.valueOf(members)))
                .fact(
                        "meetings",
                        phrases.text("report.council.meetings.count"),
                        composition
                                .meetingsAYear()
                                .map(least -> phrases.text("report.council.meetings.rule", held.size(), least))
                                .orElse(String.valueOf(held.size())))
                .fact("attendances", phrases.text("report.council.attendances"), came == 0 ? "" : String.valueOf(came));
        BlockRows serves = BlockRows.points(phrases.text("report.body.projects"));
        projects.ofBody(body.id())
                .forEach(project -> serves.row(project.id().value().toString(), phrases.words(project.name())));
        return BlockRows.all(facts, serves);
    }

    private List<Block> meetings(List<MeetingRow> held, Phrases phrases) {
        BlockRows table = BlockRows.table(
                phrases.text("report.council.meetings"),
                words(phrases.text("report.council.meeting")),
                words(phrases.text("report.council.day")),
                words(phrases.text("report.council.mode")),
                numbers(phrases.text("report.council.participants")));
        BlockRows decided = BlockRows.table(
                phrases.text("report.council.decisions"),
                words(phrases.text("report.council.decision")),
                words(phrases.text("report.council.day")),
                words(phrases.text("report.measure")));
        Map<ParticipantGroup, int[]> groups = new EnumMap<>(ParticipantGroup.class);
        for (MeetingRow row : held) {
            table.row(
                    row.id().value().toString(),
                    phrases.words(row.title()),
                    phrases.day(row.day()),
                    phrases.constant("meeting.mode", row.mode()),
                    row.participants().map(String::valueOf).orElse(Phrases.NONE));
            for (Decision decision : decisions.of(row.id())) {
                decided.row(
                        decision.id().value().toString(),
                        (decision.section() + " " + phrases.words(decision.title())).strip(),
                        phrases.day(decision.day()),
                        decision.measure()
                                .map(measure -> measure.code() + " " + phrases.words(measure.title()))
                                .orElse(Phrases.NONE));
            }
            Meeting meeting = meetings.open(row.id());
            for (Attendance line : meeting.attendance()) {
                int[] sums = groups.computeIfAbsent(line.group(), group -> new int[2]);
                sums[0] += line.onSite();
                sums[1] += line.remote();
            }
        }
        BlockRows attendance = BlockRows.table(
                phrases.text("report.council.attendance"),
                words(phrases.text("report.council.group")),
                numbers(phrases.text("report.council.on.site")),
                numbers(phrases.text("report.council.remote")));
        groups.forEach((group, sums) -> attendance.row(
                group.name(),
                phrases.constant("meeting.group", group),
                String.valueOf(sums[0]),
                String.valueOf(sums[1])));
        return BlockRows.all(table, attendance, decided);
    }

    private List<Block> initiatives(BodyId id, Report report, Phrases phrases) {
        BlockRows table = BlockRows.table(
                phrases.text("report.council.initiatives"),
                words(phrases.text("report.council.initiative")),
                words(phrases.text("report.council.kind")),
                words(phrases.text("report.state")),
                words(phrases.text("report.council.answered")),
                words(phrases.text("report.council.effect")));
        for (InitiativeRow row : initiatives
                .list(Initiatives.Filter.of(id), Order.ascending(Initiatives.Sort.NUMBER), new Slice(0, Slice.MOST))
                .items()) {
            if (row.state() != InitiativeState.DRAFT
                    && row.submittedOn().filter(day -> within(day, report)).isPresent()) {
                Initiative initiative = initiatives.open(row.id());
                table.row(
                        row.id().value().toString(),
                        row.code() + " " + phrases.words(row.title()),
                        phrases.constant("initiative.kind", row.kind()),
                        phrases.constant("initiative.state", row.state()),
                        answered(row, report, phrases),
                        (phrases.words(initiative.answer()) + "\n" + phrases.words(initiative.effect())).strip());
            }
        }
        return BlockRows.all(table);
    }

    private String answered(InitiativeRow row, Report report, Phrases phrases) {
        if (row.answeredOn().isPresent()) {
            return phrases.day(row.answeredOn());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), HELSINKI);
        return row.overdue(today.isBefore(report.periodEnd()) ? today : report.periodEnd())
                ? phrases.text("report.council.late", phrases.day(row.answerDue()))
                : Phrases.NONE;
    }

    private static boolean within(LocalDate day, Report report) {
        return !day.isBefore(report.periodStart()) && !day.isAfter(report.periodEnd());
    }
}
