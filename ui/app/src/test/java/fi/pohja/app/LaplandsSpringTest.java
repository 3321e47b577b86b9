package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lapland's spring of 2020 with the clock on the day of its last workshop: a municipality tells a need, the four
 * workshops choose it, set a goal for it and define a measure, and the municipality follows it from its own page. Each
 * thing is typed once.
 */
class LaplandsSpringTest {

    private static final String NEED = "Lääkärille pääsee vain virka-aikana";
    private static final String ALIKE = "Lääkäriaikoja ei ole illalla";
    private static final String GOAL = "Lääkärille pääsee etänä myös illalla";
    private static final String MEASURE = "Kokeillaan etälääkäriä iltaisin viidessä kunnassa";
    private static final String ROWS = ".board-rows > li";

    @TempDir
    Path folder;

    /** One day of the spring: the process with its clock, stopped at its end. */
    private final class Day implements AutoCloseable {

        private final int port;
        private final PohjaProcess process;
        private final Api office;

        Day(String today) throws Exception {
            port = PohjaProcess.freePort();
            process = PohjaProcess.start(
                    folder,
                    Map.of("JAVA_TOOL_OPTIONS", "-Dvaadin.productionMode=true"),
                    "--port",
                    String.valueOf(port),
                    "--data",
                    folder.resolve("data").toString(),
                    "--tenants",
                    folder.resolve("tenants").toString(),
                    "--today",
                    today);
            process.awaitReady();
            office = Api.signedIn(new Api(port, "lappi.localhost"), "manager");
        }

        String url(String path) {
            return "http://lappi.localhost:" + port + path;
        }

        Page signedIn(String user) {
            Page page = Browser.window();
            page.navigate(url("/sign-in"));
            page.locator("input[name=username]").fill(user);
            page.locator("input[name=password]").fill("pohja-demo");
            page.locator("main form button").first().click();
            page.locator("main h1").first().waitFor();
            return page;
        }

        /** The workshop of that day, as content planned it. */
        String workshop(String day) throws Exception {
            JsonNode found = office.json("/api/meetings?kind=WORKSHOP&from=" + day + "&until=" + day);
            assertEquals(1, found.get("total").asInt(), found.toString());
            return found.get("items").get(0).get("id").asText();
        }

        Page live(String workshop) {
            Page page = signedIn("manager");
            page.navigate(url("/meetings/" + workshop + "/live"));
            return page;
        }

        /** The workshop was held, and so many took part. */
        void held(String workshop, int participants) throws Exception {
            String path = "/api/meetings/" + workshop;
            HttpResponse<String> now = office.get(path);
            HttpResponse<String> held = office.send(
                    "POST",
                    path + "/transition",
                    "{\"to\":\"HELD\"}",
                    "If-Match",
                    now.headers().firstValue("etag").orElseThrow());
            assertEquals(200, held.statusCode(), held.body());
            HttpResponse<String> reported = office.send(
                    "PUT",
                    path + "/report",
                    "{\"participants\":" + participants + "}",
                    "If-Match",
                    held.headers().firstValue("etag").orElseThrow());
            assertEquals(200, reported.statusCode(), reported.body());
        }

        List<JsonNode> records(String path, Predicate<JsonNode> wanted) throws Exception {
            return StreamSupport.stream(office.json(path).get("items").spliterator(), false)
                    .filter(wanted)
                    .toList();
        }

        @Override
        public void close() {
            process.stop();
        }
    }

    private void tenants() throws IOException {
        for (String part : List.of("lappi", "reference")) {
            Path from = RunningPohja.tenants().resolve(part);
            try (var files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Path to = folder.resolve("tenants").resolve(part).resolve(from.relativize(file));
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(file, to);
                    }
                }
            }
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void confirm(Page page, AriaRole dialog, String name) {
        page.getByRole(dialog)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private static Locator row(Page page, String words) {
        return page.locator(ROWS, new Page.LocatorOptions().setHasText(words));
    }

    private static void tick(Page page, String words) {
        row(page, words).locator("vaadin-checkbox").click();
    }

    private static void capture(Page page, String line) {
        page.locator(".capture vaadin-text-field input").fill(line);
        page.locator(".capture vaadin-text-field input").press("Enter");
        assertThat(row(page, line)).hasCount(1);
    }

    private static boolean says(JsonNode record, String field, String words) {
        return record.path(field).path("fi").asText().equals(words);
    }

    @Test
    @Timeout(900)
    void fromTheTourOfTheMunicipalitiesToAMeasureThatTheMunicipalitySees() throws Exception {
        tenants();
        try (Day spring = new Day("2020-03-19")) {
            Page teller = spring.signedIn("municipal");
            teller.navigate(spring.url("/needs"));
            button(teller, "Kirjaa monta");
            teller.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Tarpeet, yksi riville"))
                    .fill(NEED + "\nKoulukuljetus ja hammashoito eivät sovi yhteen");
            confirm(teller, AriaRole.DIALOG, "Luo");
            String code = teller.locator("span.need-code").first().innerText();
            Browser.keep(teller, "spring-1-tour");
            String municipality = spring.records("/api/needs?size=200", record -> says(record, "title", NEED))
                    .getFirst()
                    .get("organisation")
                    .get("id")
                    .asText();

            Page office = spring.live(spring.workshop("2020-01-29"));
            button(office, "Tuo avoimet tarpeet rekisteristä");
            assertThat(row(office, NEED)).hasCount(1);
            capture(office, ALIKE);
            tick(office, NEED);
            tick(office, ALIKE);
            button(office, "Yhdistä valitut (2)");
            assertThat(row(office, ALIKE)).hasCount(0);
            tick(office, NEED);
            tick(office, "Koulukuljetus");
            button(office, "Äänestä valituista (2)");
            confirm(office, AriaRole.DIALOG, "Luo");
            String link = office.locator(".votes a.public-link").getAttribute("href");
            Page phone = Browser.window(360, 780, ColorScheme.LIGHT);
            phone.navigate(spring.url(link.substring(link.indexOf("/p/vote/"))));
            phone.getByText(NEED).click();
            phone.locator("button.page-button").first().click();
            assertThat(phone.locator("main")).containsText("Kiitos, äänesi on laskettu");
            button(office, "Sulje äänestys");
            confirm(office, AriaRole.ALERTDIALOG, "Sulje äänestys");
            button(office, "Valitse jatkoon");
            assertThat(office.locator(
                            ROWS, new Page.LocatorOptions().setHasText(NEED).setHas(office.getByText("Priorisoitu"))))
                    .hasCount(1);
            Browser.keep(office, "spring-2-needs");

            office.navigate(spring.url("/meetings/" + spring.workshop("2020-02-17") + "/live"));
            tick(office, NEED);
            capture(office, GOAL);
            Browser.keep(office, "spring-3-goals");

            office.navigate(spring.url("/meetings/" + spring.workshop("2020-02-27") + "/live"));
            assertThat(row(office, GOAL)).containsText("1 tarve");
            capture(office, MEASURE);
            Browser.keep(office, "spring-4-measures");

            String last = spring.workshop("2020-03-19");
            office.navigate(spring.url("/meetings/" + last + "/live"));
            assertThat(row(office, GOAL)).containsText("1 toimenpide");
            assertThat(row(office, MEASURE)).hasCount(1);
            spring.held(last, 70);
            office.navigate(spring.url("/workshop-series"));
            assertThat(office.locator("main")).containsText("475");
            Browser.keep(office, "spring-5-series");

            Page page = spring.signedIn("municipal");
            page.navigate(spring.url("/organisations/" + municipality + "?tab=needs"));
            Locator told = page.locator(".measure-list > li", new Page.LocatorOptions().setHasText(NEED));
            assertThat(told).containsText(MEASURE);
            Browser.keep(page, "spring-6-municipality");
            told.locator("a[href^='measures/']").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(MEASURE);
            assertThat(page.locator("main")).containsText(GOAL);
            assertThat(page.locator("main")).containsText(NEED);
            Browser.keep(page, "spring-7-measure");

            Page anybody = Browser.window(360, 780, ColorScheme.LIGHT);
            anybody.navigate(spring.url("/p/needs/"));
            anybody.locator("input[name=code]").fill(code);
            anybody.locator("main button").first().click();
            assertThat(anybody.locator("main")).containsText(MEASURE);
            Browser.keep(anybody, "spring-8-code");

            List<JsonNode> needs = spring.records(
                    "/api/needs?size=200", record -> says(record, "title", NEED) || says(record, "title", ALIKE));
            assertEquals(1, needs.size(), "one stands for both");
            assertEquals(1, needs.getFirst().get("merged").asInt());
            assertEquals(
                    1,
                    spring.records("/api/measures?size=200", record -> says(record, "title", MEASURE))
                            .size());
            assertTrue(needs.getFirst().get("measures").size() == 1, needs.toString());
        }
    }
}
