package fi.pohja.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.Role;
import fi.pohja.initiative.InitiativeAnswer;
import fi.pohja.initiative.InitiativeDraft;
import fi.pohja.initiative.InitiativeKind;
import fi.pohja.initiative.Initiatives;
import fi.pohja.meeting.AttendanceDraft;
import fi.pohja.meeting.DecisionDraft;
import fi.pohja.meeting.Decisions;
import fi.pohja.meeting.MeetingDraft;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.MeetingMode;
import fi.pohja.meeting.MeetingReport;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.Meetings;
import fi.pohja.meeting.ParticipantGroup;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyDraft;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.BodyKind;
import fi.pohja.organisation.Composition;
import fi.pohja.organisation.Compositions;
import fi.pohja.report.ReportDocument.Block;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A council's annual report says what its records say: nothing is typed again. */
class CouncilReportTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();

    private final LocalDate today = LocalDate.ofInstant(TENANTS.clock().instant(), ZoneId.of("Europe/Helsinki"));

    private static BodyId council() {
        BodyId id = TENANTS.bean(Bodies.class)
                .create(BodyDraft.of(BodyKind.CUSTOMER_COUNCIL, LocalizedText.fi("Ikäihmisten raati")))
                .id();
        TENANTS.bean(Compositions.class)
                .change(
                        id,
                        1,
                        new Composition(
                                Optional.of(20),
                                Optional.of(2),
                                Optional.of(4),
                                true,
                                true,
                                LocalizedText.none(),
                                LocalizedText.none(),
                                List.of()));
        return id;
    }

    private static MeetingId held(BodyId council, LocalDate day) {
        Meetings meetings = TENANTS.bean(Meetings.class);
        var meeting = meetings.create(
                Optional.empty(),
                MeetingState.HELD,
                new MeetingDraft(
                        MeetingKind.MEETING,
                        LocalizedText.fi("Kokous " + day),
                        LocalizedText.none(),
                        Optional.of(council),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        MeetingMode.HYBRID,
                        LocalizedText.none(),
                        "",
                        Optional.of(day),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        LocalizedText.none(),
                        Optional.empty(),
                        List.of()));
        meetings.report(
                meeting.id(),
                meeting.version(),
                new MeetingReport(
                        Optional.empty(),
                        List.of(
                                new AttendanceDraft(Optional.empty(), ParticipantGroup.RESIDENT, 5, 2),
                                new AttendanceDraft(Optional.empty(), ParticipantGroup.STAFF, 1, 1)),
                        LocalizedText.none(),
                        LocalizedText.fi("Käsiteltiin aloite")));
        return meeting.id();
    }

    private static String words(List<Block> blocks) {
        StringBuilder words = new StringBuilder();
        blocks.forEach(block -> block.rows()
                .forEach(row -> words.append(String.join(" | ", row.cells())).append('\n')));
        return words.toString();
    }

    private static ReportDocument document(BodyId council, LocalDate from, LocalDate until) {
        Reports reports = TENANTS.bean(Reports.class);
        Report report = reports.create(new ReportDraft(
                ReportKind.COUNCIL_ANNUAL,
                Optional.empty(),
                Optional.of(council),
                "Vuosikertomus",
                "fi",
                Optional.of(from),
                Optional.of(until),
                Optional.empty()));
        return reports.document(report.id());
    }

    private static List<Block> blocks(ReportDocument document) {
        return document.parts().stream()
                .filter(part -> part.part() == ReportPart.COUNCIL)
                .findFirst()
                .orElseThrow()
                .blocks();
    }

    @Test
    void meetingsAttendanceDecisionsAndInitiativesComeFromTheRecords() {
        People.with(TwoTenants.LAPPI, Role.TENANT_ADMIN).call(() -> {
            BodyId council = council();
            LocalDate start = today.withDayOfYear(1);
            MeetingId first = held(council, start);
            held(council, start.minusYears(1));
            TENANTS.bean(Decisions.class)
                    .create(first, DecisionDraft.of(LocalizedText.fi("Tehdään aloite selkokielestä")));
            Initiatives initiatives = TENANTS.bean(Initiatives.class);
            InitiativeDraft plain = InitiativeDraft.of(council, LocalizedText.fi("Etävastaanotto selkosuomeksi"));
            var made = initiatives.create(new InitiativeDraft(
                    InitiativeKind.INITIATIVE,
                    plain.body(),
                    plain.title(),
                    LocalizedText.fi("Ohjeet selkosuomeksi"),
                    Optional.of(council()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(today.plusDays(30)),
                    List.of()));
            var submitted = initiatives.submit(made.id(), made.version());
            String waiting =
                    words(blocks(document(council, start, start.plusYears(1).minusDays(1))));
            assertFalse(waiting.contains("myöhässä"), "the answer is not due yet: " + waiting);
            initiatives.answer(
                    made.id(),
                    submitted.version(),
                    new InitiativeAnswer(
                            LocalizedText.fi("Ohjeet tehdään raadin kanssa"), List.of(), Optional.empty(), false));

            List<Block> blocks =
                    blocks(document(council, start, start.plusYears(1).minusDays(1)));
            String words = words(blocks);
            assertTrue(words.contains("1, vuodessa vähintään 4"), words);
            assertTrue(words.contains("0, enintään 20"), words);
            assertTrue(words.contains("Osallistumisia yhteensä | 9"), words);
            assertTrue(words.contains("Kokous " + start), words);
            assertFalse(words.contains("Kokous " + start.minusYears(1)), "outside the period: " + words);
            assertTrue(words.contains("Tehdään aloite selkokielestä"), words);
            assertTrue(words.contains("Ohjeet tehdään raadin kanssa"), words);
            Block attendance = blocks.stream()
                    .filter(block -> block.caption().equals("Osallistujat ryhmittäin"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    List.of("5", "2"),
                    attendance.rows().stream()
                            .filter(row -> row.key().equals("RESIDENT"))
                            .findFirst()
                            .orElseThrow()
                            .cells()
                            .subList(1, 3));
            return true;
        });
    }
}
