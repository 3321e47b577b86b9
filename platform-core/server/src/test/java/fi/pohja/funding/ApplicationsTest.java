package fi.pohja.funding;

import static fi.pohja.funding.Grants.assertInvalid;
import static fi.pohja.funding.Grants.bean;
import static fi.pohja.funding.Grants.cell;
import static fi.pohja.funding.Grants.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.attachment.Attachments;
import fi.pohja.audit.Subject;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.Funding;
import fi.pohja.programme.FundingDraft;
import fi.pohja.programme.FundingKind;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.FundingSums;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** From a call to a decision: what is missing is said, what is submitted is frozen, the receipt tells the truth. */
class ApplicationsTest {

    private final GrantApplications applications = bean(GrantApplications.class);

    private static <T> T asAdministrator(Callable<T> work) throws Exception {
        return People.administrator(TwoTenants.LAPPI).call(work::call);
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() throws Exception {
        asAdministrator(() -> {
            GrantApplication begun = Grants.application();

            assertInvalid(
                    List.of(
                            "attachments.project-plan application.attachment",
                            "budget budget.empty",
                            "contact required",
                            "summary required"),
                    () -> applications.submit(begun.id(), begun.version()));
            assertEquals(ApplicationState.DRAFT, applications.open(begun.id()).state());
            return true;
        });
    }

    @Test
    void laplandsApplicationIsSubmittedAndFrozenWithItsReceipt() throws Exception {
        asAdministrator(() -> {
            GrantApplication ready = Grants.ready(Grants.application());
            assertEquals(List.of(), applications.faults(ready.id()));

            Receipt receipt = applications.submit(ready.id(), ready.version());

            GrantApplication submitted = applications.open(ready.id());
            assertEquals(ApplicationState.SUBMITTED, submitted.state());
            assertEquals(euros("5000000.00"), submitted.budget().total());
            assertEquals(euros("4000000.00"), submitted.applied());
            assertEquals(List.of(receipt), submitted.receipts());
            assertTrue(receipt.number().matches("VA-2021-\\d{5}"), receipt.number());
            assertEquals(Grants.now(), receipt.submittedAt());
            String document = applications.document(receipt.id());
            assertEquals(receipt.sha256(), sha256(document));
            assertTrue(document.contains("\"submittedAt\":\"2021-03-15T12:00+02:00\""), document);
            assertTrue(document.contains("\"applied\":4000000.00"), document);
            assertTrue(document.contains("suunnitelma.txt"), document);
            assertInvalid(
                    List.of(" application.frozen"),
                    () -> applications.changeBudget(
                            ready.id(), List.of(Grants.put(CostCategory.RENT, FundingSource.OWN, "1.00"))));
            assertInvalid(
                    List.of(" application.frozen"),
                    () -> applications.detach(
                            ready.id(),
                            submitted.attachments().getFirst().file().id()));
            assertInvalid(
                    List.of(" attachment.kept"),
                    () -> bean(Attachments.class)
                            .remove(submitted.attachments().getFirst().file().id()));
            return true;
        });
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatWasSubmittedNeedNotBeTypedIntoTheProjectAgain() throws Exception {
        asAdministrator(() -> {
            GrantApplication begun = Grants.application();
            bean(Funding.class)
                    .create(
                            Grants.projectOf(begun),
                            new FundingDraft(
                                    FundingKind.APPLIED,
                                    FundingSource.STATE,
                                    Optional.of(euros("3900000")),
                                    true,
                                    LocalizedText.fi("n. 4 m€"),
                                    Optional.empty(),
                                    List.of("S3-31")));
            GrantApplication ready = Grants.ready(begun);
            applications.submit(ready.id(), ready.version());

            FundingSums sums = bean(Funding.class).of(Grants.projectOf(begun)).sums();
            assertEquals(Optional.of(new FundingSums.Sum(euros("5000000.00"), false)), sums.total());
            assertEquals(Optional.of(new FundingSums.Sum(euros("4000000.00"), false)), sums.applied());
            assertEquals(Optional.of(new FundingSums.Sum(euros("1000000.00"), false)), sums.own());
            Project project = bean(Projects.class).open(Grants.projectOf(begun));
            assertEquals(ProjectState.APPLIED, project.state());
            return true;
        });
    }

    /** The last second counts, as the receipt shows it; the next one does not. */
    @Test
    void atTheLastSecondTheClockDecides() throws Exception {
        asAdministrator(() -> {
            Instant closes = Instant.parse("2021-03-31T20:59:59Z");
            FundingCall call = bean(FundingCalls.class).create(Optional.empty(), Grants.callDraft(closes));
            GrantApplication inTime = Grants.ready(applications.create(
                    Optional.empty(), call.id(), Grants.project().id()));
            GrantApplication tooLate = Grants.ready(applications.create(
                    Optional.empty(), call.id(), Grants.project().id()));
            Duration toTheLastMoment = Duration.between(Grants.now(), closes.plusMillis(999));
            try {
                Grants.TENANTS.clock().advance(toTheLastMoment);
                Receipt receipt = applications.submit(inTime.id(), inTime.version());
                assertEquals(closes, receipt.submittedAt());
                assertTrue(applications.document(receipt.id()).contains("2021-03-31T23:59:59+03:00"));

                Grants.TENANTS.clock().advance(Duration.ofMillis(1));
                assertInvalid(List.of(" call.closed"), () -> applications.submit(tooLate.id(), tooLate.version()));
                GrantApplication kept = applications.open(tooLate.id());
                assertEquals(ApplicationState.DRAFT, kept.state());
                assertEquals(List.of(), kept.receipts());
                assertEquals(tooLate.version(), kept.version());
            } finally {
                Grants.TENANTS.clock().advance(toTheLastMoment.plusMillis(1).negated());
            }
            return true;
        });
    }

    @Test
    void aSecondSubmissionAtTheSameTimeGivesNoSecondReceipt() throws Exception {
        GrantApplication ready = asAdministrator(() -> Grants.ready(Grants.application()));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> submit = () -> asAdministrator(() -> {
            together.await();
            try {
                applications.submit(ready.id(), ready.version());
                return true;
            } catch (ChangedMeanwhileException | InvalidException second) {
                return false;
            }
        });

        List<Boolean> outcomes = atOnce(submit, submit);

        assertEquals(1, outcomes.stream().filter(Boolean::booleanValue).count());
        assertEquals(
                1,
                asAdministrator(() -> applications.open(ready.id()).receipts().size()));
    }

    @Test
    void twoPeopleEditOneBudgetAndNothingIsLostOrDoubled() throws Exception {
        GrantApplication begun = asAdministrator(Grants::application);
        List<CostCategory> first = List.of(CostCategory.PERSONNEL, CostCategory.TRAVEL, CostCategory.RENT);
        List<CostCategory> second = List.of(CostCategory.SERVICES, CostCategory.MATERIAL, CostCategory.OTHER);

        List<Boolean> outcomes = atOnce(() -> edit(begun.id(), first), () -> edit(begun.id(), second));

        assertEquals(List.of(true, true), outcomes);
        Budget budget = asAdministrator(() -> applications.open(begun.id()).budget());
        assertEquals(6, budget.lines().size());
        assertEquals(euros("60.00"), budget.total());
    }

    private boolean edit(ApplicationId id, List<CostCategory> categories) throws Exception {
        return asAdministrator(() -> {
            for (int i = 0; i < 10; i++) {
                BigDecimal before = BigDecimal.valueOf(i);
                List<BudgetChange> changes = new ArrayList<>();
                for (CostCategory category : categories) {
                    changes.add(
                            new BudgetChange(cell(category, FundingSource.STATE), before, before.add(BigDecimal.ONE)));
                }
                applications.changeBudget(id, changes);
            }
            return true;
        });
    }

    @Test
    void ofTwoWhoChangeTheSameCellTheSecondIsTold() throws Exception {
        asAdministrator(() -> {
            GrantApplication begun = Grants.application();
            applications.changeBudget(
                    begun.id(), List.of(Grants.put(CostCategory.RENT, FundingSource.STATE, "100.00")));

            assertThrows(
                    ChangedMeanwhileException.class,
                    () -> applications.changeBudget(
                            begun.id(),
                            List.of(
                                    Grants.put(CostCategory.TRAVEL, FundingSource.STATE, "5.00"),
                                    Grants.put(CostCategory.RENT, FundingSource.STATE, "200.00"))));
            assertEquals(euros("100.00"), applications.open(begun.id()).budget().total());
            return true;
        });
    }

    @Test
    void ceilingAndPercentageAreKept() throws Exception {
        asAdministrator(() -> {
            GrantApplication ready = Grants.ready(Grants.application());
            applications.changeBudget(
                    ready.id(), List.of(Grants.put(CostCategory.TRAVEL, FundingSource.STATE, "6000000.01")));
            GrantApplication more = applications.open(ready.id());

            assertInvalid(
                    List.of("budget budget.ceiling", "budget budget.percent"),
                    () -> applications.submit(more.id(), more.version()));
            return true;
        });
    }

    @Test
    void aSupplementIsSubmittedAfterTheCallHasClosed() throws Exception {
        asAdministrator(() -> {
            GrantApplication ready = Grants.ready(Grants.application());
            applications.submit(ready.id(), ready.version());
            GrantApplication asked = applications.requestSupplement(
                    ready.id(),
                    applications.open(ready.id()).version(),
                    "Talousarvion perustelut puuttuvat.",
                    Grants.TODAY.plusDays(14));
            assertEquals(ApplicationState.SUPPLEMENT_REQUESTED, asked.state());
            Duration later = Duration.ofDays(10);
            try {
                Grants.TENANTS.clock().advance(later);
                GrantApplication supplemented = applications.change(
                        asked.id(), asked.version(), LocalizedText.fi("Perustelut lisätty."), "hanke@example.fi");
                Receipt second = applications.submit(supplemented.id(), supplemented.version());
                assertEquals(2, second.round());
                assertEquals(2, applications.open(ready.id()).receipts().size());
            } finally {
                Grants.TENANTS.clock().advance(later.negated());
            }
            return true;
        });
    }

    @Test
    void aDecisionMakesTheApplicationAGrant() throws Exception {
        asAdministrator(() -> {
            GrantApplication granted = Grants.granted();

            assertEquals(ApplicationState.DECIDED, granted.state());
            assertTrue(granted.granted());
            FundingSums sums = bean(Funding.class).of(Grants.projectOf(granted)).sums();
            assertEquals(Optional.of(new FundingSums.Sum(euros("4000000.00"), false)), sums.granted());
            assertEquals(
                    ProjectState.GRANTED,
                    bean(Projects.class).open(Grants.projectOf(granted)).state());
            assertFalse(bean(fi.pohja.audit.AuditLog.class)
                    .history(granted.id().value(), 0, 50)
                    .isEmpty());
            return true;
        });
    }

    @Test
    void whatWasSubmittedElsewhereHasADayAndNoReceipt() throws Exception {
        asAdministrator(() -> {
            GrantApplication begun = Grants.application();

            GrantApplication recorded = applications.recordSubmitted(
                    begun.id(), begun.version(), LocalDate.of(2020, 4, 30), List.of("S3-01"));

            assertEquals(ApplicationState.SUBMITTED, recorded.state());
            assertEquals(Optional.of(LocalDate.of(2020, 4, 30)), recorded.submittedOn());
            assertEquals(List.of(), recorded.receipts());
            return true;
        });
    }

    @Test
    void whoPreparesDoesNotSubmit() throws Exception {
        GrantApplication ready = asAdministrator(() -> Grants.ready(Grants.application()));
        People.with(TwoTenants.LAPPI, Role.CONTROLLER).call(() -> {
            assertThrows(DeniedException.class, () -> applications.submit(ready.id(), ready.version()));
            return true;
        });
        People.with(TwoTenants.LAPPI, Role.MUNICIPAL_CONTACT).call(() -> {
            assertEquals(ready.id(), applications.open(ready.id()).id());
            assertThrows(
                    DeniedException.class,
                    () -> bean(Attachments.class)
                            .add(
                                    Subject.of("APPLICATION", ready.id().value()),
                                    "a.txt",
                                    "text/plain",
                                    new java.io.ByteArrayInputStream(new byte[] {65})));
            return true;
        });
    }

    static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<T> outcomes = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(List.of(one, other))) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }
}
