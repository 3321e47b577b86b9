package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fi.pohja.app.PluginPages.button;
import static fi.pohja.app.PluginPages.choose;
import static fi.pohja.app.PluginPages.open;
import static fi.pohja.app.PluginPages.type;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The interface in Northern Sámi, as far as there are words, for who chooses it in Lapland; and nobody else's. */
class SamiInterfaceJourneyTest {

    private static final String CHOICES = "/x/sami-services/choices";
    private static final String PARTLY = "main .partly-translated";

    @Test
    void whoChoosesNorthernSamiWalksTheLanguageChoiceAndTheRequestInIt() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "admin");
        open(page, "lappi", CHOICES, "Kielivalinnat");
        speak(page, "davvisámegiella", "SE");

        assertThat(page.locator(".shell-search-words")).hasText("Oza");
        assertThat(page.locator(".shell-search-words")).hasAttribute("lang", "se-FI");
        assertThat(page.locator("html")).hasAttribute("lang", "fi");
        assertThat(page.locator(PARTLY)).containsText("Osa teksteistä on suomeksi");
        assertThat(page.locator(PARTLY)).containsText("Kielen puhuja ei ole vielä tarkistanut");
        type(page, "Asiakas (peitenimi)", "Ohcejohka 3");
        choose(page, "Puhuttu kieli", "davvisámegiella");
        button(page, "Tallenna valinta").click();
        assertThat(page.locator("main vaadin-grid")).containsText("Ohcejohka 3");
        assertThat(page.locator("main vaadin-grid")).containsText(Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4}"));
        assertEquals(List.of(), Browser.accessibilityFaults(page));

        page.navigate(RunningPohja.shared().url("lappi", "/x/sami-services/requests"));
        type(page, "Asiakas (peitenimi)", "Ohcejohka 3");
        assertThat(page.locator("main label").filter(withText("Giella")).first())
                .hasAttribute("lang", "se-FI");
        assertThat(page.locator("main label").filter(withText("bálvalus")).first())
                .isVisible();
        assertThat(page.locator("main")).containsText("davvisámegiella");
        assertEquals(List.of(), Browser.accessibilityFaults(page));

        speak(page, "Suomi", "FI");
        assertThat(page.locator(".shell-search-words")).hasText("Hae");
        assertThat(page.locator(PARTLY)).hasCount(0);
    }

    @Test
    void theCalendarOfASkoltSamiReaderHasItsMonthsAndDays() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "manager");
        open(page, "lappi", CHOICES, "Kielivalinnat");
        speak(page, "sääʹmǩiõll", "SMS");
        page.navigate(RunningPohja.shared().url("lappi", "/meetings/calendar?month=2026-01"));

        assertThat(page.locator("main .month-name")).containsText("ođđeeʹjjmään 2026");
        assertThat(page.locator("main .month-weekdays")).containsText("vu");
        speak(page, "Suomi", "FI");
    }

    @Test
    void lettersAreChosenFromThePaletteAndWordsFoundWithoutThem() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "viewer");
        open(page, "lappi", "/x/sami-services/glossary", "Sote-sanasto");
        Locator search = page.getByLabel("Etsi sanaa");
        search.fill("ruo");
        Locator letters = page.locator("main .letters");
        letters.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ŧ"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(search).hasValue("ruoŧ");
        assertThat(search).isFocused();
        letters.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Iso kirjain"))
                .click();
        letters.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Š"))
                .click();
        assertThat(search).hasValue("ruoŧŠ");

        search.fill("puerrvaajjamvuvdd");
        assertThat(page.locator("main vaadin-grid")).containsText("pueʹrrvââjjamvuʹvdd");
        search.fill("sää'mteʹgg");
        assertThat(page.locator("main vaadin-grid")).containsText("Sääʹmteʹǧǧ");
        assertEquals(List.of(), Browser.accessibilityFaults(page));
    }

    @Test
    void lettersAreChosenInAFormSheetToo() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "manager");
        open(page, "lappi", CHOICES, "Kielivalinnat");
        speak(page, "davvisámegiella", "SE");
        page.navigate(RunningPohja.shared().url("lappi", "/projects?new"));
        Locator sheet = page.locator("vaadin-dialog.form-sheet");
        Locator field = sheet.locator("input[type=text], textarea").first();
        field.fill("ruo");
        Locator letters = sheet.locator(".letters");
        letters.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ŧ"))
                .click();
        assertThat(field).hasValue("ruoŧ");
        assertThat(field).isFocused();
        letters.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("š"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(field).hasValue("ruoŧš");
        // Nothing lies half beneath the sheet's foot, where no contrast can be told.
        page.setViewportSize(1440, 2000);
        page.waitForFunction("document.getAnimations().every(one => one.playState !== 'running')");
        assertEquals(List.of(), Browser.accessibilityFaults(page));
        Browser.keep(page, "letters-in-a-form");
        field.fill("");
        open(page, "lappi", CHOICES, "Kielivalinnat");
        speak(page, "Suomi", "FI");
    }

    @Test
    void theAdministratorSeesHowFarEachLanguageIs() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "admin");
        open(page, "lappi", "/x/sami-services/texts", "Käyttöliittymä saameksi");

        assertThat(page.locator("main vaadin-grid")).containsText("davvisámegiella");
        assertThat(page.locator("main vaadin-grid")).containsText("Tämän lisäosan");
        assertEquals(
                "Tarkistetaan tiedostoa",
                page.locator("main vaadin-upload").evaluate("upload => upload.i18n.uploading.status.processing"));
        assertEquals(List.of(), Browser.accessibilityFaults(page));
    }

    @Test
    void aClientAsksOnThePublicPageInNorthernSami() {
        Page page = Browser.window();
        PohjaProcess.await(() -> {
            page.navigate(RunningPohja.shared().url("lappi", "/p/sami-services/request?lang=se"));
            return page.locator("main form").count() == 1;
        });

        assertThat(page.locator("html")).hasAttribute("lang", "fi");
        assertThat(page.locator("main .page-partly")).containsText("Osa teksteistä on suomeksi");
        assertThat(page.locator("main form")).containsText("anárašgiella");
        assertThat(page.locator("footer [aria-current=true]")).hasText("davvisámegiella");
        assertEquals(List.of(), Browser.accessibilityFaults(page));
    }

    @Test
    void whereThePluginIsOffThereIsNoSuchLanguage() {
        Page page = Browser.signedIn(Browser.window(), "pirkanmaa", "manager");

        menu(page);
        assertThat(page.locator("vaadin-menu-bar-item").first()).hasText("Suomi");
        assertThat(page.locator("vaadin-menu-bar-item").filter(withText("davvisámegiella")))
                .hasCount(0);
        page.navigate(RunningPohja.shared().url("pirkanmaa", "/p/projects/?lang=se"));
        assertThat(page.locator("footer .page-languages li")).hasCount(3);
    }

    private static void menu(Page page) {
        page.locator(".shell-menus vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item").first().waitFor();
    }

    private static void speak(Page page, String language, String code) {
        menu(page);
        page.locator("vaadin-menu-bar-item").filter(withText(language)).click();
        assertThat(page.locator(".shell-menus vaadin-menu-bar-button").first()).containsText(code);
        assertThat(page.locator("main h1").first()).isVisible();
    }

    private static Locator.FilterOptions withText(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
