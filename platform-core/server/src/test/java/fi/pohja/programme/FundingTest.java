package fi.pohja.programme;

import static fi.pohja.programme.Programmes.assertInvalid;
import static fi.pohja.programme.Programmes.bean;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money is exact. The sums are those of POPsote: 15.8 million euros, of which 13.6 million granted. */
class FundingTest {

    private final Funding funding = bean(Funding.class);

    private static void asAdministrator(Runnable work) {
        People.administrator(TwoTenants.LAPPI).call(() -> {
            work.run();
            return true;
        });
    }

    private void add(Project project, FundingKind kind, FundingSource source, String euros) {
        funding.create(project.id(), FundingDraft.of(kind, source, new BigDecimal(euros)));
    }

    private static Optional<BigDecimal> euros(Optional<FundingSums.Sum> sum) {
        return sum.map(FundingSums.Sum::euros);
    }

    private static Optional<BigDecimal> euros(String euros) {
        return Optional.of(new BigDecimal(euros));
    }

    @Test
    void popsoteAddsUpToTheCent() {
        asAdministrator(() -> {
            Project popsote = Programmes.umbrella();
            Project centre = Programmes.part(popsote, "Tulevaisuuden sote-keskus");
            Project structure = Programmes.part(popsote, "Rakenneuudistus");
            add(popsote, FundingKind.TOTAL, FundingSource.ALL, "15800000");
            add(popsote, FundingKind.GRANTED, FundingSource.STATE, "13600000.00");
            add(popsote, FundingKind.OWN, FundingSource.OWN, "2200000.0");
            add(centre, FundingKind.TOTAL, FundingSource.ALL, "4900000.00");
            add(structure, FundingKind.TOTAL, FundingSource.ALL, "10900000.00");

            ProjectFunding stored = funding.of(popsote.id());

            assertEquals(euros("15800000.00"), euros(stored.sums().total()));
            assertEquals(euros("13600000.00"), euros(stored.sums().granted()));
            assertEquals(euros("2200000.00"), euros(stored.sums().own()));
            assertEquals(euros("86.08"), stored.sums().grantShare());
            assertEquals(euros("15800000.00"), euros(stored.partsTogether().total()));
            assertEquals(euros("0.00"), stored.difference(FundingKind.TOTAL));
            assertEquals(Optional.empty(), stored.difference(FundingKind.GRANTED));
            assertEquals(
                    List.of(structure.named(), centre.named()),
                    stored.parts().stream().map(ProjectFunding.Part::project).toList());
            assertEquals(stored.sums(), bean(Projects.class).open(popsote.id()).sums());
            assertEquals(
                    stored.sums(),
                    bean(Projects.class)
                            .list(
                                    Projects.Filter.text(popsote.code()),
                                    Order.ascending(Projects.Sort.TOTAL),
                                    Slice.first())
                            .items()
                            .getFirst()
                            .sums());
        });
    }

    @Test
    void whereTheWholeIsGivenItsPartsAreNotAddedToIt() {
        asAdministrator(() -> {
            Project project = Programmes.project();
            add(project, FundingKind.TOTAL, FundingSource.STATE, "80.10");
            add(project, FundingKind.TOTAL, FundingSource.OWN, "19.90");
            assertEquals(euros("100.00"), euros(funding.of(project.id()).sums().total()));

            add(project, FundingKind.TOTAL, FundingSource.ALL, "101.00");
            assertEquals(euros("101.00"), euros(funding.of(project.id()).sums().total()));
        });
    }

    @Test
    void aFunderWithoutASumIsNoZero() {
        asAdministrator(() -> {
            Project project = Programmes.project();
            funding.create(
                    project.id(),
                    new FundingDraft(
                            FundingKind.GRANTED,
                            FundingSource.ERDF,
                            Optional.empty(),
                            false,
                            LocalizedText.fi("EAKR-rahoitus, summa ei ole tiedossa"),
                            Optional.empty(),
                            List.of("S0-11")));

            ProjectFunding stored = funding.of(project.id());
            assertEquals(1, stored.entries().size());
            assertEquals(FundingSums.none(), stored.sums());
            assertEquals(Optional.empty(), stored.sums().grantShare());
        });
    }

    @Test
    void anApproximateAmountMakesTheSumApproximate() {
        asAdministrator(() -> {
            Project project = Programmes.project();
            add(project, FundingKind.APPLIED, FundingSource.STATE, "4000000");
            assertFalse(funding.of(project.id()).sums().applied().orElseThrow().approximate());

            FundingEntry entry = funding.of(project.id()).entries().getFirst();
            funding.change(
                    entry.id(),
                    1,
                    new FundingDraft(
                            entry.kind(),
                            entry.source(),
                            entry.amount(),
                            true,
                            entry.note(),
                            entry.decidedOn(),
                            entry.sourceRefs()));
            assertTrue(funding.of(project.id()).sums().applied().orElseThrow().approximate());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.001", "1000000000000", "1E+30"})
    void anAmountThatIsNoneIsRefused(String euros) {
        asAdministrator(() -> {
            Project project = Programmes.project();
            String fault = euros.equals("0.001") ? "amount cents" : "amount euros";
            assertInvalid(List.of(fault), () -> add(project, FundingKind.TOTAL, FundingSource.ALL, euros));
        });
    }

    @Test
    void removingAnAmountLeavesItInTheHistory() {
        asAdministrator(() -> {
            Project project = Programmes.project();
            add(project, FundingKind.TOTAL, FundingSource.ALL, "12.50");
            FundingEntry entry = funding.of(project.id()).entries().getFirst();

            funding.remove(entry.id(), 1);

            assertEquals(FundingSums.none(), funding.of(project.id()).sums());
            var event = bean(fi.pohja.audit.AuditLog.class)
                    .history(project.id().value(), 0, 5)
                    .getFirst();
            assertEquals("REMOVED", event.action());
            assertTrue(event.changes()
                    .contains(new fi.pohja.audit.Change("amount", Optional.of("12.50"), Optional.empty())));
        });
    }
}
