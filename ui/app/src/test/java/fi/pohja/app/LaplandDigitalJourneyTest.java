package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fi.pohja.app.PluginPages.button;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The plugin for digital services, as a resident of Lapland and those who serve them see it. */
class LaplandDigitalJourneyTest {

    private static final String PLUGIN = "/x/lapland-digital/";
    private static final String PUBLIC = "/p/lapland-digital/";

    /** 150 kbit/s, in bytes a second. */
    private static final int SLOW = 150_000 / 8;

    private static final int LATENCY_MILLIS = 600;

    /** What is sent before the first page can be used, styles and all: design decision 11. */
    private static final long FIRST_BYTES = 100_000;

    /** What every further page costs, once the styles are there. */
    private static final long FURTHER_BYTES = 15_000;

    /** What a map of a county is made of: most of it are outlines. */
    private static final int MAP_SIGNS = 20_000;

    /** The line needs 5.4 s for as many bytes, and each turn 0.6 s; the rest is the test machine's. */
    private static final Duration FIRST_USABLE = Duration.ofSeconds(20);

    @Test
    void aResidentBooksAPointUnderANicknameAndCancelsAndStaffSeesBoth() {
        Page resident = Browser.window(360, 800, ColorScheme.LIGHT);
        points(resident);
        assertEquals(List.of(), Browser.accessibilityFaults(resident));
        link(resident, "Varaa aika: Ivalon palvelupiste").click();
        resident.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("vapaata aikaa")))
                .first()
                .click();
        Locator form = resident.locator("main form");
        assertEquals(
                0,
                form.getByLabel("Nimi", new Locator.GetByLabelOptions().setExact(true))
                        .count());
        String time = form.getByLabel("Kellonaika").locator("option").nth(2).getAttribute("value");
        form.getByLabel("Kellonaika").selectOption(time);
        form.getByLabel("Mitä varten").selectOption("REMOTE_APPOINTMENT");
        form.getByLabel("Toivon tukea").check();
        form.getByLabel("Nimimerkki").fill("010190-123A");
        assertEquals(List.of(), Browser.accessibilityFaults(resident));
        form.getByLabel("Nimimerkki").press("Enter");
        assertThat(resident.getByRole(AriaRole.ALERT)).containsText("henkilötunnus");
        assertEquals(time, form.getByLabel("Kellonaika").inputValue(), "nothing typed is lost");

        form.getByLabel("Nimimerkki").fill("Revontuli");
        form.getByLabel("Nimimerkki").press("Enter");
        assertThat(resident.locator("main h1")).hasText("Aika on varattu");
        String code = code(resident);
        assertEquals(List.of(), Browser.accessibilityFaults(resident));

        Page staff = Browser.signedIn(Browser.window(), "lappi", "manager");
        staff.navigate(RunningPohja.shared().url("lappi", PLUGIN + "bookings"));
        assertThat(staff.locator("main vaadin-grid")).containsText("Revontuli");
        assertEquals(List.of(), Browser.accessibilityFaults(staff));

        resident.navigate(RunningPohja.shared().url("lappi", PUBLIC + "booking"));
        resident.getByLabel("Varauskoodi").first().fill(code.toLowerCase(Locale.ROOT));
        resident.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Näytä varaus"))
                .click();
        assertThat(resident.locator("main")).containsText("Ivalon palvelupiste");
        assertThat(resident.locator("main")).containsText("Tila: varattu");
        assertTrue(!resident.url().contains(code), "the code never stands in an address");
        resident.locator("main form").last().locator("button").click();
        assertThat(resident.locator("main")).containsText("Varaus on peruttu");

        staff.reload();
        Locator row = staff.locator("main vaadin-grid");
        assertThat(row).containsText("Revontuli");
        assertThat(row).containsText("peruttu");
    }

    @Test
    void theMapOfThePointsLeadsWhereTheListLeads() {
        Page resident = Browser.window(360, 800, ColorScheme.DARK);
        points(resident);
        List<String> marked = addresses(resident, "main .public-map a");
        assertTrue(marked.size() > 5, marked::toString);
        assertTrue(addresses(resident, "main p a").containsAll(marked), "the list leads wherever the map does");
        resident.locator("main .public-map a")
                .filter(new Locator.FilterOptions().setHasText("Ivalon palvelupiste"))
                .click();
        assertThat(resident.locator("main h1")).hasText("Ivalon palvelupiste, Inari");
    }

    private static List<String> addresses(Page page, String links) {
        return page.locator(links).all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .toList();
    }

    @Test
    void aClientWaitsAndIsLetInByTheWorker() {
        points(Browser.window());
        Page worker = Browser.signedIn(Browser.window(), "lappi", "manager");
        worker.navigate(RunningPohja.shared().url("lappi", PLUGIN + "appointments"));
        worker.locator("main vaadin-grid a").first().click();
        Locator room = worker.locator("main a[href*='/waiting/']");
        assertThat(room).isVisible();
        assertEquals(List.of(), Browser.accessibilityFaults(worker));

        Page client = Browser.window(360, 800, ColorScheme.DARK);
        client.navigate(RunningPohja.shared().url("lappi", String.valueOf(room.getAttribute("href"))));
        assertEquals(List.of(), Browser.accessibilityFaults(client));
        client.locator("main form button").click();
        assertThat(client.getByRole(AriaRole.STATUS)).containsText("Olet jonossa numero 1");
        worker.reload();
        assertThat(worker.locator("main")).containsText("Asiakas on odotushuoneessa");
        button(worker, "Päästä sisään").click();
        assertThat(worker.locator("main")).containsText("Asiakas on päästetty sisään");
        link(client, "Päivitä sivu").click();
        assertThat(client.getByRole(AriaRole.STATUS)).containsText("Sinulle soitetaan pian");
        button(worker, "Vastaanotto pidettiin").click();
        assertThat(worker.locator("main")).containsText("pidetty");
        client.reload();
        assertThat(client.getByRole(AriaRole.STATUS)).containsText("päättynyt");
    }

    @Test
    void staffForgetsOnePersonsBookingByKeyboardAlone() {
        points(Browser.window());
        Page staff = Browser.signedIn(Browser.window(), "lappi", "manager");
        staff.navigate(RunningPohja.shared().url("lappi", PLUGIN + "clients"));
        Locator client = staff.locator("main vaadin-text-field input").first();
        client.focus();
        staff.keyboard().type("Esimerkki 5");
        staff.keyboard().press("Tab");
        staff.keyboard().press("Enter");
        Locator booking = staff.locator("main vaadin-checkbox input").first();
        assertThat(staff.locator("main")).containsText("Merkintöjä on 0");
        booking.press("Space");
        assertThat(staff.locator("main")).containsText("Merkintöjä on 1");
        button(staff, "Poista asiakkaan tiedot").press("Enter");
        staff.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Poista asiakkaan tiedot"))
                .press("Enter");
        assertThat(staff.locator("main")).containsText("Merkintöjä on 0");
        assertThat(booking).not().isVisible();
        staff.waitForFunction("() => document.querySelector('main .plugin-frame').contains(document.activeElement)");
    }

    @Test
    void aSlowLineIsEnoughForAResident() {
        points(Browser.window());
        Page page = Browser.window(360, 800, ColorScheme.LIGHT);
        AtomicLong bytes = slowDown(page);
        Instant begun = Instant.now();
        page.navigate(RunningPohja.shared().url("lappi", PUBLIC + "points"));
        assertThat(page.locator("main form button")).isEnabled();
        Duration first = Duration.between(begun, Instant.now());
        assertTrue(first.compareTo(FIRST_USABLE) < 0, () -> "The first page was to be used after " + first);
        // The letters come last and once; until then the system's own are shown.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertTrue(bytes.get() < FIRST_BYTES, () -> "The first page took " + bytes.get() + " bytes");
        Locator map = page.locator("main .public-map svg");
        assertTrue(
                map.innerHTML().length() < MAP_SIGNS,
                () -> "The map took " + map.innerHTML().length());

        for (String path : List.of("book", "booking", "waiting", "messages", "accessibility")) {
            long before = bytes.get();
            page.navigate(RunningPohja.shared().url("lappi", PUBLIC + path));
            assertThat(page.locator("main h1")).isVisible();
            long sent = bytes.get() - before;
            assertTrue(sent < FURTHER_BYTES, () -> path + " took " + sent + " bytes");
        }
    }

    @Test
    void axeFindsNothingOnItsPagesAtBothWidthsAndInTheDark() {
        points(Browser.window());
        Page page = Browser.signedIn(Browser.window(), "lappi", "admin");
        List<String> faults = new ArrayList<>();
        for (String path : List.of(
                "bookings",
                "points",
                "points/new",
                "appointments",
                "channels",
                "reach",
                "feedback",
                "messages",
                "clients")) {
            page.navigate(RunningPohja.shared().url("lappi", PLUGIN + path));
            assertThat(page.locator("main .plugin-frame p, main .plugin-frame a")
                            .first())
                    .isVisible();
            faults.addAll(Browser.faultsOf(page, "digital-" + path.replace('/', '-')));
        }
        for (String path : List.of("points", "book", "booking", "waiting", "messages", "accessibility")) {
            page.navigate(RunningPohja.shared().url("lappi", PUBLIC + path));
            assertThat(page.locator("main h1")).isVisible();
            faults.addAll(Browser.faultsOf(page, "digital-public-" + path));
        }
        assertEquals(List.of(), faults);
    }

    /** Plugins start after the first page can be had; the points are there within moments. */
    private static void points(Page page) {
        PohjaProcess.await(() -> {
            page.navigate(RunningPohja.shared().url("lappi", PUBLIC + "points"));
            return page.locator("main").innerText().contains("Ivalon palvelupiste");
        });
    }

    private static String code(Page page) {
        Matcher code = Pattern.compile("Varauskoodisi on ([A-Z2-9]{10})")
                .matcher(page.locator("main").innerText());
        assertTrue(code.find(), "the code is told");
        return code.group(1);
    }

    /** From now on the page's line is slow and counts the bytes that come. */
    private static AtomicLong slowDown(Page page) {
        CDPSession line = page.context().newCDPSession(page);
        AtomicLong bytes = new AtomicLong();
        line.send("Network.enable");
        line.on(
                "Network.loadingFinished",
                one -> bytes.addAndGet(one.get("encodedDataLength").getAsLong()));
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY_MILLIS);
        conditions.addProperty("downloadThroughput", SLOW);
        conditions.addProperty("uploadThroughput", SLOW);
        line.send("Network.emulateNetworkConditions", conditions);
        return bytes;
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
