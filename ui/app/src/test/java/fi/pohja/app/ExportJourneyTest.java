package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.pohja.spreadsheet.SheetRow;
import fi.pohja.spreadsheet.Spreadsheet;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a list shows is what its files hold, as a spreadsheet program opens them. */
class ExportJourneyTest {

    private static final List<String> LISTS = List.of(
            "/projects",
            "/measures",
            "/needs",
            "/initiatives",
            "/consultations",
            "/meetings",
            "/organisations",
            "/bodies",
            "/indicators",
            "/reports",
            "/administration/users",
            "/administration/audit");
    private static final Pattern ROWS = Pattern.compile("(\\d+) (riviä|rivi|osumaa|osuma)");

    private static List<SheetRow> rows(Page page, Runnable click) {
        Download file = page.waitForDownload(click);
        try (InputStream content = file.createReadStream();
                Stream<SheetRow> rows = Spreadsheet.open(file.suggestedFilename(), content.readAllBytes())
                        .rows()) {
            return rows.toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<SheetRow> exported(Page page, String format) {
        page.locator("main .list-ending")
                .getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName("Vie"))
                .click();
        return rows(
                page,
                () -> page.locator("vaadin-menu-bar-item").getByText(format).click());
    }

    @Test
    void everyListGivesWhatItShowsAsBothKindsOfFile() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "admin");
        List<String> wrong = new ArrayList<>();
        int filled = 0;
        for (String list : LISTS) {
            page.navigate(RunningPohja.shared().url("lappi", list));
            Locator count = page.locator("main .list-count");
            Locator empty = page.locator("main .empty-state");
            assertThat(count.or(empty).first()).isVisible();
            Matcher shown = ROWS.matcher(count.isVisible() ? count.innerText() : "");
            if (!shown.matches()) {
                continue;
            }
            filled++;
            List<SheetRow> sheet = exported(page, "Taulukko (xlsx)");
            List<SheetRow> text = exported(page, "Tekstitiedosto (csv)");
            String expected = shown.group(1);
            if (!expected.equals(String.valueOf(sheet.size())) || sheet.size() != text.size()) {
                wrong.add(list + " shows " + expected + ", files hold " + sheet.size() + " and " + text.size());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(filled >= 6, filled + " lists had rows");
    }

    @Test
    void aFilteredListGivesOnlyWhatMatches() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "manager");
        page.navigate(RunningPohja.shared().url("lappi", "/organisations?q=Utsjoki"));
        assertThat(page.locator("main .list-count")).containsText("osuma");

        List<SheetRow> sheet = exported(page, "Taulukko (xlsx)");

        assertTrue(sheet.stream().allMatch(row -> row.cells().toString().contains("Utsjoki")), sheet.toString());
        assertTrue(!sheet.isEmpty());
    }

    @Test
    void theMinistryGetsEveryMunicipalityOfEveryProject() {
        Page page = Browser.signedIn(Browser.window(), "lappi", "manager");
        page.navigate(RunningPohja.shared().url("lappi", "/commitments"));

        List<SheetRow> list = rows(
                page,
                () -> page.getByRole(
                                AriaRole.LINK, new Page.GetByRoleOptions().setName("Lataa sitoumusluettelo (xlsx)"))
                        .click());

        assertEquals(42, list.size());
        SheetRow inari = list.stream()
                .filter(row -> row.cell(1).text().equals("Inari"))
                .findFirst()
                .orElseThrow();
        assertEquals("148", inari.cell(2).text());
        assertTrue(inari.cell(3).number().isPresent());
        assertTrue(inari.cell(7).date().isPresent(), inari.toString());
    }
}
