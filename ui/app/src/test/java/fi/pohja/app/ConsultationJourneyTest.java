package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fi.pohja.app.PluginPages.button;
import static fi.pohja.app.PluginPages.choose;
import static fi.pohja.app.PluginPages.open;
import static fi.pohja.app.PluginPages.type;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A professional in Inari asks the northern OT centre, Oulu answers, and Pirkanmaa sees nothing of it. */
class ConsultationJourneyTest {

    private static final String PLUGIN = "/x/family-centres/";
    private static final String CORE = "pohjois-pohjanmaa";
    private static final String QUESTION = "Miten neuropsykiatrinen kuntoutus järjestetään pitkien matkojen päästä?";
    private static final String ANSWER = "Ehdotamme etäkuntoutusta ja yhtä lähikäyntiä kuussa.";

    @Test
    void inInariAProfessionalAsksTheNorthernOtCentreAndGetsAnAnswerFromOulu() {
        Page inari = Browser.signedIn(Browser.window(), "lappi", "manager");
        open(inari, "lappi", PLUGIN + "consultations", "Konsultaatiot");
        button(inari, "Uusi konsultaatio").click();
        type(inari, "Kysyvä yksikkö", "Inarin lapsiperhepalvelut");
        type(inari, "Asiakas (peitenimi)", "Inari 4");
        choose(inari, "Vaativa palvelu", "vaativa neuropsykiatria");
        choose(inari, "Asiakkaan suostumus", "suostuu kuvaukseen");
        type(inari, "Kysymys", QUESTION);
        type(inari, "Tilanteen kuvaus", "Alakouluikäinen, äiti Liisa Virtanen, matka 300 km.");
        assertThat(inari.locator("main mark")).hasText("Liisa Virtanen");
        button(inari, "Lähetä ydinyksikölle").click();
        assertThat(inari.locator("body")).containsText("Poista ne tai kirjoita perustelu");
        assertEquals(List.of(), Browser.accessibilityFaults(inari));
        type(inari, "Tilanteen kuvaus", "Alakouluikäinen lapsi, matka lähimpään kuntoutukseen 300 km.");
        assertThat(inari.locator("main mark")).hasCount(0);
        button(inari, "Lähetä ydinyksikölle").click();
        assertThat(inari.locator("main")).containsText("lähetetty");
        // The words are there before the address is.
        inari.waitForURL(Pattern.compile(".*/consultations/[0-9a-f-]{36}"));
        String number = inari.locator("main h2").first().innerText();
        String address = inari.url().substring(inari.url().indexOf(PLUGIN));

        Page oulu = Browser.signedIn(Browser.window(), CORE, "manager");
        open(oulu, CORE, PLUGIN + "consultations", "Konsultaatiot");
        oulu.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(number).setExact(true))
                .click();
        assertThat(oulu.locator("main")).containsText(QUESTION);
        assertEquals(0, oulu.locator("main").getByText("Inari 4").count(), "the pseudonym stays in Inari");
        button(oulu, "Ota käsittelyyn").click();
        Locator team = oulu.locator("main vaadin-multi-select-combo-box input");
        team.click();
        oulu.locator("vaadin-multi-select-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Lastenpsykiatri"))
                .first()
                .click();
        oulu.locator("vaadin-multi-select-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Saamenkielinen erityistyöntekijä"))
                .first()
                .click();
        team.press("Escape");
        button(oulu, "Anna tiimille").click();
        assertThat(oulu.locator("main")).containsText("tiimillä");
        type(oulu, "Vastaus", ANSWER);
        assertEquals(List.of(), Browser.accessibilityFaults(oulu));
        button(oulu, "Lähetä vastaus").click();
        assertThat(oulu.locator("main")).containsText("vastattu");

        inari.navigate(RunningPohja.shared().url("lappi", address));
        assertThat(inari.locator("main")).containsText(ANSWER);
        assertThat(inari.locator("main")).containsText("Saamenkielinen erityistyöntekijä");
        assertThat(inari.locator("main")).containsText("Demo Hankejohtaja, Pohjois-Pohjanmaan hyvinvointialue");
        assertEquals(List.of(), Browser.accessibilityFaults(inari));
        button(inari, "Päätä konsultaatio").click();
        assertThat(inari.locator("main")).containsText("päätetty");

        Page outsider = Browser.signedIn(Browser.window(), "pirkanmaa", "manager");
        open(outsider, "pirkanmaa", PLUGIN + "consultations", "Konsultaatiot");
        outsider.navigate(RunningPohja.shared().url("pirkanmaa", address));
        assertThat(outsider.locator("main")).containsText("ei kuulu OT-keskusalueeseen");
        assertEquals(0, outsider.getByText(QUESTION).count());
        assertEquals(0, outsider.getByText(number).count());
    }

    @Test
    void axeFindsNothingOnItsPages() {
        Page page = Browser.signedIn(Browser.window(), CORE, "admin");
        List<String> faults = new ArrayList<>();
        open(page, CORE, PLUGIN + "consultations", "Konsultaatiot");
        for (String path : List.of("consultations", "knowledge", "experts", "volumes")) {
            page.navigate(RunningPohja.shared().url(CORE, PLUGIN + path));
            assertThat(page.locator("main vaadin-grid")).isVisible();
            Browser.accessibilityFaults(page).forEach(fault -> faults.add(path + " " + fault));
        }
        page.navigate(RunningPohja.shared().url(CORE, PLUGIN + "consultations/new"));
        assertThat(page.locator("main vaadin-text-area").first()).isVisible();
        Browser.accessibilityFaults(page).forEach(fault -> faults.add("new " + fault));
        assertEquals(List.of(), faults);
    }
}
