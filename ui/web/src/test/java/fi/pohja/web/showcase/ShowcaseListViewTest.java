package fi.pohja.web.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import fi.pohja.web.WebTest;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.ListDetail;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShowcaseListViewTest extends WebTest {

    @Test
    void filtersAsOneTypesAndCounts() {
        navigate(ShowcaseListView.class);
        assertEquals(10_000, test(grid()).size());

        test(filter()).setValue("saamen");

        assertEquals(1_667, test(grid()).size());
        assertEquals("1\u00a0667 osumaa", count());
    }

    @Test
    void theFilterComesFromTheAddress() {
        UI.getCurrent()
                .navigate(
                        "showcase/list",
                        QueryParameters.simple(Map.of("q", "kotihoidon", "owner", "Oulu", "sort", "-budget")));

        assertEquals("kotihoidon", filter().getValue());
        assertTrue(test(grid()).size() < 1_667, "also filtered by owner");
        assertEquals("budget", grid().getSortOrder().getFirst().getSorted().getKey());
    }

    @Test
    void withoutAHitItSaysSoAndTheFilterCanBeTakenAway() {
        navigate(ShowcaseListView.class);
        test(filter()).setValue("nothing of that name");
        EmptyState noHits = find(EmptyState.class).single();

        test(find(Button.class, noHits).single()).click();

        assertEquals("10\u00a0000 riviä", count());
        assertEquals("", filter().getValue());
    }

    @Test
    void aRecordOpensBesideTheList() {
        navigate(ShowcaseListView.class);

        grid().select(ShowcaseProject.many(3).get(2));

        H2 heading = find(H2.class, find(ListDetail.class).single()).single();
        assertEquals("Digitaaliset palvelut", heading.getText());
    }

    @Test
    void anUnexpectedFailureIsShownWithItsId() {
        navigate(ShowcaseListView.class);

        Button adds = find(Button.class).withText("Lisää hanke").single();
        IllegalStateException failure =
                assertThrows(IllegalStateException.class, () -> test(adds).click());
        // In a browser Flow hands it to the session's handler; without one the test does.
        UI.getCurrent().getSession().getErrorHandler().error(new ErrorEvent(failure));

        Notification notice = find(Notification.class).single();
        String words = notice.getElement().getTextRecursively();
        assertTrue(words.matches("(?s).*Vian tunnus: [2-9A-Z]{4}-[2-9A-Z]{4}.*"), words);
    }

    @SuppressWarnings("unchecked") // The view's one grid holds projects.
    private Grid<ShowcaseProject> grid() {
        return (Grid<ShowcaseProject>) find(Grid.class).single();
    }

    private TextField filter() {
        return find(TextField.class).single();
    }

    private String count() {
        return find(Span.class).withClassName("list-count").single().getText();
    }
}
