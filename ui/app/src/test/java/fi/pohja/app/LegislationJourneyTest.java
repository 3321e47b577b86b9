package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A bill has lapsed: whose measures lost their ground is seen, told and assessed. */
class LegislationJourneyTest {

    private static final String TENANT = "pohjois-pohjanmaa";
    private static final String BILL = "Asiakkaan valinnanvapaus sosiaali- ja terveydenhuollossa";

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator heading(Page page) {
        return page.locator("main h1").first();
    }

    @Test
    void aLapsedBillIsToldOfUntilItsEffectOnTheMeasureIsAssessed() {
        Page page = Browser.signedIn(Browser.window(), TENANT, "manager");
        assertThat(page.locator("main")).containsText(BILL);

        page.navigate(RunningPohja.shared().url(TENANT, "/legal-requirements?state=LAPSED"));
        List<String> faults = new ArrayList<>();
        assertThat(link(page, BILL)).isVisible();
        faults.addAll(Browser.faultsOf(page, "legal-requirements"));
        link(page, BILL).click();
        assertThat(heading(page)).hasText(BILL);
        assertThat(page.locator("main .page-header .state-badge")).containsText("rauennut", ignoringCase());
        faults.addAll(Browser.faultsOf(page, "legal-requirement"));

        link(page, "Selvitetään tapoja").click();
        assertThat(heading(page)).containsText("Selvitetään tapoja");
        Locator basis = page.locator("main .section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions()
                                        .setName("Lakiperuste")
                                        .setExact(true))));
        assertThat(basis).containsText("HE 16/2018 vp");
        assertThat(basis).containsText("vaikutus arvioimatta", ignoringCase());
        faults.addAll(Browser.faultsOf(page, "measure-with-legal-basis"));
        assertEquals(List.of(), faults);

        basis.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("Toiminnot: Asiakkaan.*")))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Arvioi vaikutus"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX).first().fill("Selvitys jää seuraavan uudistuksen pohjaksi.");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Tallenna").setExact(true))
                .click();
        assertThat(basis).containsText("Selvitys jää seuraavan uudistuksen pohjaksi.");
        assertThat(basis).not().containsText("vaikutus arvioimatta", ignoringCase());
    }

    private static ContainsTextOptions ignoringCase() {
        return new ContainsTextOptions().setIgnoreCase(true);
    }
}
