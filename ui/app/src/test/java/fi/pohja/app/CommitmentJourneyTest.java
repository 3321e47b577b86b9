package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The last municipality commits and the region is covered. */
class CommitmentJourneyTest {

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(Pattern.compile(name + ".*")));
    }

    @Test
    void theLastMunicipalityCommitsAndTheRegionIsCovered() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "manager");
        page.navigate(RunningPohja.shared().url("lappi", "/commitments"));
        assertThat(page.locator(".matrix thead")).containsText("20/21 kuntaa, 95 %");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Utsjoki, LAPPI-TSK: Pyydetty"))
                .click();
        button(page, "Täytä päätös").click();
        field(page, "Päättävä toimielin").fill("Kunnanhallitus");
        field(page, "Pykälä").fill("118");
        Locator day = page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("Päätöspäivä.*")));
        day.fill("27.5.2020");
        day.press("Enter");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tallenna"))
                .click();
        button(page, "Merkitse päätetyksi").click();
        button(page, "Rekisteröi").click();
        assertThat(page.locator(".page-header .state-badge")).containsText("Rekisteröity");

        page.navigate(RunningPohja.shared().url("lappi", "/commitments"));
        assertThat(page.locator(".matrix thead")).containsText("21/21 kuntaa, 100 %");
    }

    @Test
<<<<<<< HEAD
    void whoCannotBeAskedIsToldByName() {
        Page office = Browser.signedIn(Browser.window(), "lappi", "manager");
        office.navigate(RunningPohja.shared().url("lappi", "/commitments"));
        button(office, "Pyydä sitoumus").click();
        Locator dialog = office.getByRole(AriaRole.DIALOG);
        Locator recipients = field(office, "Vastaanottajat");
        assertThat(recipients).hasValue(Pattern.compile("[\\s\\S]+; *[\\s\\S]*"));
        recipients.fill("Pelkosenniemi; ei osoite\nAtlantis; kirjaamo@atlantis.example");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lähetä pyynnöt"))
                .click();
        assertThat(dialog).containsText("Alueella ei ole kuntaa \"Atlantis\"");

        recipients.fill("Pelkosenniemi; kirjaamo@pelkosenniemi.example\nSavukoski; kirjaamo@savukoski.example");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lähetä pyynnöt"))
                .click();
        assertThat(dialog).containsText("Pelkosenniemi on jo antanut sitoumuksen");

        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Peruuta"))
                .click();
    }

    @Test
    void aMunicipalityAnswersBehindItsLinkWithoutScriptOnAPhoneInTheDark() {
        Page office = Browser.signedIn(Browser.window(), "pohjois-pohjanmaa", "manager");
        office.navigate(RunningPohja.shared().url("pohjois-pohjanmaa", "/commitments"));
        button(office, "Pyydä sitoumus").click();
        field(office, "Vastaanottajat").fill("Alavieska; kirjaamo@alavieska.example\nHaapajärvi; k@haapajarvi.example");
        office.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lähetä pyynnöt"))
                .click();
        assertThat(office.getByText("Pyynnöt on lähetetty.")).isVisible();

        Page phone = Browser.window(360, 800, ColorScheme.DARK);
        phone.navigate(RunningPohja.shared().url("pohjois-pohjanmaa", link("kirjaamo@alavieska.example")));
        assertThat(phone.locator("main")).containsText("Alavieska");
        assertEquals(List.of(), Browser.accessibilityFaults(phone));
        assertTrue((Integer) phone.evaluate("document.documentElement.scrollWidth") <= 360);
        phone.locator("main form button").click();
        assertThat(phone.locator("#decision")).containsText("Tieto puuttuu");

        phone.locator("input[value=COMMITS]").check();
        phone.locator("#decidingBody").fill("Kunnanhallitus");
        phone.locator("#decidedOn").fill("14.5.2020");
        phone.locator("#section").fill("45");
        phone.locator("#file")
                .setInputFiles(new FilePayload(
                        "Pöytäkirja 45.txt", "text/plain", "§ 45 Sitoumus".getBytes(StandardCharsets.UTF_8)));
        Browser.keep(phone, "commitment-answer-phone-dark");
        phone.locator("main form button").click();
        assertThat(phone.locator("h1")).hasText("Kiitos vastauksesta");

        office.navigate(RunningPohja.shared().url("pohjois-pohjanmaa", "/commitments"));
        office.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Alavieska, .*: Päätetty")))
                .first()
                .click();
        assertThat(office.locator("main")).containsText("Kunnanhallitus");
        office.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Liitteet"))
                .click();
        assertThat(office.getByRole(AriaRole.TABPANEL)).containsText("Pöytäkirja 45.txt");
    }

    private static String link(String address) {
        Optional<OutgoingMail> mail = Scope.of(new TenantId("pohjois-pohjanmaa"))
                .call(() -> RunningPohja.shared().bean(Mail.class).outbox(0, 200))
                .items()
                .stream()
                .filter(one -> one.to().equals(address))
                .findFirst();
        Matcher matcher = LINK.matcher(mail.orElseThrow().body());
        assertTrue(matcher.find());
        return matcher.group();
    }

    @Test
=======
>>>>>>> commitment
    void aGuessedLinkToARequestLeadsNowhereAndSaysSo() {
        Page page = Browser.window();
        page.navigate(RunningPohja.shared().url("lappi", "/p/commitment/arvattu"));

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Linkki ei ole voimassa");
    }

    @Test
    void theMatrixIsWalkedWithTheArrowKeys() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "manager");
        page.navigate(RunningPohja.shared().url("lappi", "/commitments"));
        Locator first = page.locator(".matrix [data-r='0'][data-c='0']");
        first.focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("End");
        assertThat(page.locator(".matrix [data-r='1'][data-c='1']")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Inari");
    }
}
