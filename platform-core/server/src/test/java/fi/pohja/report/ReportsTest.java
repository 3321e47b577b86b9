package fi.pohja.report;

import static fi.pohja.schema.tenant.Tables.USER_ROLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.deadline.Deadlines;
import fi.pohja.job.Job;
import fi.pohja.job.JobId;
import fi.pohja.job.Jobs;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyDraft;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.BodyKind;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.programme.GoalDraft;
import fi.pohja.programme.GoalKind;
import fi.pohja.programme.Goals;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Measures;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.programme.StatusLight;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import fi.pohja.testkit.People;
import fi.pohja.testkit.ReferenceData;
import fi.pohja.testkit.TenantIsolationContract;
import fi.pohja.testkit.TwoTenants;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Reports from their first word to their acceptance. */
class ReportsTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final Reports REPORTS = TENANTS.bean(Reports.class);
    private static final AtomicInteger CODES = new AtomicInteger();

    @BeforeAll
    static void reference() {
        ReferenceData.enter(TENANTS);
    }

    /** A measure that may be worked on. */
    private static MeasureDraft approved(String title) {
        return new MeasureDraft(
                Optional.empty(),
                List.of(),
                LocalizedText.fi(title),
                LocalizedText.none(),
                MeasureState.APPROVED,
                StatusLight.NONE,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static <T> T inLappi(ScopedValue.CallableOp<T, RuntimeException> work) {
        return People.administrator(TwoTenants.LAPPI).<T, RuntimeException>call(work);
    }

    private static <T> T as(Role role, ScopedValue.CallableOp<T, RuntimeException> work) {
        return People.with(TwoTenants.LAPPI, role).<T, RuntimeException>call(work);
    }

    private static Project project() {
        return TENANTS.bean(Projects.class)
                .create(ProjectDraft.of(
                        ProjectKind.PROJECT, "Rep-" + CODES.incrementAndGet(), LocalizedText.fi("Raportoitava hanke")));
    }

    private static ReportDraft draft(Project project, LocalDate start) {
        return new ReportDraft(
                ReportKind.HALF_YEAR,
                Optional.of(project.id()),
                Optional.empty(),
                "Puolivuosiraportti " + start.getYear(),
                "fi",
                Optional.of(start),
                Optional.of(start.plusMonths(6).minusDays(1)),
                Optional.empty());
    }

    private static Report report() {
        return REPORTS.create(draft(project(), LocalDate.of(2021, 1, 1)));
    }

    private static BodyId body() {
        return TENANTS.bean(Bodies.class)
                .create(BodyDraft.of(BodyKind.STEERING, LocalizedText.fi("Ohjausryhmä")))
                .id();
    }

    private static SignOff signOff() {
        return new SignOff(
                Optional.of(body()),
                Optional.of(LocalDate.ofInstant(TENANTS.clock().instant(), ZoneOffset.UTC)
                        .minusDays(1)),
                "§ 12");
    }

    private static Report signed(Report report) {
        Report inReview = REPORTS.step(report.id(), report.version(), ReportState.REVIEW, "");
        return REPORTS.sign(report.id(), inReview.version(), signOff());
    }

    private static List<String> faults(InvalidException invalid) {
        return invalid.violations().stream()
                .map((Violation fault) -> fault.field() + " " + fault.code())
                .sorted()
                .toList();
    }

    @Nested
    class OfReports extends TenantIsolationContract<ReportId> {

        @Override
        protected ReportId create() {
            return report().id();
        }

        @Override
        protected boolean listed(ReportId id) {
            return REPORTS
                    .list(Reports.Filter.everything(), Order.descending(Reports.Sort.PERIOD), Slice.first())
                    .items()
                    .stream()
                    .anyMatch(report -> report.id().equals(id));
        }

        @Override
        protected Optional<?> find(ReportId id) {
            return REPORTS.find(id);
        }

        @Override
        protected void change(ReportId id) {
            REPORTS.write(id, ReportPart.SUMMARY, 0, "Vieras");
        }

        @Override
        protected void takeAway(ReportId id) {
            REPORTS.remove(id, 1);
        }
    }

    @Test
    void aReportIsComposedOfWhatTheRecordsSayAndWhatTheAuthorWrote() {
        inLappi(() -> {
            Project project = project();
            TENANTS.bean(Goals.class)
                    .create(
                            project.id(),
                            GoalDraft.of(GoalKind.REGIONAL, "5", LocalizedText.fi("Hillitä kustannuksia")));
            TENANTS.bean(Measures.class).create(project.id(), approved("Uudistetaan palveluja"));
            Report report = REPORTS.create(draft(project, LocalDate.of(2021, 1, 1)));
            REPORTS.write(report.id(), ReportPart.SUMMARY, 0, "Kausi sujui.\n\nToinen kappale.");

            ReportDocument document = REPORTS.document(report.id());

            assertEquals(
                    report.kind().parts(),
                    document.parts().stream().map(ReportDocument.Part::part).toList());
            assertEquals(
                    List.of("Kausi sujui.", "Toinen kappale."),
                    document.parts().getFirst().words());
            assertEquals("1.1.2021–30.6.2021", document.period());
            String all = document.toString();
            assertTrue(all.contains("5. Hillitä kustannuksia"), all);
            assertTrue(all.contains("Tavoitteella ei ole tavoitearvoa, eikä sitä ole arvioitu."), all);
            assertTrue(all.contains("Uudistetaan palveluja"), all);
            assertFalse(all.contains("[report."), all);
            return true;
        });
    }

    @Test
    void twoWhoWriteInTheSamePartAreToldApartAndTwoPartsGoTogether() {
        inLappi(() -> {
            Report report = report();
            REPORTS.write(report.id(), ReportPart.SUMMARY, 0, "Ensimmäinen");

            assertThrows(
                    ChangedMeanwhileException.class, () -> REPORTS.write(report.id(), ReportPart.SUMMARY, 0, "Toinen"));
            REPORTS.write(report.id(), ReportPart.NEXT, 0, "Toisaalla");

            assertEquals(
                    List.of("Ensimmäinen", "Toisaalla"),
                    REPORTS.texts(report.id()).stream()
                            .map(ReportText::text)
                            .filter(text -> !text.isEmpty())
                            .toList());
            return true;
        });
    }

    @Test
    void whatIsSignedStaysAsItWasWhateverChangesLater() {
        inLappi(() -> {
            Project project = project();
            Measure measure = TENANTS.bean(Measures.class).create(project.id(), approved("Uudistetaan palveluja"));
            Report signed = signed(REPORTS.create(draft(project, LocalDate.of(2021, 1, 1))));
            ReportDocument before = REPORTS.document(signed.id());

            TENANTS.bean(Measures.class)
                    .report(
                            measure.id(),
                            measure.version(),
                            new Measures.Report(MeasureState.APPROVED, StatusLight.GREEN, 50));

            assertEquals(before, REPORTS.document(signed.id()));
            assertEquals(64, signed.sha256().orElseThrow().length());
            assertEquals("§ 12", signed.signature().orElseThrow().section());
            assertEquals(
                    List.of(" report.frozen"),
                    faults(assertThrows(
                            InvalidException.class,
                            () -> REPORTS.write(signed.id(), ReportPart.SUMMARY, 0, "Jälkikäteen"))));
            return true;
        });
    }

    @Test
    void theDifferenceToTheLastReportIsShown() {
        inLappi(() -> {
            Project project = project();
            Measures measures = TENANTS.bean(Measures.class);
            Measure going = measures.create(project.id(), approved("Etenevä"));
            signed(REPORTS.create(draft(project, LocalDate.of(2021, 1, 1))));
            measures.report(
                    going.id(), going.version(), new Measures.Report(MeasureState.APPROVED, StatusLight.AMBER, 40));
            measures.create(project.id(), MeasureDraft.of(LocalizedText.fi("Uusi toimenpide")));
            Report second = REPORTS.create(draft(project, LocalDate.of(2021, 7, 1)));

            List<ReportChange> changes = REPORTS.changes(second.id());

            assertTrue(REPORTS.open(second.id()).previous().isPresent());
            assertTrue(changes.stream()
                    .anyMatch(change -> change.column().equals("Valmiina")
                            && change.before().equals("0\u00a0%")
                            && change.after().equals("40\u00a0%")));
            assertTrue(changes.stream()
                    .anyMatch(change -> change.isNew() && change.what().contains("Uusi toimenpide")));
            return true;
        });
    }

    @Test
    void eachStepNeedsItsOwnPermissionAndItsOwnOrder() {
        Report report = inLappi(ReportsTest::report);
        assertThrows(
                DeniedException.class,
                () -> as(Role.COUNCIL_MEMBER, () -> REPORTS.step(report.id(), 1, ReportState.REVIEW, "")));
        assertThrows(InvalidException.class, () -> inLappi(() -> REPORTS.step(report.id(), 1, ReportState.SENT, "")));
        Report inReview = as(Role.PROJECT_MANAGER, () -> REPORTS.step(report.id(), 1, ReportState.REVIEW, ""));
        SignOff signOff = inLappi(ReportsTest::signOff);
        assertThrows(
                DeniedException.class,
                () -> as(Role.PROJECT_MANAGER, () -> REPORTS.sign(report.id(), inReview.version(), signOff)));
        Report signed = as(Role.BODY_SECRETARY, () -> REPORTS.sign(report.id(), inReview.version(), signOff));
        assertThrows(
                DeniedException.class,
                () -> as(Role.BODY_SECRETARY, () -> REPORTS.step(report.id(), signed.version(), ReportState.SENT, "")));
        Report sent =
                as(Role.PROGRAMME_MANAGER, () -> REPORTS.step(report.id(), signed.version(), ReportState.SENT, ""));
        Report accepted =
                as(Role.PROGRAMME_MANAGER, () -> REPORTS.step(report.id(), sent.version(), ReportState.ACCEPTED, ""));

        assertEquals(ReportState.ACCEPTED, accepted.state());
        assertEquals(List.of(), inLappi(() -> REPORTS.allowedSteps(report.id())));
    }

    @Test
    void aReportThatIsReturnedIsADraftAgainAndSaysWhy() {
        inLappi(() -> {
            Report signed = signed(report());
            Report sent = REPORTS.step(signed.id(), signed.version(), ReportState.SENT, "");

            assertEquals(
                    List.of("reason required"),
                    faults(assertThrows(
                            InvalidException.class,
                            () -> REPORTS.step(sent.id(), sent.version(), ReportState.DRAFT, " "))));
            Report returned = REPORTS.step(sent.id(), sent.version(), ReportState.DRAFT, "Talousosa täydennettävä");

            assertTrue(returned.sha256().isEmpty());
            assertTrue(returned.signature().isEmpty());
            REPORTS.write(returned.id(), ReportPart.MONEY, 0, "Täydennetty");
            return true;
        });
    }

    @Test
    void faultsOfAReportAndASignOffAreSaidTogether() {
        inLappi(() -> {
            assertEquals(
                    List.of(
                            "language language",
                            "periodEnd required",
                            "periodStart required",
                            "project required",
                            "title required"),
                    faults(assertThrows(
                            InvalidException.class,
                            () -> REPORTS.create(new ReportDraft(
                                    ReportKind.FINAL,
                                    Optional.empty(),
                                    Optional.empty(),
                                    " ",
                                    "sms",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())))));
            Report report = report();
            Report inReview = REPORTS.step(report.id(), 1, ReportState.REVIEW, "");
            assertEquals(
                    List.of("body required", "on report.future"),
                    faults(assertThrows(
                            InvalidException.class,
                            () -> REPORTS.sign(
                                    report.id(),
                                    inReview.version(),
                                    new SignOff(Optional.empty(), Optional.of(LocalDate.of(2199, 1, 1)), "")))));
            return true;
        });
    }

    @Test
    void aReportThatIsDueIsToldToThoseWhoWriteAndInReviewToThoseWhoSign() {
        LocalDate soon =
                LocalDate.ofInstant(TENANTS.clock().instant(), ZoneOffset.UTC).plusDays(5);
        Report report = inLappi(() -> {
            ReportDraft plain = draft(project(), LocalDate.of(2022, 1, 1));
            return REPORTS.create(new ReportDraft(
                    plain.kind(),
                    plain.project(),
                    plain.body(),
                    plain.title(),
                    plain.language(),
                    plain.periodStart(),
                    plain.periodEnd(),
                    Optional.of(soon)));
        });

        assertEquals(Set.of("SEND_REPORT"), kinds(Role.PROJECT_MANAGER, report));
        assertEquals(Set.of(), kinds(Role.BODY_SECRETARY, report));
        inLappi(() -> REPORTS.step(report.id(), report.version(), ReportState.REVIEW, ""));
        assertEquals(Set.of("SIGN_REPORT"), kinds(Role.BODY_SECRETARY, report));
        assertEquals(Set.of(), kinds(Role.COUNCIL_MEMBER, report));
    }

    private static Set<String> kinds(Role role, Report report) {
        return as(
                role,
                () -> TENANTS.bean(Deadlines.class).mine().stream()
                        .filter(deadline ->
                                deadline.subject().id().equals(report.id().value()))
                        .map(deadline -> deadline.kind())
                        .collect(Collectors.toSet()));
    }

    private static Job ended(JobId id) {
        Jobs jobs = TENANTS.bean(Jobs.class);
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!jobs.find(id).state().ended() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return jobs.find(id);
    }

    private static List<ReportFormat> made(Report report) {
        return REPORTS.files(report.id()).stream().map(MadeFile::format).toList();
    }

    /** Somebody with an account: a job belongs to whoever started it. */
    private static SignedIn writer() {
        SignedIn user = People.with(TENANTS, TwoTenants.LAPPI, "Testi Tekijä", Role.PROGRAMME_MANAGER);
        user.call(() -> {
            TENANTS.bean(Database.class)
                    .change(sql -> sql.insertInto(USER_ROLE)
                            .set(USER_ROLE.USER_ID, user.user().value())
                            .set(USER_ROLE.ROLE, Role.PROGRAMME_MANAGER.name())
                            .execute());
            return true;
        });
        return user;
    }

    @Test
    void aFileIsMadeAsLongWorkKeptForAllReadersAndGivenUpWhenTheReportIsSigned() {
        Report report = inLappi(ReportsTest::report);
        SignedIn writer = writer();
        writer.call(() -> {
            Job job = ended(REPORTS.make(report.id(), ReportFormat.XLSX));
            assertEquals(Job.State.DONE, job.state());
            assertEquals(
                    report.id().value(),
                    job.result().orElseThrow().subject().orElseThrow().id());
            return true;
        });
        as(Role.COUNCIL_MEMBER, () -> {
            assertEquals(List.of(ReportFormat.XLSX), made(report));
            ReportFile file = REPORTS.file(report.id(), ReportFormat.XLSX);
            assertEquals("puolivuosiraportti-2021.xlsx", file.fileName());
            assertEquals(
                    file.content().length, REPORTS.files(report.id()).getFirst().size());
            assertThrows(NotFoundException.class, () -> REPORTS.file(report.id(), ReportFormat.PDF));
            return true;
        });
        writer.call(() -> {
            Report signed = signed(report);
            assertEquals(List.of(), made(signed));
            assertEquals(
                    Job.State.DONE,
                    ended(REPORTS.make(signed.id(), ReportFormat.DOCX)).state());
            REPORTS.step(signed.id(), signed.version(), ReportState.SENT, "");
            assertEquals(List.of(ReportFormat.DOCX), made(signed));
            return true;
        });
    }

    @Test
    void ofTwoWhoWriteInThePartAtTheSameMomentOneIsToldAndNothingIsDoubled() throws Exception {
        Report report = inLappi(ReportsTest::report);
        List<String> words = List.of("Ensimmäisen sanat", "Toisen sanat");
        CyclicBarrier together = new CyclicBarrier(words.size());
        try (ExecutorService two = Executors.newFixedThreadPool(words.size())) {
            List<Future<Boolean>> written = words.stream()
                    .map(text -> two.submit(() -> as(Role.PROJECT_MANAGER, () -> {
                        try {
                            together.await();
                            REPORTS.write(report.id(), ReportPart.SUMMARY, 0, text);
                            return true;
                        } catch (ChangedMeanwhileException second) {
                            return false;
                        } catch (InterruptedException | BrokenBarrierException e) {
                            throw new IllegalStateException(e);
                        }
                    })))
                    .toList();
            boolean first = written.getFirst().get();
            assertEquals(!first, written.getLast().get());
            ReportText kept = inLappi(() -> REPORTS.texts(report.id()).getFirst());
            assertEquals(first ? words.getFirst() : words.getLast(), kept.text());
            assertEquals(1, kept.version());
        }
    }
}
