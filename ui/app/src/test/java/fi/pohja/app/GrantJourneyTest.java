package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From an open call to the receipt, as a programme office does it. */
class GrantJourneyTest {

    @Test
    void anApplicationIsFilledInSubmittedAndHasItsReceipt() throws Exception {
        Api api = Api.signedIn("lappi", "manager");
        String application = begin(api);
        Page page = Browser.signedIn(Browser.window(), "lappi", "manager");
        page.navigate(RunningPohja.shared().url("lappi", "/applications/" + application));
        assertThat(page.locator("main")).containsText("Liite puuttuu: Hankesuunnitelma.");

        button(page, "Muokkaa").click();
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Suomi"))
                .first()
                .fill("Palvelut yhdenvertaisesti kaikille.");
        form.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Yhteystieto"))
                .fill("hanke@example.fi");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tallenna"))
                .click();
        assertThat(page.locator("main")).containsText("Palvelut yhdenvertaisesti kaikille.");

        page.locator(".checklist-line")
                .filter(new Locator.FilterOptions().setHasText("Hankesuunnitelma"))
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "suunnitelma.txt", "text/plain", "Hankesuunnitelma".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".checklist")).containsText("suunnitelma.txt");

        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Talousarvio"))
                .click();
        Browser.keep(page, "grant-budget");
        cell(page, 0, 0).click();
        page.keyboard().type("4 000 000");
        page.keyboard().press("Enter");
        assertThat(page.locator(".sums")).containsText("4 000 000,00");
        cell(page, 0, 1).click();
        page.keyboard().type("1000000,00");
        page.keyboard().press("Enter");
        assertThat(page.locator(".sums")).containsText("5 000 000,00");
        assertEquals(List.of(), Browser.accessibilityFaults(page));

        button(page, "Jätä hakemus").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Jätä hakemus"))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Jätä hakemus")))
                .hasCount(0);
        assertThat(page.locator("main")).containsText(Pattern.compile("VA-\\d{4}-\\d{5}"));
        Browser.keep(page, "application-receipt");

        JsonNode submitted = api.json("/api/applications/" + application);
        assertEquals("SUBMITTED", submitted.get("state").asText());
        String receipt = submitted.get("receipts").get(0).get("number").asText();
        assertThat(page.locator("main")).containsText(receipt);
        String document = api.get("/api/submissions/"
                        + submitted.get("receipts").get(0).get("id").asText())
                .body();
        assertTrue(document.contains("\"applied\":4000000.00"), document);
    }

    /** A call that is open today, and a draft of Lapland's application in it. */
    private static String begin(Api api) throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String funder = api.json("/api/organisations?q=Sosiaali-%20ja%20terveysministeri%C3%B6")
                .get("items")
                .get(0)
                .get("id")
                .asText();
        String project = api.json("/api/projects?q=LAPPI-RU")
                .get("items")
                .get(0)
                .get("id")
                .asText();
        HttpResponse<String> call = api.send("POST", "/api/funding-calls", """
                {"name": {"fi": "Kokeiluhaku"}, "funder": "%s", "source": "STATE",
                 "opens": "%s", "closes": "%s", "ceiling": %s, "maxGrantPercent": 80,
                 "requirements": [{"key": "plan", "name": {"fi": "Hankesuunnitelma"}, "required": true}]}
                """.formatted(
                        funder,
                        now.minus(1, ChronoUnit.DAYS),
                        now.plus(1, ChronoUnit.DAYS),
                        new BigDecimal("5000000.00").toPlainString()));
        assertEquals(201, call.statusCode(), call.body());
        HttpResponse<String> application = api.send(
                "POST",
                "/api/projects/" + project + "/applications",
                "{\"call\": \"" + Api.read(call.body()).get("id").asText() + "\"}");
        assertEquals(201, application.statusCode(), application.body());
        return Api.read(application.body()).get("id").asText();
    }

    private static Locator cell(Page page, int row, int column) {
        return page.locator("[data-row='" + row + "'][data-column='" + column + "'] input");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
