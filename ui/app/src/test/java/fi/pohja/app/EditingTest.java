package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fi.pohja.access.SignIn;
import fi.pohja.access.SignedIn;
import fi.pohja.access.Users;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Changing a project in a real browser: by keyboard only, in Swedish, and two people at once. */
class EditingTest {

    private static final RunningPohja POHJA = RunningPohja.shared();
    private static final int LATENCY_MILLIS = 600;

    /** Words of the interface that no Swedish page may show; content that exists in Finnish only is marked so. */
    private static final List<String> FINNISH = List.of(
            "Hankkeet",
            "Oma työ",
            "Toimenpiteet",
            "Tallenna",
            "Peruuta",
            "Muokkaa",
            "Arkistoi",
            "Seuraa",
            "Suodata",
            "Näkymät",
            "Organisaatiot",
            "Uusi hanke",
            "Historia",
            "Tavoitteet",
            "rivi",
            "kaikki",
            "Valitse");

    private static String project(String tenant, String code) throws Exception {
        Api api = Api.signedIn(tenant, "manager");
        var created = api.send(
                "POST", "/api/projects", "{\"code\":\"%s\",\"name\":{\"fi\":\"Hanke %s\"}}".formatted(code, code));
        assertEquals(201, created.statusCode(), created.body());
        return Api.read(created.body()).get("id").asText();
    }

    @Test
    void fromSignInToAChangedProjectByKeyboardOnly() throws Exception {
        String id = project("etela-savo", "NAPPI");
        Page page = Browser.window();
        page.navigate(POHJA.url("etela-savo", "/sign-in"));
        tabTo(page, "document.activeElement.name === 'username'");
        page.keyboard().type("manager");
        page.keyboard().press("Tab");
        page.keyboard().type("pohja-demo");
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Oma työ");

        page.keyboard().press("Control+k");
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX)).isFocused();
        page.keyboard().type("NAPPI");
        assertThat(page.getByRole(AriaRole.DIALOG).getByText("Hanke NAPPI")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/projects/" + id + ".*"));
        assertThat(heading(page)).hasText("Hanke NAPPI");

        tabTo(page, "(document.activeElement.textContent || '').trim() === 'Muokkaa'");
        page.keyboard().press("Enter");
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        assertThat(sheet.getByRole(AriaRole.TEXTBOX).first()).isVisible();
        tabTo(page, "document.activeElement.value === 'Hanke NAPPI'");
        page.keyboard().press("End");
        page.keyboard().type(" muutettu");
        tabTo(page, "(document.activeElement.textContent || '').trim() === 'Tallenna'");
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Hanke NAPPI muutettu");
        assertTrue(
                (Boolean) page.evaluate("document.activeElement !== null"), "the focus is somewhere when it is done");
    }

    @Test
    void whenTwoChangeTheSameBothVersionsAreShownAndNothingIsLost() throws Exception {
        String id = project("etela-savo", "KAKSI");
        Page first = Browser.signedIn(Browser.window(), "etela-savo", "manager");
        Page second = Browser.signedIn(Browser.window(), "etela-savo", "admin");
        Locator mine = form(first, id);
        Locator theirs = form(second, id);
        name(theirs).fill("Toisen nimi");
        save(theirs);
        assertThat(heading(second)).hasText("Toisen nimi");

        name(mine).fill("Oma nimi");
        save(mine);
        assertThat(mine.getByText("Toisen nimi").first()).isVisible();
        assertThat(mine.getByText("Oma nimi").first()).isVisible();
        assertThat(name(mine)).hasValue("Oma nimi");
        Browser.keep(first, "conflict");
        save(mine);
        assertThat(heading(first)).hasText("Oma nimi");

        first.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Historia"))
                .click();
        assertThat(first.getByRole(AriaRole.TABPANEL)).containsText("Toisen nimi");
    }

    @Test
    void whatIsTypedWhileASlowLineTellsTheFirstOfItStays() {
        Page page = Browser.signedIn(Browser.window(), "etela-savo", "manager");
        page.navigate(POHJA.url("etela-savo", "/needs"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Kirjaa monta").setExact(true))
                .first()
                .click();
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        Locator needs = sheet.getByRole(
                AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("Tarpeet, yksi riville.*")));
        needs.waitFor();
        delay(page);
        needs.fill("Ensimmäinen\nToinen");
        needs.press("Tab");
        needs.focus();
        page.keyboard().type(" ja lisää");

        assertThat(sheet.getByText(Pattern.compile("Luonnos tallennettu.*"))).isVisible();
        assertThat(needs).hasValue("Ensimmäinen\nToinen ja lisää");
    }

    @Test
    void whatIsHalfTypedInAFieldOfSeveralLanguagesIsADraftBeforeTheFieldIsLeft() {
        Page page = Browser.signedIn(Browser.window(), "etela-savo", "manager");
        Locator title = need(page);
        page.keyboard().type("Puoliksi kirjoitettu");
        assertThat(page.getByRole(AriaRole.DIALOG).getByText(Pattern.compile("Luonnos tallennettu.*")))
                .isVisible();
        assertThat(title).isFocused();

        assertThat(need(page)).hasValue("Puoliksi kirjoitettu");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Hylkää luonnos").setExact(true))
                .click();
    }

    private static Locator need(Page page) {
        page.navigate(POHJA.url("etela-savo", "/needs?new"));
        Locator title =
                page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).first();
        title.click();
        return title;
    }

    @Test
    void theSameInSwedishWithoutAFinnishWordOfTheInterface() throws Exception {
        String id = project("etela-savo", "SVENSKA");
        Page page = Browser.window();
        page.navigate(POHJA.url("etela-savo", "/sign-in?lang=sv"));
        page.locator("input[name=username]").fill("controller");
        page.locator("input[name=password]").fill("pohja-demo");
        page.locator("main form button").first().click();
        page.locator("main h1").first().waitFor();
        Locator language =
                page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("Kieli|Språk")));
        language.first().click();
        page.getByText("svenska", new Page.GetByTextOptions().setExact(false))
                .first()
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("sv.*"));

        for (String path : List.of("/", "/projects", "/projects/" + id, "/measures", "/organisations", "/profile")) {
            page.navigate(POHJA.url("etela-savo", path));
            assertThat(heading(page)).isVisible();
            String shown = page.locator("body").innerText();
            List<String> left = FINNISH.stream()
                    .filter(word -> Pattern.compile("(?<![\\p{L}-])" + word + "(?![\\p{L}-])")
                            .matcher(shown)
                            .find())
                    .toList();
            assertEquals(List.of(), left, path);
        }
        Browser.keep(page, "profile-sv");
    }

    @Test
    void fromTheNationalGoalToAMeasureInSwedishInTheDarkOnAPhoneByKeyboardOnly() throws Exception {
        TenantId tenant = new TenantId("pohjois-pohjanmaa");
        choose(tenant, "sv");
        try {
            Page page = Browser.window(360, 800, ColorScheme.DARK);
            page.navigate(POHJA.url(tenant.slug(), "/sign-in"));
            tabTo(page, "document.activeElement.name === 'username'");
            page.keyboard().type("manager");
            page.keyboard().press("Tab");
            page.keyboard().type("pohja-demo");
            page.keyboard().press("Enter");
            assertThat(heading(page)).hasText("Mitt arbete");

            search(page, "nationella mål");
            assertThat(heading(page)).hasText("Nationella mål");
            assertNarrow(page);
            tabTo(page, "document.activeElement.matches('main a[href*=\"measures/\"]')");
            String measure = (String) page.evaluate("document.activeElement.innerText");
            page.keyboard().press("Enter");
            assertThat(heading(page)).hasText(measure);
            assertThat(page.locator("main")).containsText("POPsote");
            assertNarrow(page);

            tabTo(page, "(document.activeElement.textContent || '').trim() === 'Redigera'");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.DIALOG)
                            .getByRole(AriaRole.TEXTBOX)
                            .first())
                    .isVisible();
            page.waitForFunction(
                    "title => [...document.querySelectorAll('input, textarea')].some(f => f.value === title)", measure);
            tabTo(page, "document.activeElement.value === " + quoted(measure));
            page.keyboard().press("End");
            page.keyboard().type(" i tid");
            tabTo(page, "(document.activeElement.textContent || '').trim() === 'Spara'");
            page.keyboard().press("Enter");
            assertThat(heading(page)).hasText(measure + " i tid");

            tabTo(page, "document.activeElement.matches('main vaadin-tab')");
            page.keyboard().press("End");
            page.keyboard().press("Enter");
            assertThat(page.locator("main").getByRole(AriaRole.TABPANEL)).containsText(measure + " i tid");
            assertNarrow(page);
            Browser.keep(page, "history-phone-dark-sv");
        } finally {
            choose(tenant, "fi");
        }
    }

    /** Every answer of the server takes its time from now on. */
    private static void delay(Page page) {
        CDPSession line = page.context().newCDPSession(page);
        line.send("Network.enable");
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY_MILLIS);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", -1);
        line.send("Network.emulateNetworkConditions", conditions);
    }

    /** Opens the first page or record the search finds. */
    private static void search(Page page, String words) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        page.keyboard().press("Control+k");
        assertThat(dialog.getByRole(AriaRole.TEXTBOX)).isFocused();
        page.keyboard().type(words);
        assertThat(dialog.getByRole(AriaRole.LINK).first())
                .containsText(Pattern.compile(words, Pattern.CASE_INSENSITIVE));
        page.keyboard().press("Enter");
    }

    /** A text as JavaScript writes it. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static void assertNarrow(Page page) {
        int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        assertTrue(wide <= 360, page.url() + " is " + wide + " px wide");
    }

    /** The language of the tenant's demo manager from now on. */
    private static void choose(TenantId tenant, String language) {
        SignedIn manager = Scope.of(tenant)
                .call(() -> switch (POHJA.bean(SignIn.class).signIn("manager", "pohja-demo", "192.0.2.1")) {
                    case SignIn.Session session -> session.user();
                    case SignIn.Refused refused -> throw new AssertionError("refused: " + refused);
                });
        manager.call(() -> POHJA.bean(Users.class).chooseLanguage(language));
    }

    private static Locator form(Page page, String project) {
        page.navigate(POHJA.url("etela-savo", "/projects/" + project));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Muokkaa").setExact(true))
                .first()
                .click();
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        name(sheet).waitFor();
        return sheet;
    }

    private static Locator name(Locator sheet) {
        return sheet.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Suomi"))
                .first();
    }

    private static void save(Locator sheet) {
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tallenna"))
                .click();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** Presses Tab until the element with the focus is the one meant. */
    private static void tabTo(Page page, String condition) {
        for (int presses = 0; presses < 60; presses++) {
            if ((Boolean) page.evaluate(condition)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("60 tabs do not lead to " + condition);
    }
}
