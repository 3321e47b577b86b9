package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A municipality commits and the region is covered; a spreadsheet comes in and goes again. */
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
    void aGuessedLinkToARequestLeadsNowhereAndSaysSo() {
        Page page = Browser.window();
        page.navigate(RunningPohja.shared().url("lappi", "/p/commitment/arvattu"));

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Linkki ei ole voimassa");
    }

    @Test
    void aSpreadsheetIsPreviewedImportedAndTakenBack() {
        String mark = "Tuontiyhdistys " + UUID.randomUUID().toString().substring(0, 8);
        String csv = "Nimi;Tyyppi\n" + mark + " ä;järjestö\n" + mark + " ö;yritys\n" + mark + " å;seura\n";
        Page page = Browser.signedIn(Browser.window(), "pohjois-savo", "manager");
        page.navigate(RunningPohja.shared().url("pohjois-savo", "/imports?kind=organisation"));
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("yhdistykset.csv", "text/csv", csv.getBytes(Charset.forName("windows-1252"))));
        button(page, "Esikatsele").click();
        assertThat(page.locator("main")).containsText("Hylätyt rivit (1)");
        assertThat(page.locator("main")).containsText("\"seura\" ei ole mikään vaihtoehdoista");
        button(page, "Tuo 2 riviä").click();
        assertThat(page.locator("main")).containsText("Tuonti on valmis.");

        page.navigate(RunningPohja.shared().url("pohjois-savo", "/organisations?q=" + mark.replace(" ", "%20")));
        assertThat(page.locator("main")).containsText(mark + " ö");
        page.goBack();
        button(page, "Peru koko tuonti").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Peru koko tuonti"))
                .click();
        assertThat(page.locator("main")).containsText("Tuonti on peruttu kokonaan.");
    }
}
