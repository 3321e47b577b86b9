package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a new user tries first, in a real browser. */
class JourneyTest {

    private static final Pattern ANY = Pattern.compile(".+");

    @Test
    void fromTheMapToMyWork() {
        Page page = Browser.window();
        page.navigate(RunningPohja.shared().url("", "/"));
        assertEquals(22, page.locator("main ul a").count());

        page.locator("main ul a[href*='//lappi.']").click();
        page.locator("input[name=username]").fill("manager");
        page.locator("input[name=password]").fill("pohja-demo");
        page.locator("main form button").first().click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Oma työ");
        assertTrue(page.url().startsWith(RunningPohja.shared().url("lappi", "/")), page.url());
    }

    @Test
    void fromTheNationalGoalToAMeasureAndItsHistory() {
        Page page = Browser.signedIn(Browser.window(), "pohjois-pohjanmaa", "manager");
        page.navigate(RunningPohja.shared().url("pohjois-pohjanmaa", "/goals"));

        Locator measure = page.locator("main a[href*='measures/']").first();
        String title = measure.innerText();
        measure.click();
        assertThat(heading(page)).hasText(title);
        assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Ketju")))
                .containsText("POPsote");

        button(page, "Muokkaa").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator typed = dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Suomi"))
                .first();
        typed.fill(title + " heti");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tallenna"))
                .click();
        assertThat(heading(page)).hasText(title + " heti");

        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Historia"))
                .click();
        Locator history = page.getByRole(AriaRole.TABPANEL);
        assertThat(history).containsText("Demo Hankejohtaja");
        assertThat(history).containsText(title + " heti");
    }

    @Test
    void oneTenantsWindowShowsNothingOfTheOthers() {
        Page lappi = Browser.signedIn(Browser.window(), "lappi", "manager");
        Page pohjanmaa = Browser.signedIn(Browser.window(), "pohjois-pohjanmaa", "controller");
        lappi.navigate(RunningPohja.shared().url("lappi", "/projects"));
        pohjanmaa.navigate(RunningPohja.shared().url("pohjois-pohjanmaa", "/projects"));

        assertThat(lappi.locator("main")).containsText("LAPPI-TSK");
        assertThat(pohjanmaa.locator("main")).containsText("POPSOTE");
        assertEquals(0, lappi.getByText("POPSOTE").count());
        assertEquals(0, pohjanmaa.getByText("LAPPI-TSK").count());
    }

    @Test
    void theSearchFindsTheSubAreaByItsNameAndByAnInflectedForm() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "manager");
        page.keyboard().press("Control+k");
        for (String words : new String[] {"saamenkieliset", "saamenkielisten"}) {
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.locator("input").first().fill(words);
            Locator found = dialog.getByText("Saamenkieliset ja kulttuurinmukaiset palvelut")
                    .first();
            assertThat(found).isVisible();
        }
    }

    @Test
    void escapeClosesTheSearchAtTheFirstPressAlsoAfterTyping() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "manager");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        page.keyboard().press("Control+k");
        dialog.locator("input").first().fill("saamenkieliset");
        assertThat(dialog.getByText("Saamenkieliset ja kulttuurinmukaiset palvelut")
                        .first())
                .isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
    }

    @Test
    void theSearchLeadsStraightToTheFormOfANewProject() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "manager");
        page.keyboard().press("Control+k");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.locator("input").first().fill("uusi hanke");
        assertThat(dialog.getByText("Toiminto")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Uusi hanke"))
                        .getByRole(AriaRole.TEXTBOX)
                        .first())
                .isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/projects\\?new"));

        page.navigate(RunningPohja.shared().url("lappi", "/projects?new"));
        assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Uusi hanke"))
                        .getByRole(AriaRole.TEXTBOX)
                        .first())
                .isVisible();
    }

    @Test
    void anInvitationIsSentAndOnesOwnNameChanged() {
        Page page = Browser.signedIn(Browser.window(), "kymenlaakso", "admin");
        page.navigate(RunningPohja.shared().url("kymenlaakso", "/administration/users"));
        button(page, "Kutsu käyttäjä").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lähetä kutsu")))
                .isVisible();

        page.navigate(RunningPohja.shared().url("kymenlaakso", "/profile"));
        Locator name = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Nimi"));
        name.fill("Aino Kymenlaakso");
        button(page, "Muuta nimi").click();
        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("Aino"))))
                .isVisible();
    }

    @Test
    void inSwedishInTheDarkOnAPhone() {
        Page page = Browser.signedIn(Browser.window(360, 800, ColorScheme.DARK), "keski-pohjanmaa", "manager");
        page.navigate(RunningPohja.shared().url("keski-pohjanmaa", "/profile"));
        assertThat(heading(page)).hasText(ANY);
        page.navigate(RunningPohja.shared().url("keski-pohjanmaa", "/projects"));
        assertThat(page.locator("main")).containsText("SOITE");
        int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        assertTrue(wide <= 360, "The page is " + wide + " px wide");
        Browser.keep(page, "projects-phone-dark");
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
