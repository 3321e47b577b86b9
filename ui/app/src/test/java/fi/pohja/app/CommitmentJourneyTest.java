package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        askingFollowsTheProjectUntilSomebodyTypes(page);

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

    private static void askingFollowsTheProjectUntilSomebodyTypes(Page page) {
        button(page, "Pyydä sitoumus").click();
        Locator asked = field(page, "Vastaanottajat");
        assertThat(asked).hasValue(Pattern.compile("Utsjoki;.*"));
        choose(page, "rakenneuudistusta tukeva");
        assertThat(asked).hasValue("");
        choose(page, "tulevaisuuden");
        assertThat(asked).hasValue(Pattern.compile("Utsjoki;.*"));
        asked.fill("Pelkosenniemi; kirjaamo@example.fi");
        choose(page, "rakenneuudistusta tukeva");
        assertThat(page.getByRole(AriaRole.DIALOG).getByText(Pattern.compile("Luonnos tallennettu.*")))
                .isVisible();
        assertThat(asked).hasValue("Pelkosenniemi; kirjaamo@example.fi");
        button(page, "Peruuta").click();
    }

    private static void choose(Page page, String project) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("Hanke.*")))
                .fill(project);
        page.getByRole(AriaRole.OPTION).first().click();
    }

    private static String projectWithoutCommitments(String code) throws Exception {
        Api api = Api.signedIn("etela-savo", "manager");
        var created = api.send(
                "POST", "/api/projects", "{\"code\":\"%s\",\"name\":{\"fi\":\"Tyhjä hanke\"}}".formatted(code));
        assertEquals(201, created.statusCode(), created.body());
        return Api.read(created.body()).get("id").asText();
    }

    @Test
    void anEmptyCellBeginsTheCommitmentOfItsMunicipalityByTheKeyboard() throws Exception {
        projectWithoutCommitments("SOLU");
        String matrix = RunningPohja.shared().url("etela-savo", "/commitments");
        Page page = Browser.signedIn(Browser.window(), "etela-savo", "manager");
        page.navigate(matrix);
        Locator empty = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Mikkeli, SOLU: Ei sitoumusta. Lisää sitoumus"));
        empty.press("Enter");
        Locator form = page.getByRole(AriaRole.DIALOG);
        assertThat(form).containsText("Tyhjä hanke");
        assertThat(form.getByRole(
                        AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("Kuka sitoutuu.*"))))
                .hasValue(Pattern.compile("Mikkeli.*"));
        page.keyboard().press("Escape");
        assertThat(form).hasCount(0);
        assertThat(page).hasURL(matrix);

        empty.press("Enter");
        field(page, "Päättävä toimielin").fill("Kaupunginhallitus");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Luo"))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mikkeli, SOLU: Valmistelussa")))
                .isFocused();
    }

    @Test
    void whatIsDecidedIsLookedThroughAndRegisteredAtOnce() throws Exception {
        String project = projectWithoutCommitments("REKISTERI");
        Api api = Api.signedIn("etela-savo", "manager");
        for (String municipality : List.of("Mikkeli", "Mäntyharju")) {
            String who = Api.read(api.get("/api/organisations?kind=MUNICIPALITY&q="
                                    + URLEncoder.encode(municipality, StandardCharsets.UTF_8))
                            .body())
                    .at("/items/0/id")
                    .asText();
            var decided = api.send(
                    "POST",
                    "/api/projects/" + project + "/commitments",
                    "{\"organisation\":\"%s\",\"state\":\"DECIDED\",\"decidingBody\":\"Kunnanhallitus\",\"decidedOn\":\"2020-05-14\"}"
                            .formatted(who));
            assertEquals(201, decided.statusCode(), decided.body());
        }
        Page page = Browser.signedIn(Browser.window(), "etela-savo", "manager");
        page.navigate(RunningPohja.shared().url("etela-savo", "/commitments"));
        button(page, "Rekisteröi päätetyt").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator mikkeli = dialog.getByRole(
                AriaRole.CHECKBOX,
                new Locator.GetByRoleOptions().setName("Mikkeli, REKISTERI: Kunnanhallitus 14.5.2020"));
        assertThat(mikkeli).isChecked();
        mikkeli.uncheck();
        Browser.keep(page, "register-decided");
        assertEquals(List.of(), Browser.accessibilityFaults(page));
        button(page, "Rekisteröi valitut").click();

        assertThat(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Mäntyharju, REKISTERI: Rekisteröity")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mikkeli, REKISTERI: Päätetty")))
                .isVisible();
    }

    @Test
    void whoMayNotEnterCommitmentsIsLedToTheProject() throws Exception {
        String project = projectWithoutCommitments("LUKIJA");
        Page page = Browser.signedIn(Browser.window(), "etela-savo", "viewer");
        page.navigate(RunningPohja.shared().url("etela-savo", "/commitments"));
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Mikkeli, LUKIJA: Ei sitoumusta")
                                .setExact(true)))
                .hasAttribute("href", "projects/" + project + "?tab=commitments");
    }

    @Test
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
        Locator below = page.locator(".matrix [data-r='1'][data-c='0']");
        // The page takes the focus to its heading when it has come.
        PohjaProcess.await(() -> {
            first.press("ArrowDown");
            return (Boolean) below.evaluate("cell => cell === document.activeElement");
        });
        below.press("ArrowRight");
        assertThat(page.locator(".matrix [data-r='1'][data-c='1']")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Inari");
    }
}
