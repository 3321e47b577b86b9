package fi.pohja.funding;

import static fi.pohja.funding.Grants.assertInvalid;
import static fi.pohja.funding.Grants.bean;
import static fi.pohja.funding.Grants.cost;
import static fi.pohja.funding.Grants.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.FundingSource;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Costs, payment requests, recoveries and amendments: to the cent, frozen, and with reasons. */
class PaymentsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 1);

    private final Costs costs = bean(Costs.class);
    private final PaymentRequests payments = bean(PaymentRequests.class);
    private final FundingPositions positions = bean(FundingPositions.class);

    private static void asAdministrator(Runnable work) {
        People.administrator(TwoTenants.LAPPI).call(() -> {
            work.run();
            return true;
        });
    }

    private static PaymentRequestDraft until(LocalDate day) {
        return new PaymentRequestDraft(LocalDate.of(2020, 8, 1), day, Optional.empty(), LocalizedText.none());
    }

    @Test
    void aDigitalToolGoesToTheOtherGrantAndIsToldSo() {
        asAdministrator(() -> {
            GrantApplication centre = Grants.granted();

            InvalidException refused = assertThrows(
                    InvalidException.class,
                    () -> costs.create(centre.id(), cost("T-1", DAY, "100.00", "digital-tool")));

            assertEquals("cost.refused", refused.violations().getFirst().code());
            assertEquals(
                    List.of("Digitaaliset palvelut rahoitetaan sote-rakenneuudistuksen valtionavustuksella."),
                    refused.violations().getFirst().arguments());
            assertEquals(0, costs.sums(Costs.Filter.of(centre.id())).count());
        });
    }

    /** What is typed stands in the statement itself, for the index of the words. */
    @Test
    void aCostIsFoundByWhatStandsInItWhateverThatIsMadeOf() {
        asAdministrator(() -> {
            GrantApplication grant = Grants.granted();
            List<String> vouchers = List.of("50%", "A_1", "A'1", "A\\1", "A!1", "AB1", "Ö-1", "a ''; --");
            vouchers.forEach(voucher -> costs.create(grant.id(), cost(voucher, DAY, "1.00")));

            vouchers.forEach(voucher -> assertEquals(List.of(voucher), found(grant, voucher), voucher));
            assertEquals(List.of("Ö-1"), found(grant, "ö-"));
            assertEquals(List.of("AB1"), found(grant, "b1"));
            assertEquals(List.of("50%"), found(grant, "%"));
            assertEquals(8, found(grant, "palkat").size());
            assertEquals(List.of(), found(grant, "%1"));
        });
    }

    private List<String> found(GrantApplication grant, String text) {
        return costs
                .list(
                        new Costs.Filter(
                                grant.id(),
                                text,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Order.ascending(Costs.Sort.VOUCHER),
                        Slice.first())
                .items()
                .stream()
                .map(Cost::voucher)
                .toList();
    }

    @Test
    void everyFaultOfACostIsSaid() {
        asAdministrator(() -> {
            GrantApplication grant = Grants.granted();
            costs.create(grant.id(), cost("T-1", DAY, "100.00"));

            assertInvalid(
                    List.of("amount cost.zero", "postedOn cost.before", "voucher cost.voucher"),
                    () -> costs.create(grant.id(), cost("T-1", LocalDate.of(2020, 7, 31), "0.00")));
            assertInvalid(
                    List.of("amount cents", "postedOn cost.after"),
                    () -> costs.create(grant.id(), cost("T-2", LocalDate.of(2022, 1, 1), "0.001")));
            GrantApplication asked = Grants.application();
            assertInvalid(List.of(" cost.not.granted"), () -> costs.create(asked.id(), cost("T-3", DAY, "1.00")));
        });
    }

    @Test
    void whatAnotherPublicSourcePaidIsNotEligible() {
        asAdministrator(() -> {
            GrantApplication grant = Grants.granted();
            CostDraft plain = cost("T-1", DAY, "100.00");
            Cost paid = costs.create(
                    grant.id(),
                    new CostDraft(
                            plain.voucher(),
                            plain.voucherRow(),
                            plain.postedOn(),
                            plain.partner(),
                            plain.subArea(),
                            plain.category(),
                            Optional.of(FundingSource.ERDF),
                            plain.description(),
                            plain.tags(),
                            plain.amount()));

            assertEquals(Eligibility.INELIGIBLE, paid.eligibility());
            assertEquals(Optional.of("other-source"), paid.rule());
            assertFalse(paid.reason().exactly("sv").isEmpty());
        });
    }

    /** Random ledgers, cut into random requests: together they are the percentage of what they hold, to the cent. */
    @Test
    void requestsReconcileToTheCent() {
        asAdministrator(() -> {
            Random random = new Random(2020);
            for (int run = 0; run < 5; run++) {
                BigDecimal percent = new BigDecimal(
                        BigDecimal.valueOf(1 + random.nextInt(1_000_000)).toBigInteger(), 4);
                GrantApplication grant = Grants.granted(Optional.of(percent), "4000000.00");
                BigDecimal eligible = BigDecimal.ZERO;
                BigDecimal requested = BigDecimal.ZERO;
                for (int request = 1; request <= 4; request++) {
                    LocalDate day = DAY.plusMonths(request);
                    for (int i = 0; i < 1 + random.nextInt(8); i++) {
                        BigDecimal amount = new BigDecimal(
                                BigDecimal.valueOf(1 + random.nextInt(90_000_000))
                                        .toBigInteger(),
                                2);
                        costs.create(grant.id(), cost("T-" + request + "-" + i, day, amount.toPlainString()));
                        eligible = eligible.add(amount);
                    }
                    PaymentRequest draft = payments.create(grant.id(), until(day));
                    PaymentRequest approved = payments.approve(draft.id(), draft.version());
                    assertEquals(draft.share(), approved.share());
                    requested = requested.add(approved.share());
                }
                BigDecimal exact = eligible.multiply(percent).movePointLeft(2);
                BigDecimal expected = exact.setScale(2, RoundingMode.FLOOR).min(euros("4000000.00"));
                assertEquals(expected, requested.setScale(2));
                FundingPosition position = positions.of(Grants.projectOf(grant));
                assertEquals(eligible, position.own().eligible());
                assertEquals(expected, position.own().requested());
                assertEquals(expected, position.own().accrued());
                assertEquals(
                        euros("4000000.00").subtract(expected), position.own().left());
            }
        });
    }

    @Test
    void aRequestIsFrozenAndItsCostsWithIt() {
        asAdministrator(() -> {
            GrantApplication grant = Grants.granted();
            Cost first = costs.create(grant.id(), cost("T-1", DAY, "1000.01"));
            PaymentRequest draft = payments.create(grant.id(), until(DAY.plusDays(30)));
            assertEquals(euros("800.00"), draft.share());
            PaymentRequest approved = payments.approve(draft.id(), draft.version());

            assertEquals(PaymentRequestState.APPROVED_INTERNALLY, approved.state());
            assertTrue(approved.sha256().isPresent());
            assertTrue(payments.document(approved.id()).orElseThrow().contains("\"eligible\":1000.01"));
            assertInvalid(
                    List.of(" cost.requested"),
                    () -> costs.remove(first.id(), costs.open(first.id()).version()));
            costs.create(grant.id(), cost("T-2", DAY, "0.04"));
            assertEquals(euros("1000.01"), payments.open(approved.id()).eligible());

            PaymentRequest sent = payments.send(approved.id(), approved.version());
            PaymentRequest returned = payments.giveBack(sent.id(), sent.version(), "Tositteet puuttuvat.");
            assertEquals(Optional.of("Tositteet puuttuvat."), returned.returnedReason());
            assertEquals(2, returned.costs());
            PaymentRequest again = payments.reopen(returned.id(), returned.version());
            PaymentRequest second = payments.approve(again.id(), again.version());
            assertEquals(euros("800.04"), second.share());
            PaymentRequest sentAgain = payments.send(second.id(), second.version());
            assertInvalid(
                    List.of("paid payment.more"),
                    () -> payments.pay(sentAgain.id(), sentAgain.version(), Grants.TODAY, euros("800.05")));
            PaymentRequest paid = payments.pay(sentAgain.id(), sentAgain.version(), Grants.TODAY, euros("800.04"));
            assertEquals(PaymentRequestState.PAID, paid.state());
            assertEquals(
                    euros("800.04"), positions.of(Grants.projectOf(grant)).own().paid());
            assertEquals(
                    2,
                    costs.list(
                                    new Costs.Filter(
                                            grant.id(),
                                            "",
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of(paid.id())),
                                    Order.ascending(Costs.Sort.POSTED_ON),
                                    Slice.first())
                            .total());
        });
    }

    @Test
    void questionedCostsAreDecidedBeforeTheRequest() {
        asAdministrator(() -> {
            GrantApplication grant = Grants.granted();
            costs.create(grant.id(), cost("T-1", DAY, "500.00"));
            Cost doubtful = costs.create(grant.id(), cost("T-2", DAY, "100.00"));
            Cost questioned = costs.decide(
                    doubtful.id(),
                    doubtful.version(),
                    Eligibility.QUESTIONED,
                    LocalizedText.fi("Koulutusajan palkka vain hankehenkilöstölle."));
            PaymentRequest draft = payments.create(grant.id(), until(DAY));

            assertInvalid(List.of(" payment.questioned"), () -> payments.approve(draft.id(), draft.version()));

            costs.decide(questioned.id(), questioned.version(), Eligibility.INELIGIBLE, questioned.reason());
            PaymentRequest approved = payments.approve(draft.id(), draft.version());
            assertEquals(euros("500.00"), approved.eligible());
            assertEquals(
                    euros("100.00"), costs.sums(Costs.Filter.of(grant.id())).ineligible());
        });
    }

    @Test
    void whatIsPaidInVainIsRecovered() {
        asAdministrator(() -> {
            GrantApplication grant = Grants.granted();
            costs.create(grant.id(), cost("T-1", DAY, "1000.00"));
            PaymentRequest draft = payments.create(grant.id(), until(DAY));
            PaymentRequest approved = payments.approve(draft.id(), draft.version());
            PaymentRequest sent = payments.send(approved.id(), approved.version());
            payments.pay(sent.id(), sent.version(), Grants.TODAY, euros("800.00"));
            Recoveries recoveries = bean(Recoveries.class);

            recoveries.create(grant.id(), recovery("300.00"));
            assertInvalid(List.of("amount recovery.more"), () -> recoveries.create(grant.id(), recovery("500.01")));
            recoveries.create(grant.id(), recovery("500.00"));

            assertEquals(
                    euros("800.00"), positions.of(Grants.projectOf(grant)).own().recovered());
        });
    }

    private static RecoveryDraft recovery(String amount) {
        return new RecoveryDraft(
                euros(amount),
                "Kustannus ei ollut tukikelpoinen.",
                Grants.TODAY,
                Grants.TODAY.plusDays(30),
                Optional.empty(),
                "");
    }

    @Test
    void anExtensionIsSentThirtyDaysBeforeTheEndOrNotAtAll() {
        asAdministrator(() -> {
            GrantApplication grant = Grants.granted();
            Amendments amendments = bean(Amendments.class);
            Amendment extension = amendments.create(
                    grant.id(),
                    new AmendmentDraft(
                            AmendmentKind.EXTENSION,
                            "Työ viivästyi.",
                            Optional.of(LocalDate.of(2022, 6, 30)),
                            List.of()));
            assertEquals(Optional.of(LocalDate.of(2021, 12, 1)), extension.sendBy());
            Duration tooLate = Duration.between(Grants.now(), java.time.Instant.parse("2021-12-01T22:00:00Z"));
            try {
                Grants.TENANTS.clock().advance(tooLate);
                assertInvalid(List.of(" amendment.late"), () -> amendments.send(extension.id(), extension.version()));
                Grants.TENANTS.clock().advance(Duration.ofSeconds(-1));
                Amendment sent = amendments.send(extension.id(), extension.version());
                amendments.decide(sent.id(), sent.version(), true, LocalDate.of(2021, 12, 1), "VN/1/2021");
            } finally {
                Grants.TENANTS
                        .clock()
                        .advance(Duration.between(Grants.now(), java.time.Instant.parse("2021-03-15T10:00:00Z")));
            }
            assertEquals(
                    Optional.of(LocalDate.of(2022, 6, 30)),
                    bean(GrantApplications.class)
                            .open(grant.id())
                            .decision()
                            .orElseThrow()
                            .eligibleTo());
        });
    }

    @Test
    void aBudgetShiftMovesMoneyAndKeepsTheTotal() {
        asAdministrator(() -> {
            GrantApplication grant = Grants.granted();
            Amendments amendments = bean(Amendments.class);
            BudgetCell from = Grants.cell(CostCategory.SERVICES, FundingSource.STATE);
            BudgetCell to = Grants.cell(CostCategory.TRAVEL, FundingSource.STATE);
            assertInvalid(
                    List.of("shifts amendment.sum"),
                    () -> amendments.create(grant.id(), shift(from, to, "-100.00", "100.01")));
            Amendment draft = amendments.create(grant.id(), shift(from, to, "-100.01", "100.01"));
            Amendment sent = amendments.send(draft.id(), draft.version());
            amendments.decide(sent.id(), sent.version(), true, Grants.TODAY, "");

            Budget budget = bean(GrantApplications.class).open(grant.id()).budget();
            assertEquals(euros("5000000.00"), budget.total());
            assertEquals(euros("100.01"), budget.of(CostCategory.TRAVEL));
            assertEquals(euros("1249899.99"), budget.of(CostCategory.SERVICES));
        });
    }

    private static AmendmentDraft shift(BudgetCell from, BudgetCell to, String less, String more) {
        return new AmendmentDraft(
                AmendmentKind.BUDGET_SHIFT,
                "Matkoja tarvitaan enemmän.",
                Optional.empty(),
                List.of(new BudgetShift(from, euros(less)), new BudgetShift(to, euros(more))));
    }

    @Test
    void workInPersonMonthsHasItsWorth() {
        asAdministrator(() -> {
            GrantApplication begun = Grants.application();
            WorkContribution work = bean(WorkContributions.class)
                    .create(
                            begun.id(),
                            new WorkContributionDraft(
                                    Grants.funder(),
                                    Optional.empty(),
                                    "Hankekoordinaattori",
                                    euros("12.5"),
                                    euros("0.33"),
                                    Optional.of(euros("5000.05")),
                                    true));

            assertEquals(Optional.of(euros("62500.63")), work.plannedValue());
            assertEquals(Optional.of(euros("1650.02")), work.doneValue());
            assertEquals(List.of(work), bean(WorkContributions.class).of(begun.id()));
        });
    }

    @Test
    void rowsAreForThoseWhoMaySeeThem() {
        asAdministrator(() -> {
            GrantApplication grant = Grants.granted();
            costs.create(grant.id(), cost("T-1", DAY, "1.00"));
            People.with(TwoTenants.LAPPI, Role.PROJECT_MANAGER).call(() -> {
                assertEquals(
                        euros("1.00"), costs.sums(Costs.Filter.of(grant.id())).eligible());
                assertThrows(
                        DeniedException.class,
                        () -> costs.list(
                                Costs.Filter.of(grant.id()), Order.ascending(Costs.Sort.POSTED_ON), Slice.first()));
                return true;
            });
            PaymentRequest draft = payments.create(grant.id(), until(DAY));
            People.with(TwoTenants.LAPPI, Role.CONTROLLER).call(() -> {
                assertThrows(DeniedException.class, () -> payments.approve(draft.id(), draft.version()));
                return true;
            });
        });
    }
}
