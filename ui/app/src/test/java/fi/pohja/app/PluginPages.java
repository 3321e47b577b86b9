package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What the journeys through plugins' pages do alike: opening one, and filling in its forms by the words on them. */
final class PluginPages {

    private PluginPages() {}

    /** Opens a page. Plugins start after the first page can be had; theirs are there within moments. */
    static void open(Page page, String tenant, String address, String heading) {
        Locator title = page.locator("main h1").first();
        PohjaProcess.await(() -> {
            page.navigate(RunningPohja.shared().url(tenant, address));
            assertThat(title).isVisible();
            return title.innerText().equals(heading);
        });
    }

    static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Types into the first field of this label, and leaves it. */
    static void type(Page page, String label, String words) {
        Locator field = page.locator("main").getByLabel(label).first();
        field.fill(words);
        field.press("Tab");
    }

    /** Chooses one of those a select offers. */
    static void choose(Page page, String label, String option) {
        page.locator("main vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        page.locator("vaadin-select-list-box vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }
}
