package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
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
            "/commitments",
            "/imports",
            "/jobs",
            "/needs",
            "/needs/board",
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
        assertEquals(List.of(), faults);
    }
}
