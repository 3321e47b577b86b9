package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fi.pohja.spreadsheet.SheetRow;
import fi.pohja.spreadsheet.Spreadsheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A spreadsheet comes in, is looked at before it counts, and goes again as a whole. */
class ImportJourneyTest {

    private static final String TENANT = "pohjois-savo";

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void upload(Page page, String kind, FilePayload file) {
        page.navigate(RunningPohja.shared().url(TENANT, "/imports?kind=" + kind));
        page.locator("main vaadin-upload input[type=file]").setInputFiles(file);
        assertThat(page.locator("main [aria-current=step]")).containsText("Sarakkeet");
    }

    @Test
    void aFileInAnOldEncodingIsPreviewedImportedAndTakenBack() throws IOException {
        String mark = "Tuontiyhdistys " + UUID.randomUUID().toString().substring(0, 8);
        String csv = "Nimi;Tyyppi\n" + mark + " ä;järjestö\n" + mark + " ö;yritys\n" + mark + " å;seura\n" + mark
                + " Ä;järjestö\n";
        Page page = Browser.signedIn(Browser.window(), TENANT, "manager");
        upload(
                page,
                "organisation",
                new FilePayload("yhdistykset.csv", "text/csv", csv.getBytes(Charset.forName("windows-1252"))));
        assertThat(page.locator("main")).containsText("Tiedoston merkistö: windows-1252.");
        assertEquals(List.of(), Browser.accessibilityFaults(page));
        button(page, "Esikatsele").click();
        Locator main = page.locator("main");
        assertThat(main).containsText("Hylätyt rivit (2)");
        assertThat(main).containsText("\"seura\" ei ole mikään vaihtoehdoista");
        assertEquals(List.of(), Browser.accessibilityFaults(page));
        Browser.keep(page, "import-preview");

        button(page, "Tuo rivit (2)").click();
        assertThat(main).containsText("Tuonti on valmis.");
        Download refused = page.waitForDownload(() -> main.getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName("Lataa hylätyt rivit (xlsx)"))
                .click());
        try (InputStream file = refused.createReadStream();
                Stream<SheetRow> rows =
                        Spreadsheet.open("hylätyt.xlsx", file.readAllBytes()).rows()) {
            assertEquals(
                    List.of(mark + " å", mark + " Ä"),
                    rows.map(row -> row.cell(0).text()).toList());
        }
        String here = page.url();
        page.navigate(RunningPohja.shared().url(TENANT, "/organisations?q=" + mark.replace(" ", "%20")));
        assertThat(page.locator("main")).containsText(mark + " ö");

        page.navigate(here);
        button(page, "Peru koko tuonti").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Peru koko tuonti"))
                .click();
        assertThat(page.locator("main")).containsText("Tuonti on peruttu kokonaan.");
    }

    @Test
    void whatIsNoTableIsRefusedWhereItWasChosen() {
        Page page = Browser.signedIn(Browser.window(), TENANT, "manager");
        page.navigate(RunningPohja.shared().url(TENANT, "/imports"));
        page.locator("main vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("kuva.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}));
        assertThat(page.locator("main [role=alert]")).containsText("kuva.png: ");
    }
}
