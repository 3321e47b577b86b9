package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** POPsote's half-year report without retyping, and its public page, as a programme office would do it. */
class ReportJourneyTest {

    private static final String TENANT = "pohjois-pohjanmaa";

    @Test
    void aHalfYearReportIsMadeReviewedSignedAndDownloadedAndThePageIsPublished() throws IOException {
        Page page = Browser.signedIn(Browser.window(), TENANT, "manager");
        page.navigate(RunningPohja.shared().url(TENANT, "/projects"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("POPsote – Tulevaisuuden sote-keskus"))
                .first()
                .click();
        assertThat(heading(page)).hasText("POPsote – Tulevaisuuden sote-keskus");
        String project = page.url();

        page.navigate(project + "?tab=reports");
        button(page, "Aloita raportti").first().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Otsikko"))
                .fill("POPsoten puolivuosiraportti");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Luo"))
                .click();
        assertThat(heading(page)).hasText("POPsoten puolivuosiraportti");
        Locator main = page.locator("main");
        assertThat(main).containsText("Ehto ei täyty: tavoitteet 1, 3 eivät ole toteutuneet.");
        assertThat(main).containsText("Nopeutetaan hoitoon pääsyä");

        button(page, "Kirjoita").first().click();
        dialog.getByRole(AriaRole.TEXTBOX).first().fill("Hanke on edennyt suunnitellusti.");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tallenna"))
                .click();
        assertThat(main).containsText("Hanke on edennyt suunnitellusti.");

        button(page, "Lähetä tarkistettavaksi").click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lähetä tarkistettavaksi"))
                .click();
        assertThat(main).containsText("Tarkistettavana");

        button(page, "Kirjaa allekirjoitus").click();
        Locator body = dialog.getByRole(AriaRole.COMBOBOX).first();
        body.click();
        body.fill("Laaja");
        page.getByRole(AriaRole.OPTION).first().click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kirjaa allekirjoitus"))
                .click();
        assertThat(main).containsText("Laaja poliittinen ohjausryhmä");
        Browser.keep(page, "report-signed");
        assertEquals(List.of(), Browser.accessibilityFaults(page));

        Download pdf =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PDF"))
                        .click());
        byte[] content = Files.readAllBytes(pdf.path());
        assertTrue(content.length > 20_000, () -> content.length + " bytes");
        assertEquals("%PDF", new String(content, 0, 4, StandardCharsets.US_ASCII));
        assertEquals("popsoten-puolivuosiraportti.pdf", pdf.suggestedFilename());

        page.navigate(project + "?tab=publication");
        button(page, "Julkaise").click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Julkaise"))
                .click();
        assertThat(page.getByText("Sivun näkee kuka tahansa ilman kirjautumista."))
                .isVisible();

        Page visitor = Browser.window();
        Response answer = visitor.navigate(RunningPohja.shared().url(TENANT, "/p/projects/POPSOTE-TSK"));
        assertEquals(200, answer.status());
        assertTrue(answer.body().length < 100_000, () -> answer.body().length + " bytes");
        assertThat(heading(visitor)).hasText("POPsote – Tulevaisuuden sote-keskus");
        Locator fifth = visitor.locator(".public-goals > li").last();
        assertThat(fifth).containsText("Ei arvioitu");
        fifth.locator("summary").click();
        assertThat(fifth).containsText("Ehto ei täyty: tavoitteet 1, 3 eivät ole toteutuneet.");
        assertEquals(List.of(), Browser.accessibilityFaults(visitor));
        Browser.keep(visitor, "public-project");
        visitor.navigate(RunningPohja.shared().url(TENANT, "/p/projects/"));
        assertThat(visitor.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("POPsote – Tulevaisuuden.*"))))
                .isVisible();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
