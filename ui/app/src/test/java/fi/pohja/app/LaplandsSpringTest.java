package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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
 * Lapland's spring of 2020, day by day with the clock moved: a municipality tells a need on the tour, four workshops
 * choose it, set a goal for it and define a measure, and the municipality follows it from its own page. Each thing is
 * typed once.
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
        String municipality;
        String code;
        try (Day tour = new Day("2020-01-20")) {
            Page page = tour.signedIn("municipal");
            page.navigate(tour.url("/needs"));
            button(page, "Kirjaa monta");
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Tarpeet, yksi riville"))
                    .fill(NEED + "\nKoulukuljetus ja hammashoito eivät sovi yhteen");
            confirm(page, AriaRole.DIALOG, "Luo");
            code = page.locator("span.need-code").first().innerText();
            Browser.keep(page, "spring-1-tour");
            municipality = tour.records("/api/needs?size=200", record -> says(record, "title", NEED))
                    .getFirst()
                    .get("organisation")
                    .get("id")
                    .asText();
        }

        try (Day first = new Day("2020-01-29")) {
            String workshop = first.workshop("2020-01-29");
            Page page = first.live(workshop);
            button(page, "Tuo avoimet tarpeet rekisteristä");
            assertThat(row(page, NEED)).hasCount(1);
            capture(page, ALIKE);
            tick(page, NEED);
            tick(page, ALIKE);
            button(page, "Yhdistä valitut (2)");
            assertThat(row(page, ALIKE)).hasCount(0);
            tick(page, NEED);
            tick(page, "Koulukuljetus");
            button(page, "Äänestä valituista (2)");
            confirm(page, AriaRole.DIALOG, "Luo");
            String link = page.locator(".votes a.public-link").getAttribute("href");
            Page phone = Browser.window(360, 780, ColorScheme.LIGHT);
            phone.navigate(first.url(link.substring(link.indexOf("/p/vote/"))));
            phone.getByText(NEED).click();
            phone.locator("button.page-button").first().click();
            assertThat(phone.locator("main")).containsText("Kiitos, äänesi on laskettu");
            button(page, "Sulje äänestys");
            confirm(page, AriaRole.ALERTDIALOG, "Sulje äänestys");
            button(page, "Valitse jatkoon");
            assertThat(row(page, NEED))
                    .containsText("Priorisoitu", new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
            first.held(workshop, 139);
            Browser.keep(page, "spring-2-needs");
        }

        try (Day second = new Day("2020-02-17")) {
            String workshop = second.workshop("2020-02-17");
            Page page = second.live(workshop);
            tick(page, NEED);
            capture(page, GOAL);
            second.held(workshop, 158);
            Browser.keep(page, "spring-3-goals");
        }

        try (Day third = new Day("2020-02-27")) {
            String workshop = third.workshop("2020-02-27");
            Page page = third.live(workshop);
            assertThat(row(page, GOAL)).containsText("1 tarve");
            capture(page, MEASURE);
            third.held(workshop, 108);
            Browser.keep(page, "spring-4-measures");
        }

        try (Day fourth = new Day("2020-03-19")) {
            String workshop = fourth.workshop("2020-03-19");
            Page whole = fourth.live(workshop);
            assertThat(row(whole, GOAL)).containsText("1 toimenpide");
            assertThat(row(whole, MEASURE)).hasCount(1);
            fourth.held(workshop, 70);
            whole.navigate(fourth.url("/workshop-series"));
            assertThat(whole.locator("main")).containsText("475");
            Browser.keep(whole, "spring-5-series");

            Page page = fourth.signedIn("municipal");
            page.navigate(fourth.url("/organisations/" + municipality + "?tab=needs"));
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
            anybody.navigate(fourth.url("/p/needs/"));
            anybody.locator("input[name=code]").fill(code);
            anybody.locator("main button").first().click();
            assertThat(anybody.locator("main")).containsText(MEASURE);
            Browser.keep(anybody, "spring-8-code");

            List<JsonNode> needs = fourth.records(
                    "/api/needs?size=200", record -> says(record, "title", NEED) || says(record, "title", ALIKE));
            assertEquals(1, needs.size(), "one stands for both");
            assertEquals(1, needs.getFirst().get("merged").asInt());
            assertEquals(
                    1,
                    fourth.records("/api/measures?size=200", record -> says(record, "title", MEASURE))
                            .size());
            assertTrue(needs.getFirst().get("measures").size() == 1, needs.toString());
        }
    }
}
