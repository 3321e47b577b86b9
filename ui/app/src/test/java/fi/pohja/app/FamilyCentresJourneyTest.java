package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fi.pohja.app.PluginPages.button;
import static fi.pohja.app.PluginPages.open;
import static fi.pohja.app.PluginPages.type;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plugin for family centres, as a family and the staff of Central Ostrobothnia see it. */
class FamilyCentresJourneyTest {

    private static final String TENANT = "keski-pohjanmaa";
    private static final String STAFF = "/x/family-centres/";
    private static final String PUBLIC = "/p/family-centres/";

    @Test
    void inLestijarviAFamilyAsksForHelpAndIsContacted() {
        Page staff = Browser.signedIn(Browser.window(), TENANT, "manager");
        open(staff, TENANT, STAFF + "help", "Avunpyynnöt");

        Page family = Browser.window();
        // The form is there once the county has centres: their content follows the plugin within moments.
        PohjaProcess.await(() -> {
            family.navigate(RunningPohja.shared().url(TENANT, PUBLIC + "help"));
            return family.locator("main select[name=topic]").count() > 0;
        });
        assertThat(family.locator("main")).containsText("Hätätilanteessa soita 112");
        family.locator("main select[name=topic]").selectOption("EVERYDAY");
        family.locator("main select[name=urgency]").selectOption("URGENT");
        family.locator("main select[name=municipality]").selectOption("421");
        family.locator("main [name=nickname]").fill("Lestin äiti");
        family.locator("main [name=contact]").fill("040 000 0000");
        family.locator("main [name=words]").fill("Olen 010190-123A");
        family.locator("main form button").first().click();
        assertThat(family.locator("main")).containsText("henkilötunnus");
        assertThat(family.locator("main [name=nickname]")).hasValue("Lestin äiti");
        assertEquals(List.of(), Browser.accessibilityFaults(family));

        family.locator("main [name=words]").fill("Arki on raskasta");
        family.locator("main form button").first().click();
        assertThat(family.locator("main h1")).hasText("Kiitos, pyyntösi on saapunut");
        String told = family.locator("main").innerText();
        String code = told.replaceAll("(?s).*Seurantakoodisi on ([A-Z0-9]+)\\..*", "$1");
        String number = told.replaceAll("(?s).*Pyyntösi numero on (\\d+)\\..*", "$1");

        staff.navigate(RunningPohja.shared().url(TENANT, STAFF + "help"));
        staff.locator("main vaadin-grid a")
                .filter(new Locator.FilterOptions().setHasText("Avunpyyntö " + number))
                .first()
                .click();
        assertThat(staff.locator("main")).containsText("Lestin äiti");
        assertThat(staff.locator("main")).containsText("Lestijärvi");
        type(staff, "Tehtävänimikkeesi", "Perheohjaaja");
        button(staff, "Merkitse yhteys otetuksi").click();
        assertThat(staff.locator("main")).containsText("Verkostotapaamiset");
        assertThat(staff.locator("main")).containsText("yhteys otettu");
        assertEquals(List.of(), Browser.accessibilityFaults(staff));

        family.navigate(RunningPohja.shared().url(TENANT, PUBLIC + "follow"));
        family.locator("main [name=code]").fill(code);
        family.locator("main form button").first().click();
        assertThat(family.locator("main")).containsText("Sinuun on otettu yhteyttä");
        assertThat(family.locator("main")).not().containsText("Arki on raskasta");
    }

    @Test
    void thePublicPagesAreOpenedFromThoseOfTheStaff() {
        Page staff = Browser.signedIn(Browser.window(), TENANT, "manager");
        open(staff, TENANT, STAFF + "centres", "Perhekeskukset");
        staff.locator("main a[href*='" + PUBLIC + "places']").click();
        assertThat(staff.locator("main h1")).hasText("Perheiden kohtaamispaikat");
        PohjaProcess.await(() -> {
            staff.reload();
            return staff.locator("main .public-map a").count() > 0;
        });
        staff.navigate(RunningPohja.shared().url(TENANT, STAFF + "help"));
        staff.locator("main a[href*='" + PUBLIC + "help']").click();
        assertThat(staff.locator("main")).containsText("Hätätilanteessa soita 112");
    }

    @Test
    void axeFindsNothingOnItsPages() {
        Page page = Browser.signedIn(Browser.window(), TENANT, "admin");
        List<String> faults = new ArrayList<>();
        open(page, TENANT, STAFF + "centres", "Perhekeskukset");
        for (String path : List.of("centres", "help", "figures")) {
            page.navigate(RunningPohja.shared().url(TENANT, STAFF + path));
            assertThat(page.locator("main vaadin-grid").first()).isVisible();
            Browser.accessibilityFaults(page).forEach(fault -> faults.add(path + " " + fault));
        }
        page.navigate(RunningPohja.shared().url(TENANT, STAFF + "centres"));
        page.locator("main vaadin-grid a").first().click();
        assertThat(page.locator("main")).containsText("Kohtaamispaikat");
        Browser.accessibilityFaults(page).forEach(fault -> faults.add("centre " + fault));
        for (String path : List.of("places", "help", "help-professional", "follow", "figures")) {
            page.navigate(RunningPohja.shared().url(TENANT, PUBLIC + path));
            assertThat(page.locator("main h1")).isVisible();
            Browser.accessibilityFaults(page).forEach(fault -> faults.add("public " + path + " " + fault));
        }
        assertEquals(List.of(), faults);
    }
}
