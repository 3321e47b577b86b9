package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A card of the board goes where the mouse or the keyboard takes it, and nowhere else. */
class BoardJourneyTest {

    private static final String TENANT = "keski-pohjanmaa";
    private static final int STEPS = 12;

    private static Page board() {
        Page page = Browser.signedIn(Browser.window(), TENANT, "manager");
        page.navigate(RunningPohja.shared().url(TENANT, "/measures/board"));
        assertThat(page.locator(".board-card").first()).isVisible();
        return page;
    }

    private static Locator column(Page page, String heading) {
        return page.locator(".board-column")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(Pattern.compile("^" + heading)))));
    }

    /** Presses the mouse on a card and lets it go in a column, as a hand does. */
    private static void drag(Page page, Locator card, Locator to) {
        BoundingBox from = card.boundingBox();
        BoundingBox target = to.boundingBox();
        page.mouse().move(from.x + 30, from.y + from.height - 12);
        page.mouse().down();
        page.mouse().move(from.x + 50, from.y + from.height - 6);
        page.mouse()
                .move(
                        target.x + target.width / 2,
                        target.y + 60,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(STEPS));
        page.mouse().up();
    }

    @Test
    void aCardIsDraggedAndTakenBackWithTheKeyboard() {
        Page page = board();
        Locator from = page.locator(".board-column")
                .filter(new Locator.FilterOptions().setHas(page.locator("li.draggable")))
                .first();
        String before = from.locator("h2 span").first().innerText();
        Locator card = from.locator("li.draggable").first();
        String id = String.valueOf(card.locator(".board-card").getAttribute("id"));
        Locator next = page.locator(".board-column:has(#" + id + ") + .board-column");
        String after = next.locator("h2 span").first().innerText();

        drag(page, card, next);

        assertThat(column(page, after).locator("#" + id)).hasCount(1);
        assertThat(page.locator(".board > [role=status]")).containsText(after);

        page.locator("#" + id).focus();
        page.keyboard().press("Shift+ArrowLeft");
        assertThat(column(page, before).locator("#" + id)).hasCount(1);
        assertThat(page.locator("#" + id)).isFocused();
    }

    @Test
    void whereAStateDoesNotLeadACardStaysAndSaysWhy() {
        Page page = board();
        Locator card = column(page, "Käynnissä").locator("li.draggable").first();
        String id = String.valueOf(card.locator(".board-card").getAttribute("id"));

        drag(page, card, column(page, "Ehdotettu"));

        assertThat(page.locator("vaadin-notification-card")).containsText("ei voi siirtyä tilaan");
        assertThat(column(page, "Käynnissä").locator("#" + id)).hasCount(1);
    }
}
