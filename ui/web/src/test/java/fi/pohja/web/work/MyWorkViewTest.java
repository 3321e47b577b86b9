package fi.pohja.web.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import fi.pohja.web.SignedInAs;
import fi.pohja.web.TenantWebTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class MyWorkViewTest extends TenantWebTest {

    @Test
    @SignedInAs("manager")
    void everyCardLoadsByItselfAndSaysHowOldItIs() {
        navigate(MyWorkView.class);
        await(() -> find(CardFrame.class).all().stream()
                .noneMatch(frame -> frame.getElement().hasAttribute("aria-busy")));

        assertTrue(names().containsAll(List.of("core/due", "core/decisions", "core/changes")), names()::toString);
        assertTrue(find(Span.class, frame("core/due"))
                .withClassName("card-age")
                .single()
                .getText()
                .startsWith("Klo "));
    }

    /** What the reader has to do comes before what is only told. */
    @Test
    @SignedInAs("municipal")
    void whatWaitsForTheReaderStandsFirst() {
        navigate(MyWorkView.class);

        assertEquals("core/deadlines", names().getFirst());
    }

    @Test
    @SignedInAs("viewer")
    void whoDecidesNothingIsAskedForNoDecision() {
        navigate(MyWorkView.class);

        assertFalse(names().contains("core/decisions"), names()::toString);
    }

    @Test
    @SignedInAs("controller")
    void theOrderAndWhatIsHiddenAreRemembered() {
        MyWorkView view = navigate(MyWorkView.class);
        List<String> before = names();

        view.later(frame("core/due"));
        view.hide(frame("core/projects"));

        List<String> arranged = names();
        assertFalse(arranged.contains("core/projects"), arranged::toString);
        assertEquals(before.indexOf("core/due") + 1, arranged.indexOf("core/due"));
        UI.getCurrent().navigate("organisations");
        navigate(MyWorkView.class);
        assertEquals(arranged, names());
    }

    private List<String> names() {
        return find(CardFrame.class).all().stream().map(CardFrame::name).toList();
    }

    private CardFrame frame(String name) {
        return find(CardFrame.class).all().stream()
                .filter(frame -> frame.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
