package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Requirements that are met by what a page shows and where it leads, walked from the menu. */
class RowsJourneyTest {

    private static Locator main(Page page) {
        return page.locator("main");
    }

    private static void menu(Page page, String name) {
        page.locator("nav")
                .first()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void follow(Page page, String name) {
        main(page)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static Page project(String tenant, String user, String name) {
        Page page = Browser.signedIn(Browser.window(), tenant, user);
        menu(page, "Hankkeet");
        follow(page, name);
        assertThat(main(page).locator("h1")).containsText(name);
        return page;
    }

    private static void tab(Page page, String name) {
        main(page)
                .getByRole(
                        AriaRole.TAB,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Locator parties(Page page) {
        return main(page)
                .locator(".section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h2", new Page.LocatorOptions().setHasText("Toteuttajat"))));
    }

    /** S2-05. */
    @Test
    void implementersStandByKindWithTheirCommitments() {
        Page savo = project("pohjois-savo", "viewer", "POSOTE20");
        assertThat(parties(savo)).containsText("Osatoteuttaja (21)");
        assertThat(parties(savo).locator("h4")).containsText(new String[] {"Kunta (19)", "Kuntayhtymä (1)"});
        assertThat(parties(savo).locator("h4", new Locator.LocatorOptions().setHasText("Sairaanhoitopiiri (1)")))
                .hasCount(1);

        Page lappi = project("lappi", "viewer", "Lapin tulevaisuuden sosiaali- ja terveyskeskus -hanke");
        Locator inari = parties(lappi)
                .locator("li")
                .filter(new Locator.FilterOptions()
                        .setHas(lappi.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Inari").setExact(true))));
        inari.getByTitle("Sitoumus: Rekisteröity").click();
        lappi.waitForURL(Pattern.compile(".*/commitments/.*"));
        assertThat(main(lappi)).containsText("Inari");
    }

    /** S4-08. */
    @Test
    void aStepBetweenUnitsLeadsToItsBottlenecks() {
        Page page = Browser.signedIn(Browser.window(), "keski-pohjanmaa", "manager");
        menu(page, "Tarpeet");
        follow(page, "Palvelun vaiheet");
        assertThat(main(page).locator("h1")).hasText("Palvelun vaiheet");
        Locator row = main(page)
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText("kotiutus"))
                .first();
        assertThat(row).containsText("Soiten kotihoito");
        assertThat(row).containsText("Soiten sairaalapalvelut");
        assertEquals(List.of(), Browser.accessibilityFaults(page));

        follow(page, "ikäihmisten palvelut: kotiutus");
        assertThat(main(page).locator(".chain")).containsText("ikäihmisten palvelut: kotiutus");
        assertThat(main(page)).containsText("2 riviä");
        assertThat(main(page)).containsText("Tieto kotiutuvan asiakkaan lääkityksestä");
    }

    /** S3-17. */
    @Test
    void aSubAreaShowsItsGoals() {
        Page page = project("lappi", "viewer", "Lapin tulevaisuuden sosiaali- ja terveyskeskus -hanke");
        tab(page, "Osa-alueet ja toimenpiteet");
        assertThat(main(page).locator(".area h2")).hasCount(5);
        Locator first = main(page)
                .locator(".area")
                .filter(new Locator.FilterOptions().setHasText("Sote-keskuksen kehittäminen"));
        assertThat(first.locator(".area-goals")).containsText("Toimijoiden työnjaosta on sovittu");
        first.locator(".area-goals a").first().click();
        page.waitForURL(Pattern.compile(".*tab=goals"));
    }
}
