package fi.pohja.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.funding.Costs;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.Grants;
import fi.pohja.funding.PaymentRequest;
import fi.pohja.funding.PaymentRequestDraft;
import fi.pohja.funding.PaymentRequests;
import fi.pohja.report.ReportDocument.Block;
import fi.pohja.report.ReportDocument.Row;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The money of a report is the ledger's and the payment requests', and each figure says where it comes from. */
class ReportMoneyTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();

    private static List<String> figure(ReportDocument document, String key) {
        return document.parts().stream()
                .filter(part -> part.part() == ReportPart.MONEY)
                .flatMap(part -> part.blocks().stream())
                .map(Block::rows)
                .flatMap(List::stream)
                .filter(row -> row.key().equals(key))
                .map(Row::cells)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + key + " in " + document));
    }

    /** Without the spaces that do not break. */
    private static String plain(String cell) {
        return cell.replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void theMoneyIsTheLedgersUpToThePeriodsEndAndSaysWhereItComesFrom() {
        People.administrator(TwoTenants.LAPPI).call(() -> {
            Costs costs = TENANTS.bean(Costs.class);
            PaymentRequests payments = TENANTS.bean(PaymentRequests.class);
            Reports reports = TENANTS.bean(Reports.class);
            GrantApplication grant = Grants.granted();
            costs.create(grant.id(), Grants.cost("T-1", LocalDate.of(2020, 12, 31), "1000.01"));
            costs.create(grant.id(), Grants.cost("T-2", LocalDate.of(2021, 1, 1), "200.00"));
            costs.create(grant.id(), Grants.cost("T-3", LocalDate.of(2021, 7, 1), "4000.00"));
            PaymentRequest draft = payments.create(
                    grant.id(),
                    new PaymentRequestDraft(
                            LocalDate.of(2020, 8, 1),
                            LocalDate.of(2020, 12, 31),
                            Optional.empty(),
                            LocalizedText.none()));
            payments.approve(draft.id(), draft.version());
            Report report = reports.create(new ReportDraft(
                    ReportKind.FINANCIAL,
                    Optional.of(Grants.projectOf(grant)),
                    Optional.empty(),
                    "Talousraportti",
                    "fi",
                    Optional.of(LocalDate.of(2021, 1, 1)),
                    Optional.of(LocalDate.of(2021, 6, 30)),
                    Optional.empty()));

            ReportDocument document = reports.document(report.id());

            assertEquals("200,00 €", plain(figure(document, "within").get(1)));
            assertEquals("kirjanpito, 1 vienti", figure(document, "within").get(2));
            assertEquals("1 200,01 €", plain(figure(document, "until").get(1)));
            assertEquals("kirjanpito, 2 vientiä", figure(document, "until").get(2));
            assertEquals("800,00 €", plain(figure(document, "requested").get(1)));
            assertEquals("maksatushakemus 1", figure(document, "requested").get(2));
            assertEquals("4 000 000,00 €", plain(figure(document, "granted").get(1)));
            assertTrue(
                    figure(document, "granted").get(2).startsWith("rahoituspäätös VN/1234/2020"), document.toString());
            assertEquals("3 999 200,00 €", plain(figure(document, "left").get(1)));
            assertEquals("200,00 €", plain(figure(document, "PERSONNEL").get(2)));
            assertEquals("1 200,01 €", plain(figure(document, "PERSONNEL").get(3)));
            assertTrue(figure(document, "TOTAL").get(2).startsWith("hakemus, kuitti VA-"), document.toString());
            return true;
        });
    }
}
