package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Axe finds nothing in any view, light and dark. */
class AccessibilityTest {

    private static final Pattern ANY = Pattern.compile(".+");

    private static final List<String> VIEWS = List.of(
            "/",
            "/projects",
            "/timeline",
            "/goals",
            "/measures/board",
            "/legal-requirements",
            "/commitments",
            "/imports",
            "/jobs",
            "/needs",
            "/needs/board",
            "/needs/process",
            "/needs/themes",
            "/initiatives",
            "/consultations",
            "/questionnaires",
            "/participation-programmes",
            "/meetings",
            "/meetings/calendar",
            "/workshop-series",
            "/services",
            "/units",
            "/organisations",
            "/bodies",
            "/municipalities",
            "/collaboration",
            "/border-agreements",
            "/shares",
            "/administration/users",
            "/administration/roles",
            "/administration/audit",
            "/administration/tenant",
            "/profile");

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingInAnyView(ColorScheme scheme) {
        Page page = Browser.signedIn(Browser.window(1440, 900, scheme), "pohjois-pohjanmaa", "admin");
        List<String> faults = new ArrayList<>();
        for (String view : VIEWS) {
            page.navigate(RunningPohja.shared().url("pohjois-pohjanmaa", view));
            assertThat(page.locator("h1").first()).hasText(ANY);
            Browser.accessibilityFaults(page).forEach(fault -> faults.add(view + " " + fault));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void axeFindsNothingOnThePagesWithoutSignIn() {
        Page page = Browser.window();
        List<String> faults = new ArrayList<>();
        page.navigate(RunningPohja.shared().url("", "/"));
        Browser.accessibilityFaults(page).forEach(fault -> faults.add("map " + fault));
        page.navigate(RunningPohja.shared().url("lappi", "/sign-in"));
        Browser.accessibilityFaults(page).forEach(fault -> faults.add("sign-in " + fault));
        page.navigate(RunningPohja.shared().url("pohjois-pohjanmaa", "/p/documents/"));
        Browser.accessibilityFaults(page).forEach(fault -> faults.add("documents " + fault));
        assertEquals(List.of(), faults);
    }

    /** Every tab of a project, a measure, an organisation and a body. */
    @Test
    void axeFindsNothingOnTheRecordsPages() throws Exception {
        Api api = Api.signedIn("pohjois-pohjanmaa", "admin");
        String project = first(api, "/api/projects?q=POPSOTE-TSK");
        List<String> records = List.of(
                "/projects/" + project,
                "/measures/" + first(api, "/api/projects/" + project + "/measures"),
                "/organisations/" + first(api, "/api/organisations"),
                "/bodies/" + first(api, "/api/bodies"));
        Page page = Browser.signedIn(Browser.window(1440, 900, ColorScheme.DARK), "pohjois-pohjanmaa", "admin");
        List<String> faults = new ArrayList<>();
        for (String record : records) {
            page.navigate(RunningPohja.shared().url("pohjois-pohjanmaa", record));
            Locator tabs = page.locator("main").getByRole(AriaRole.TAB);
            assertThat(tabs.first()).isVisible();
            for (Locator tab : tabs.all()) {
                tab.click();
                assertThat(page.locator("main").getByRole(AriaRole.TABPANEL).last())
                        .hasText(ANY);
                String where = record + " " + tab.innerText() + " ";
                Browser.accessibilityFaults(page).forEach(fault -> faults.add(where + fault));
            }
        }
        assertEquals(List.of(), faults);
    }

    private static String first(Api api, String path) throws Exception {
        return api.json(path).get("items").get(0).get("id").asText();
    }
}
