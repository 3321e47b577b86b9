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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plugin that comes with Pohja and is on in Lapland, as its users see it. */
class SamiServicesJourneyTest {

    private static final String PLUGIN = "/x/sami-services/";

    @Test
    void inUtsjokiAClientChoosesInariSamiOnceAndGetsAWorkerOfAnotherUnitAtADistance() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "manager");
        open(page, "lappi", PLUGIN + "choices", "Kielivalinnat");
        type(page, "Asiakas (peitenimi)", "Utsjoki 17");
        choose(page, "Puhuttu kieli", "inarinsaame");
        button(page, "Tallenna valinta").click();
        assertThat(page.locator("main vaadin-grid")).containsText("Utsjoki 17");

        open(page, "lappi", PLUGIN + "requests", "Saamenkieliset palvelupyynnöt");
        type(page, "Asiakas (peitenimi)", "Utsjoki 17");
        assertThat(page.locator("main")).containsText("Asiakas on jo valinnut kielen: inarinsaame");
        pick(page, "Palvelu", "Neuvola");
        pick(page, "Missä asiakas on", "Utsjoki");
        button(page, "Ota pyyntö vastaan").click();

        Locator first = page.locator("main ol li").first();
        assertThat(first).containsText("Ivalon neuvola");
        assertThat(first).containsText("Etävastaanotto toisesta yksiköstä");
        assertEquals(List.of(), Browser.accessibilityFaults(page));
        first.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("main")).containsText("työntekijä varattu");
        assertThat(page.locator("main")).containsText("etävastaanotolla");

        button(page, "Vastaanotto pidettiin").click();
        assertThat(page.locator("main")).containsText("palveltu saameksi");
    }

    @Test
    void axeFindsNothingOnItsPages() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "admin");
        List<String> faults = new ArrayList<>();
        open(page, "lappi", PLUGIN + "requests", "Saamenkieliset palvelupyynnöt");
        for (String path : List.of("requests", "choices", "register", "report", "translations", "checks", "glossary")) {
            page.navigate(RunningPohja.shared().url("lappi", PLUGIN + path));
            assertThat(page.locator("main vaadin-grid")).isVisible();
            Browser.accessibilityFaults(page).forEach(fault -> faults.add(path + " " + fault));
        }
        page.navigate(RunningPohja.shared().url("lappi", "/p/sami-services/request"));
        assertThat(page.locator("main form")).isVisible();
        Browser.accessibilityFaults(page).forEach(fault -> faults.add("public " + fault));
        assertEquals(List.of(), faults);
    }

    private static void pick(Page page, String label, String option) {
        Locator field = page.locator("main vaadin-combo-box")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .locator("input");
        field.fill(option);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }
}
