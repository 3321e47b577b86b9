package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fi.pohja.tenancy.TenantTasks;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The guide's example from its installation to its removal, as an operator, an administrator and a user see it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginLifeTest {

    private static final RunningPohja POHJA = RunningPohja.shared();
    private static final String API = "/api/plugins/visits/visits";
    private static final List<String> FAULTS = new ArrayList<>();

    private static Page operator;
    private static Page admin;
    private static Page user;

    @BeforeAll
    static void windows() {
        operator = Browser.signedIn(Browser.window(), "platform", "operator");
        admin = Browser.signedIn(Browser.window(), "lappi", "admin");
        user = Browser.signedIn(Browser.window(), "lappi", "manager");
    }

    private static Page open(Page page, String tenant, String path) {
        page.navigate(POHJA.url(tenant, path));
        page.locator("main h1").first().waitFor();
        return page;
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG).first();
    }

    /** Pictures at both widths and in the dark, and what axe finds. */
    private static void look(Page page, String name) {
        FAULTS.addAll(Browser.faultsOf(page, "plugin-" + name));
    }

    private static void look(Page page, String name, int width, ColorScheme scheme) {
        FAULTS.addAll(Browser.faultsOf(page, "plugin-" + name, width, scheme));
    }

    private static void upload(byte[] archive) {
        open(operator, "platform", "/plugins");
        operator.locator("#archive").setInputFiles(new FilePayload("plugin.jar", "application/java-archive", archive));
        operator.locator("form[action='/plugins/install'] button").click();
        operator.locator("main h1").first().waitFor();
    }

    @Test
    @Order(0)
    void theOperatorInstallsItBySendingTheSignedArchive() {
        upload(ExampleArchive.first());

        assertThat(operator.locator("main h1")).hasText("Kuntakäynnit");
        Locator main = operator.locator("main");
        assertThat(main.locator(".page-badge").first()).hasText("Käynnissä");
        assertThat(main).containsText("Allekirjoitettu, example");
        look(operator, "console-plugin");
        open(operator, "platform", "/plugins?spi=2.0.0");
        assertThat(operator.locator("main")).containsText("Kuntakäynnit");
        look(operator, "console-plugins");
    }

    @Test
    @Order(1)
    void theOperatorSetsDefaultsForEveryRegion() {
        open(operator, "platform", "/plugins/visits");
        operator.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Oletusasetukset"))
                .click();
        Locator main = operator.locator("main");
        assertThat(main.locator("h1")).hasText("Oletusasetukset: Kuntakäynnit");
        assertThat(main).containsText("Lisäosan omat oletusarvot ovat voimassa.");
        Locator days = main.getByLabel(Pattern.compile("Kuinka monen päivän"));
        Locator key = main.getByLabel("Karttapalvelun avain");
        days.fill("monta");
        key.fill("salainen-avain");
        button(main, "Tallenna oletukset").click();
        assertThat(main.locator("[role=alert]")).containsText("Kuinka monen päivän käynnit lasketaan: Arvo ei ole");
        assertThat(days).hasValue("monta");
        look(operator, "console-defaults-refused");

        days.fill("21");
        key.fill("salainen-avain");
        button(main, "Tallenna oletukset").click();
        assertThat(main.locator("[role=status]")).containsText("Oletukset tallennettiin.");
        assertThat(main).containsText("Täällä tallennetut oletusarvot ovat voimassa.");
        assertThat(days).hasValue("21");
        assertThat(key).hasValue("");
        assertThat(main).not().containsText("salainen-avain");

        days.fill("22");
        button(main, "Tallenna oletukset").click();
        assertThat(days).hasValue("22");
        main.locator("tbody tr").nth(1).getByRole(AriaRole.BUTTON).click();
        assertThat(days).hasValue("21");
        look(operator, "console-defaults");
    }

    @Test
    @Order(2)
    void theAdministratorSeesWhatItAddsAndSwitchesItOnWithSettingsAndDryRun() {
        open(admin, "lappi", "/administration/plugins");
        look(admin, "administration");
        admin.locator("main a[href$='administration/plugins/visits']").first().click();
        assertThat(admin.locator("main h1")).hasText("Kuntakäynnit");
        look(admin, "adds");

        button(admin.locator("main"), "Ota käyttöön").click();
        Locator sheet = dialog(admin);
        assertThat(sheet).containsText("Nähdä hankkeet ja niiden tiedot");
        sheet.getByText("Näytä SQL").click();
        assertThat(sheet).containsText("CREATE TABLE");
        Browser.keep(admin, "plugin-switching-on");
        Locator days = sheet.getByLabel(Pattern.compile("Kuinka monen päivän")).first();
        assertThat(days).hasValue("21");
        days.fill("0");
        days.press("Tab");
        button(sheet, "Ota käyttöön").click();
        assertThat(sheet.getByRole(AriaRole.ALERT).first()).containsText("Kuinka monen päivän");
        days.fill("14");
        days.press("Tab");
        button(sheet, "Ota käyttöön").click();

        assertThat(admin.locator("main")).containsText("Käytössä");
        assertThat(dialog(admin)).hasCount(0);
        for (String tab : List.of("Asetukset", "Luvat ja oikeudet", "Tiedot", "Toimivuus")) {
            admin.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab))
                    .click();
            admin.getByRole(AriaRole.TABPANEL).first().locator("h2").first().waitFor();
            look(admin, tab.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
        }
    }

    @Test
    @Order(3)
    void itsPageCardTabAndRuleAreAmongTheCores() {
        user.reload();
        user.locator("nav a[href$='x/visits']").first().click();
        assertThat(user.locator("main h1")).hasText("Kuntakäynnit");
        Locator page = user.locator("main .plugin-frame");
        page.getByLabel("Paikka").first().fill("Utsjoki");
        button(page, "Kirjaa käynti").click();
        assertThat(page.locator("vaadin-grid")).containsText("Utsjoki");
        look(user, "page");

        open(user, "lappi", "/");
        assertThat(user.locator("main article, main section")
                        .filter(new Locator.FilterOptions().setHasText("viimeisten 14 päivän aikana"))
                        .first())
                .containsText("Kuntakäynnit");
        Browser.keep(user, "plugin-card");

        open(user, "lappi", "/projects");
        user.locator("main a[href*='projects/']").first().click();
        user.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Kuntakäynnit"))
                .click();
        assertThat(user.getByRole(AriaRole.TABPANEL).first()).containsText("Tapahtumia, jotka lisäosa on nähnyt");
        look(user, "tab");
    }

    @Test
    @Order(4)
    void aRulesWarningIsShownAtTheFormOnceAndThenItIsStored() {
        open(user, "lappi", "/projects?new");
        Locator form = user.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Uusi hanke"));
        form.getByLabel("Tunnus").first().fill("LISÄOSA-1");
        form.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Suomi"))
                .first()
                .fill("Lisäosan varoitus");
        button(form, "Luo").click();
        assertThat(form).containsText("Tarkista vielä nämä");
        assertThat(form).containsText("Hankkeelta puuttuu suunniteltu päättymispäivä");
        // Not on a phone: a label that lies beneath the buttons, which stay in sight, is judged against them.
        look(user, "warning", 1440, ColorScheme.LIGHT);
        look(user, "warning", 1440, ColorScheme.DARK);
        user.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        button(form, "Luo").click();
        assertThat(user.locator("main h1")).hasText("Lisäosan varoitus");
    }

    @Test
    @Order(5)
    void otherProgramsUseItsInterface() throws Exception {
        Api manager = Api.signedIn("lappi", "manager");
        JsonNode found = manager.json(API + "?most=5");
        assertEquals("Utsjoki", found.get("items").get(0).get("place").asText());
        HttpResponse<String> added =
                manager.send("POST", API, "{\"place\":\"Inari\",\"day\":\"2026-01-31\",\"note\":\"\"}");
        assertEquals(200, added.statusCode(), added.body());
        assertEquals("Inari", Api.read(added.body()).get("place").asText());

        assertEquals(4, manager.send("POST", API, "{\"place\":").statusCode() / 100);
        HttpResponse<String> empty = manager.send("POST", API, "{\"place\":\"\",\"day\":\"2026-01-31\",\"note\":\"\"}");
        assertEquals(422, empty.statusCode(), empty.body());
        assertTrue(empty.body().contains("place"), empty.body());
        HttpResponse<String> unknown =
                manager.send("POST", API, "{\"place\":\"a\",\"day\":\"2026-01-31\",\"note\":\"\",\"more\":1}");
        assertEquals(4, unknown.statusCode() / 100, unknown.body());
        assertTrue(unknown.headers().firstValue("Content-Type").orElse("").contains("problem+json"));
        assertEquals(4, manager.get(API + "?most=many").statusCode() / 100);
        assertEquals(405, manager.send("DELETE", API, "").statusCode());
        assertEquals(404, manager.get("/api/plugins/visits/nothing").statusCode());
        Api viewer = Api.signedIn("lappi", "viewer");
        assertEquals(200, viewer.get(API + "?most=5").statusCode());
        assertEquals(
                403,
                viewer.send("POST", API, "{\"place\":\"a\",\"day\":\"2026-01-31\",\"note\":\"\"}")
                        .statusCode());
        assertEquals(401, Api.of("lappi").get(API + "?most=5").statusCode());
        assertEquals(
                404,
                Api.signedIn("pohjois-savo", "manager").get(API + "?most=5").statusCode());
        assertTrue(manager.get("/api/plugins/visits/openapi.json").body().contains("/api/plugins/visits/visits"));

        JsonNode listed = Api.signedIn("lappi", "admin").json("/api/plugins").get("items");
        assertTrue(listed.toString().contains("\"id\":\"visits\""), listed::toString);
    }

    @Test
    @Order(6)
    void peopleWithoutSignInUseItsPage() {
        HttpResponse<String> page = POHJA.get(RunningPohja.LAPPI, "/p/visits/requests");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Tervetuloa"), page.body());
        HttpResponse<String> sent =
                POHJA.post(RunningPohja.LAPPI, "/p/visits/requests", Map.of("form", "ask", "place", "Enontekiö"));
        assertTrue(sent.body().contains("Kiitos"), sent.body());
        assertEquals(
                404, POHJA.get(RunningPohja.POHJOIS_SAVO, "/p/visits/requests").statusCode());
        Page visitor = Browser.window();
        open(visitor, "lappi", "/p/visits/requests");
        look(visitor, "public");
    }

    @Test
    @Order(7)
    void itsFilesAreTakenOutAndBroughtIn() throws Exception {
        open(user, "lappi", "/x/visits");
        Locator dots = user.locator("main .page-header .dots").first();
        dots.click();
        user.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Vie: Kuntakäynnit"))
                .click();
        Path file = user.waitForDownload(
                        () -> dialog(user).locator("a[download]").click())
                .path();
        assertTrue(Files.readString(file).contains("Utsjoki"));
        button(dialog(user), "Sulje").click();

        dots.click();
        user.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Tuo: Kuntakäynnit"))
                .click();
        Locator sheet = dialog(user);
        sheet.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "a.csv", "text/csv", "2026-01-02;Salla;\nhuomenna;Posio;\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(sheet).containsText("Mitään ei tallennettu");
        assertThat(sheet).containsText("2: Rivillä on oltava paikka ja päivä");
        look(user, "import");
        sheet.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("b.csv", "text/csv", "2026-01-02;Salla;\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(sheet).containsText("Tallennettiin yksi tieto");
        button(sheet, "Sulje").click();
    }

    @Test
    @Order(8)
    void itsSourceFeedsAnIndicator() {
        POHJA.bean(TenantTasks.class).runNow("plugin-tasks");
        open(user, "lappi", "/indicators");
        Locator link = user.locator("main a").filter(new Locator.FilterOptions().setHasText("Kuntakäynnit"));
        PohjaProcess.await(() -> {
            user.reload();
            user.locator("main h1").first().waitFor();
            return link.count() > 0;
        });
        link.first().click();
        assertThat(user.locator("main h1")).hasText("Kuntakäynnit");
        assertThat(user.locator("main")).containsText("Jaksoittain");
        assertThat(user.locator("main")).containsText("lisäosa visits");
        look(user, "indicator");
    }

    @Test
    @Order(9)
    void anUpgradeBringsAnOpenPageToTheNewVersion() {
        open(user, "lappi", "/x/visits");
        assertThat(user.locator("main .plugin-frame")).containsText("Käynnit kunnissa ja mitä niillä kuultiin.");

        upload(ExampleArchive.later("1.1.0", "Uuden version sanat."));

        assertThat(operator.locator("main")).containsText("1.1.0");
        assertThat(user.locator("main .plugin-frame")).containsText("Uuden version sanat.");
        assertThat(user.locator("vaadin-notification-card").first()).containsText("Lisäosa päivitettiin");
        assertThat(user.locator("main .plugin-frame vaadin-grid")).containsText("Utsjoki");
        Browser.keep(user, "plugin-upgraded");
    }

    @Test
    @Order(10)
    void switchedOffItsDataIsExportedAndItsPageGone() throws Exception {
        open(user, "lappi", "/x/visits");
        open(admin, "lappi", "/administration/plugins/visits");
        admin.locator("main .dots").first().click();
        admin.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Poista käytöstä"))
                .click();
        Locator sheet = dialog(admin);
        sheet.getByLabel("Vie tiedot tiedostoon ja poista ne tietokannasta").check();
        Browser.keep(admin, "plugin-switching-off");
        button(sheet, "Poista käytöstä").click();
        assertThat(admin.locator("main")).containsText("Ei käytössä");
        assertThat(user.locator("main")).containsText("ei ole enää käytössä");
        assertThat(user.locator("nav a[href$='x/visits']")).hasCount(0);

        admin.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Tiedot"))
                .click();
        Path zip = admin.waitForDownload(() -> admin.getByRole(AriaRole.TABPANEL)
                        .first()
                        .locator("a[download]")
                        .first()
                        .click())
                .path();
        assertTrue(Files.size(zip) > 100);
        look(admin, "exported");
        assertEquals(404, Api.signedIn("lappi", "manager").get(API + "?most=5").statusCode());
        assertEquals(404, POHJA.get(RunningPohja.LAPPI, "/p/visits/requests").statusCode());
    }

    @Test
    @Order(11)
    void theOperatorRemovesIt() {
        open(operator, "platform", "/plugins/visits/remove");
        look(operator, "console-remove");
        operator.locator("form[action='/plugins/visits/remove'] button").click();
        operator.locator("main h1").first().waitFor();
        assertEquals(0, operator.locator("main a[href='/plugins/visits']").count());
        open(admin, "lappi", "/administration/plugins");
        assertEquals(
                0,
                admin.locator("main a[href$='administration/plugins/visits']").count());
        assertEquals(List.of(), FAULTS);
    }
}
