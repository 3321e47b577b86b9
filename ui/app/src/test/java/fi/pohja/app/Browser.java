package fi.pohja.app;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium, the system's own. Where none is installed the tests that need it are skipped and say so; in CI that
 * is a failure.
 */
final class Browser {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final int PATIENCE_MILLIS = 20_000;

    private static com.microsoft.playwright.@Nullable Browser browser;

    private static final List<BrowserContext> WINDOWS = new ArrayList<>();

    private Browser() {}

    private static synchronized com.microsoft.playwright.Browser browser() {
        com.microsoft.playwright.Browser running = browser;
        if (running == null) {
            Optional<Path> chromium = Optional.ofNullable(System.getenv("POHJA_CHROMIUM"))
                    .map(Path::of)
                    .or(() -> PLACES.stream()
                            .map(Path::of)
                            .filter(Files::isExecutable)
                            .findFirst());
            if (chromium.isEmpty()) {
                String message = "No Chromium: install one (Debian: apt-get install chromium) or set POHJA_CHROMIUM";
                if (Boolean.parseBoolean(System.getenv("CI"))) {
                    throw new IllegalStateException(message);
                }
                Assumptions.abort(message);
            }
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium.orElseThrow())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            // A page may be slow where many tests run at once; what is wrong stays wrong.
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            browser = running;
        }
        return running;
    }

    /** A window of its own: no cookies, 1440 × 900, light. */
    static Page window() {
        return window(1440, 900, ColorScheme.LIGHT);
    }

    static Page window(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setLocale("fi-FI"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        WINDOWS.add(context);
        return context.newPage();
    }

    /** Closes every window opened so far. */
    static void closeWindows() {
        WINDOWS.forEach(BrowserContext::close);
        WINDOWS.clear();
    }

    /** Signs a demo user in through the page for it. */
    static Page signedIn(Page page, String tenant, String user) {
        page.navigate(RunningPohja.shared().url(tenant, "/sign-in"));
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill("pohja-demo");
        page.locator("main form button").first().click();
        page.locator("main h1").first().waitFor();
        return page;
    }

    /** Faults that axe finds against WCAG 2.2 A and AA, in one line each; empty when it finds none. */
    static List<String> accessibilityFaults(Page page) {
        // Colours on their way from one to another are neither.
        page.evaluate("Promise.all(document.getAnimations()"
                + ".filter(one => Number.isFinite(one.effect.getComputedTiming().endTime))"
                + ".map(one => one.finished.catch(() => {})))");
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> !onlyGridCells(rule))
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> String.valueOf(node.getHtml()))
                                        .toList())
                        .toList();
    }

    /**
     * A grid's cell takes the keyboard's focus but is no target for a finger: the link or button within it is, and is
     * measured by itself.
     */
    private static boolean onlyGridCells(Rule rule) {
        return rule.getId().equals("target-size")
                && rule.getNodes().stream()
                        .allMatch(node -> String.valueOf(node.getHtml()).startsWith("<td id=\"vaadin-grid-cell"));
    }

    /** What is wrong with a page at both widths and in the dark, with pictures of each; empty when nothing is. */
    static List<String> faultsOf(Page page, String name) {
        List<String> faults = new ArrayList<>(faultsOf(page, name, 1440, ColorScheme.LIGHT));
        faults.addAll(faultsOf(page, name, 360, ColorScheme.LIGHT));
        faults.addAll(faultsOf(page, name, 1440, ColorScheme.DARK));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return faults;
    }

    /** What is wrong with a page at a width: what axe finds, and whether it is wider than the window. */
    static List<String> faultsOf(Page page, String name, int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String full = name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "");
        List<String> faults = new ArrayList<>();
        int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > width) {
            faults.add(full + " is " + wide + " px wide");
        }
        accessibilityFaults(page).forEach(fault -> faults.add(full + " " + fault));
        keep(page, full);
        page.setViewportSize(1440, 900);
        return faults;
    }

    /** Keeps a picture below {@code target/screens}. */
    static void keep(Page page, String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target/screens"));
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
