package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a municipality's contact and its registry do: they answer, tell needs and see what came of both. */
class MunicipalityJourneyTest {

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator typed(Page page, AriaRole role, String name) {
        return dialog(page).getByRole(role, new Locator.GetByRoleOptions().setName(Pattern.compile(name + ".*")));
    }

    private static void send(Page page, String recipients) {
        typed(page, AriaRole.TEXTBOX, "Vastaanottajat").fill(recipients);
        button(page, "Lähetä pyynnöt").click();
    }

    /** Asks Utsjoki, of which nothing is decided in the project, and finds the link it was sent. */
    private static String asked() {
        Page office = Browser.signedIn(Browser.window(), "lappi", "manager");
        office.navigate(RunningPohja.shared().url("lappi", "/commitments"));
        button(office, "Pyydä sitoumus").click();
        Locator project = typed(office, AriaRole.COMBOBOX, "Hanke");
        project.fill("rakenneuudistusta tukeva");
        office.getByRole(AriaRole.OPTION).first().click();
        send(office, "Utsjoki kirjaamo@example.fi");
        assertThat(dialog(office)).containsText("Rivistä \"Utsjoki kirjaamo@example.fi\" puuttuu puolipiste.");
        send(office, "Utsjoki; kirjaamo@example.fi");
        assertThat(office.getByText("Pyynnöt on lähetetty.")).isVisible();

        Page letters = Browser.signedIn(Browser.window(), "lappi", "admin");
        letters.navigate(RunningPohja.shared().url("lappi", "/outbox"));
        String link = letters.locator("a[href*='/p/commitment/']").first().getAttribute("href");
        return RunningPohja.shared().url("lappi", link.substring(link.indexOf("/p/")));
    }

    @Test
    void theRegistryAnswersOnAPhoneAndSeesWhatItChose() {
        Page phone = Browser.window(360, 780, ColorScheme.LIGHT);
        phone.navigate(asked());
        Locator commits = phone.locator("input[value=COMMITS]");
        commits.check();
        // What is drawn as a box to write in does not show what was chosen.
        assertEquals("auto", commits.evaluate("choice => getComputedStyle(choice).appearance"));
        phone.locator("[name=decidedOn]").fill("32.5.2020");
        phone.locator("[name=services]").fill("Palvelutalo Oy");
        phone.locator("main form button").click();

        Locator wrong = phone.locator(".page-summary");
        assertThat(wrong).containsText("Päätöspäivä: \"32.5.2020\" ei ole päivä");
        assertThat(wrong).containsText("Päättävä toimielin: Päätös tarvitsee toimielimen ja päivän");
        assertThat(wrong).containsText("Rivistä \"Palvelutalo Oy\" puuttuu tuottaja tai palvelukokonaisuus");
        assertThat(commits).isChecked();
        assertThat(phone.locator("[name=services]")).hasValue("Palvelutalo Oy");
        assertEquals(List.of(), Browser.faultsOf(phone, "commitment-answer", 360, ColorScheme.LIGHT));

        phone.setViewportSize(360, 780);
        phone.locator("input[value=PREPARES]").check();
        phone.locator("[name=decidedOn]").fill("");
        phone.locator("[name=services]").fill("Palvelutalo Oy; palveluasuminen");
        phone.locator("main form button").click();
        assertThat(phone.locator("main")).containsText("Kiitos vastauksesta");
    }

    @Test
    void theContactFindsTheirOwnMunicipalityWithItsNeedsAndCommitments() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "municipal");
        page.locator("main .chain a").click();
        assertThat(page.locator("main h1")).hasText("Enontekiö");

        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Kuntasitoumukset"))
                .click();
        assertThat(page.locator(".commitment-list > li")).hasCount(2);
        assertThat(page.locator(".commitment-list")).containsText("Rekisteröity");
        assertEquals(List.of(), Browser.faultsOf(page, "own-commitments"));

        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Tarpeet"))
                .click();
        button(page, "Kirjaa monta").click();
        String line = "Kouluterveydenhoitaja käy vain kerran kuussa";
        typed(page, AriaRole.TEXTBOX, "Tarpeet, yksi riville").fill(line + "\n" + line);
        dialog(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Luo"))
                .click();
        assertThat(dialog(page).getByText(line)).hasCount(1);
    }

    @Test
    void aDateIsChosenFromItsCalendarAndALostConnectionIsToldInTheReadersLanguage() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "manager");
        page.navigate(RunningPohja.shared().url("lappi", "/commitments"));
        button(page, "Pyydä sitoumus").click();
        dialog(page)
                .locator("vaadin-date-picker [slot=toggle-button], vaadin-date-picker")
                .first()
                .evaluate("field => (field.closest('vaadin-date-picker') ?? field).open()");
        Locator day = page.locator("vaadin-month-calendar [role=gridcell][part~=selected]")
                .first();
        day.waitFor();
        PohjaProcess.await(() -> (Boolean) day.evaluate("cell => { const box = cell.getBoundingClientRect();"
                + " return box.width > 0 && document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)"
                + ".some(one => one.localName === 'vaadin-month-calendar'); }"));
        Browser.keep(page, "calendar");

        assertTrue(String.valueOf(page.evaluate("window.Vaadin.connectionIndicator.reconnectingText"))
                .startsWith("Yhteys katkesi."));
    }
}
