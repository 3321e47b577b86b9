package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Administrators of two regions found a space, share a project, read it and take it back. */
class CollaborationJourneyTest {

    private static final Pattern SPACE = Pattern.compile(".*/collaboration/.+");
    private static final Pattern AGREEMENT = Pattern.compile(".*/border-agreements/.+");
    private static final Pattern IN_FORCE = Pattern.compile("voimassa|i kraft", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHARE = Pattern.compile(".*/shares/.+");

    private static Locator main(Page page) {
        return page.locator("main");
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static void press(Locator within, String name) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void confirm(Page page, String name) {
        press(page.locator("vaadin-confirm-dialog"), name);
    }

    private static void choose(Page page, String field, String words) {
        Locator box = dialog(page)
                .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(Pattern.compile(field + ".*")));
        box.click();
        box.fill(words);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(".*" + words + ".*")))
                .first()
                .click();
        box.press("Tab");
    }

    @Test
    void aProjectIsSharedSeenAndTakenBack() {
        Page savo = Browser.signedIn(Browser.window(), "pohjois-savo", "admin");
        savo.navigate(RunningPohja.shared().url("pohjois-savo", "/collaboration"));
        press(main(savo), "Perusta yhteistyötila");
        dialog(savo)
                .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Suomi"))
                .first()
                .fill("Savon ja Kainuun yhteishanke");
        choose(savo, "Kutsuttavat alueet", "Kainuun hyvinvointialue");
        press(dialog(savo), "Perusta");
        savo.waitForURL(SPACE);
        String space = savo.url().replaceAll(".*/collaboration/", "");
        assertThat(main(savo)).containsText("Kutsuttu");

        Page kainuu = Browser.signedIn(Browser.window(360, 800, ColorScheme.LIGHT), "kainuu", "admin");
        kainuu.navigate(RunningPohja.shared().url("kainuu", "/collaboration/" + space));
        press(main(kainuu), "Hyväksy kutsu");
        assertThat(main(kainuu).locator(".page-header .state-badge")).containsText("Jäsen");

        savo.reload();
        press(main(savo), "Jaa");
        choose(savo, "Kohde", "POSOTE");
        press(dialog(savo), "Jatka");
        choose(savo, "Jaettavat tiedot", "Tarkoitus");
        press(dialog(savo), "Ehdota jakamista");
        savo.waitForURL(SHARE);
        String share = savo.url().replaceAll(".*/shares/", "");
        assertThat(main(savo).locator(".page-header .state-badge")).containsText("Ehdotettu");
        kainuu.navigate(RunningPohja.shared().url("kainuu", "/shares/" + share));
        assertThat(main(kainuu).locator("h1")).not().containsText("POSOTE");

        press(main(savo), "Jaa nyt");
        confirm(savo, "Jaa nyt");
        assertThat(main(savo).locator(".page-header .state-badge")).containsText("Voimassa");

        kainuu.navigate(RunningPohja.shared().url("kainuu", "/projects"));
        assertThat(main(kainuu)).containsText("jakaja: Pohjois-Savon hyvinvointialue");
        assertEquals(List.of(), Browser.accessibilityFaults(kainuu));
        kainuu.navigate(RunningPohja.shared().url("kainuu", "/shares"));
        main(kainuu)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile(".*POSOTE.*")))
                .first()
                .click();
        assertThat(main(kainuu).locator("h1")).containsText("POSOTE");
        assertThat(main(kainuu)).containsText("Tarkoitus");
        assertEquals(List.of(), Browser.accessibilityFaults(kainuu));

        savo.reload();
        assertThat(main(savo)).containsText("Kainuun hyvinvointialue,");
        assertEquals(List.of(), Browser.accessibilityFaults(savo));
        press(main(savo), "Peru jako");
        confirm(savo, "Peru jako");
        assertThat(main(savo).locator(".page-header .state-badge")).containsText("Peruttu");

        kainuu.reload();
        assertThat(main(kainuu).locator("h1")).not().containsText("POSOTE");
        kainuu.navigate(RunningPohja.shared().url("kainuu", "/shares"));
        assertThat(main(kainuu)).not().containsText("POSOTE");
    }

    @Test
    void theBorderAssessmentIsReadByTheNeighbourInSwedishAndByNobodyElse() {
        Page page = Browser.signedIn(Browser.window(1440, 900, ColorScheme.DARK), "pohjanmaa", "admin");
        page.navigate(RunningPohja.shared().url("pohjanmaa", "/shares"));
        main(page)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("(Arvioidaan|Behovet).*")))
                .first()
                .click();
        assertThat(main(page)).containsText("pelastustoimea");
        String share = page.url().replaceAll(".*/shares/", "");
        assertEquals(List.of(), Browser.accessibilityFaults(page));

        Page outside = Browser.signedIn(Browser.window(), "pirkanmaa", "admin");
        outside.navigate(RunningPohja.shared().url("pirkanmaa", "/shares/" + share));
        assertThat(main(outside)).not().containsText("pelastustoimea");
    }

    @Test
    void aBorderAgreementIsInForceOnceTheNeighbourAcceptsItToo() {
        Page page = Browser.signedIn(Browser.window(), "pohjanmaa", "admin");
        page.navigate(RunningPohja.shared().url("pohjanmaa", "/border-agreements"));
        main(page)
                .getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("(Sosiaali|Social).*")))
                .first()
                .click();
        page.waitForURL(AGREEMENT);
        assertThat(main(page).locator("h1")).containsText(Pattern.compile("Sosiaali|Social"));
        assertEquals(List.of(), Browser.faultsOf(page, "border-agreement"));

        String accept = "Hyväksy sopimus|Godkänn avtalet";
        main(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(accept)))
                .click();
        page.locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(accept)))
                .click();
        assertThat(main(page).locator(".page-header .state-badge")).containsText(IN_FORCE);

        Page neighbour = Browser.signedIn(Browser.window(), "keski-pohjanmaa", "admin");
        neighbour.navigate(page.url().replace("pohjanmaa.", "keski-pohjanmaa."));
        assertThat(main(neighbour).locator(".page-header .state-badge")).containsText(IN_FORCE);

        Page outside = Browser.signedIn(Browser.window(), "pirkanmaa", "admin");
        outside.navigate(page.url().replace("pohjanmaa.", "pirkanmaa."));
        assertThat(main(outside).locator("h1")).not().containsText(Pattern.compile("Sosiaali|Social"));
    }
}
