package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * POPsote's payment request and half-year report made, signed and published, as a programme office would do it: what the
 * ledger and the measures say is typed nowhere again.
 */
class ReportJourneyTest {

    private static final String TENANT = "pohjois-pohjanmaa";

    /** 4 217 721.52 / 4 900 000 of the eligible costs below, rounded down to the cent. */
    private static final String SHARE = "86 075,95";

    @Test
    void popsotesPaymentRequestAndReportAreMadeSignedAndPublished() throws Exception {
        String application = ledger(Api.signedIn(TENANT, "manager"));
        Page page = Browser.signedIn(Browser.window(), TENANT, "manager");
        requestPayment(page, application);
        String project = openProject(page);
        writeAndSign(page, project);
        download(page);
        publish(page, project);
    }

    /** Two eligible costs of the first half of 2021, and one that belongs to the other grant and is refused. */
    private static String ledger(Api api) throws Exception {
        String application = "";
        for (JsonNode one : api.json("/api/applications").get("items")) {
            if (one.get("project").get("code").asText().equals("POPSOTE-TSK")) {
                application = one.get("id").asText();
            }
        }
        String costs = "/api/applications/" + application + "/costs";
        assertEquals(201, cost(api, costs, "T-1", "90000.00", "PERSONNEL", "").statusCode());
        assertEquals(201, cost(api, costs, "T-2", "10000.01", "SERVICES", "").statusCode());
        HttpResponse<String> refused = cost(api, costs, "T-3", "500.00", "SERVICES", "\"digital-tool\"");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("sote-rakenneuudistuksen valtionavustuksella"), refused.body());
        return application;
    }

    private static HttpResponse<String> cost(
            Api api, String path, String voucher, String amount, String category, String tags)
            throws IOException, InterruptedException {
        return api.send("POST", path, """
                {"voucher": "%s", "voucherRow": "1", "postedOn": "2021-03-31", "category": "%s",
                 "description": "Kokeilu", "tags": [%s], "amount": %s}
                """.formatted(voucher, category, tags, amount));
    }

    private static void requestPayment(Page page, String application) {
        page.navigate(RunningPohja.shared().url(TENANT, "/applications/" + application + "?tab=payments"));
        Locator main = page.locator("main");
        assertThat(main).containsText(money("4 217 721,52"));
        button(page, "Aloita maksatushakemus").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        day(dialog, "Kausi alkaa", "1.1.2021");
        day(dialog, "Kausi päättyy", "30.6.2021");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Luo"))
                .click();
        assertThat(main.locator(".payment")).containsText(money(SHARE));
        Browser.keep(page, "payment-draft");
        button(page, "Hyväksy ja jäädytä").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hyväksy ja jäädytä"))
                .click();
        assertThat(main.locator(".payment")).containsText("sisäisesti hyväksytty");
        button(page, "Merkitse lähetetyksi").click();
        assertThat(main.locator(".payment")).containsText("lähetetty");
        Browser.keep(page, "payment-sent");
        assertEquals(List.of(), Browser.accessibilityFaults(page));
    }

    private static String openProject(Page page) {
        page.navigate(RunningPohja.shared().url(TENANT, "/projects?q=POPSOTE-TSK"));
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("POPsote – Tulevaisuuden sote-keskus"))
                .first()
                .click();
        assertThat(heading(page)).hasText("POPsote – Tulevaisuuden sote-keskus");
        return page.url().replaceAll("[?].*", "");
    }

    private static void writeAndSign(Page page, String project) {
        page.navigate(project + "?tab=reports");
        button(page, "Aloita raportti").first().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Otsikko"))
                .fill("POPsoten puolivuosiraportti");
        day(dialog, "Kausi alkaa", "1.1.2021");
        day(dialog, "Kausi päättyy", "30.6.2021");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Luo"))
                .click();
        assertThat(heading(page)).hasText("POPsoten puolivuosiraportti");
        Locator main = page.locator("main");
        assertThat(main).containsText("Ehto ei täyty: tavoitteet 1, 3 eivät ole toteutuneet.");
        assertThat(main).containsText("Nopeutetaan hoitoon pääsyä");
        assertThat(row(main, "Kustannukset kaudella")).containsText(money("100 000,01"));
        assertThat(row(main, "Kustannukset kaudella")).containsText("kirjanpito, 2 vientiä");
        assertThat(row(main, "Haettu maksettavaksi")).containsText(money(SHARE));
        assertThat(row(main, "Haettu maksettavaksi")).containsText("maksatushakemus 1");

        button(page, "Kirjoita").first().click();
        dialog.getByRole(AriaRole.TEXTBOX).first().fill("Hanke on edennyt suunnitellusti.");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tallenna"))
                .click();
        assertThat(main).containsText("Hanke on edennyt suunnitellusti.");

        button(page, "Lähetä tarkistettavaksi").click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lähetä tarkistettavaksi"))
                .click();
        assertThat(main).containsText(Pattern.compile("tarkistettavana", Pattern.CASE_INSENSITIVE));

        button(page, "Kirjaa allekirjoitus").click();
        Locator body = dialog.getByRole(AriaRole.COMBOBOX).first();
        body.click();
        body.fill("Laaja");
        // The list is narrowed a moment after the typing; an option pressed before is drawn anew under the finger.
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        page.getByRole(AriaRole.OPTION).click();
        assertThat(body).hasValue("Laaja poliittinen ohjausryhmä");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kirjaa allekirjoitus"))
                .click();
        assertThat(main).containsText("Laaja poliittinen ohjausryhmä");
        Browser.keep(page, "report-signed");
        assertEquals(List.of(), Browser.accessibilityFaults(page));
    }

    private static void download(Page page) throws IOException {
        button(page, "Tee PDF").click();
        Locator link = page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("PDF").setExact(true));
        Download pdf = page.waitForDownload(link::click);
        byte[] content = Files.readAllBytes(pdf.path());
        assertTrue(content.length > 20_000, () -> content.length + " bytes");
        assertEquals("%PDF", new String(content, 0, 4, StandardCharsets.US_ASCII));
        assertEquals("popsoten-puolivuosiraportti.pdf", pdf.suggestedFilename());
        Browser.keep(page, "report-files");
    }

    private static void publish(Page page, String project) {
        page.navigate(project + "?tab=publication");
        button(page, "Julkaise").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Julkaise"))
                .click();
        assertThat(page.getByText("Sivun näkee kuka tahansa ilman kirjautumista."))
                .isVisible();

        Page visitor = Browser.window();
        Response answer = visitor.navigate(RunningPohja.shared().url(TENANT, "/p/projects/POPSOTE-TSK"));
        assertEquals(200, answer.status());
        assertTrue(answer.body().length < 100_000, () -> answer.body().length + " bytes");
        assertThat(heading(visitor)).hasText("POPsote – Tulevaisuuden sote-keskus");
        Locator fifth = visitor.locator(".public-goals > li").last();
        assertThat(fifth).containsText("Ei arvioitu");
        fifth.locator("summary").click();
        assertThat(fifth).containsText("Ehto ei täyty: tavoitteet 1, 3 eivät ole toteutuneet.");
        assertEquals(List.of(), Browser.accessibilityFaults(visitor));
        Browser.keep(visitor, "public-project");
        visitor.navigate(RunningPohja.shared().url(TENANT, "/p/projects/"));
        assertThat(visitor.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("POPsote – Tulevaisuuden.*"))))
                .isVisible();
    }

    /** A sum as the page writes it: groups apart by spaces that do not break. */
    private static Pattern money(String sum) {
        return Pattern.compile(sum.replace(" ", "[\\s\\u00a0\\u202f]"));
    }

    private static Locator row(Locator main, String name) {
        return main.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    private static void day(Locator dialog, String label, String day) {
        Locator field = dialog.getByLabel(label).first();
        Locator open = field.page().locator("vaadin-date-picker[opened]");
        field.fill(day);
        // The calendar opens while one types; what is entered before it has opened it takes for its own.
        assertThat(open).hasCount(1);
        field.press("Enter");
        assertThat(open).hasCount(0);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
