package fi.pohja.web.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import fi.pohja.web.WebTest;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.SavedViews;
import java.util.List;
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
    void severalRowsAreTickedAndActedOnInOneGo() {
        navigate(ShowcaseListView.class);
        ShowcaseListView.DONE.clear();
        assertTrue(find(Button.class).withText("Seuraa").all().isEmpty(), "nothing is ticked");

        box(2).setValue(true);
        box(0).setValue(true);
        assertEquals("2 valittua", selected());
        test(find(Button.class).withText("Seuraa").single()).click();
        List<ShowcaseProject> three = ShowcaseProject.many(3);
        assertEquals(List.of(three.get(2), three.get(0)), ShowcaseListView.DONE);

        test(filter()).setValue("saamen");
        assertTrue(find(Button.class).withText("Seuraa").all().isEmpty(), "other rows, nothing ticked");
    }

    private Checkbox box(int row) {
        return (Checkbox) test(grid()).getCellComponent(row, "selected");
    }

    private String selected() {
        return find(Span.class).withClassName("list-selected").single().getText();
    }

    @Test
    void aViewIsKeptAndShownAgain() {
        navigate(ShowcaseListView.class);
        SavedViews views = beans().getBean(SavedViews.class);
        views.save(
                "showcase/list", new SavedViews.View("Oulun kalleimmat", Map.of("owner", "Oulu", "sort", "-budget")));

        UI.getCurrent().navigate("");
        navigate(ShowcaseListView.class);
        MenuBar menu = find(MenuBar.class).withClassName("list-views").single();
        MenuItem chosen = menu.getItems().getFirst().getSubMenu().getItems().stream()
                .filter(item -> item.getText().equals("Oulun kalleimmat"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(chosen, new ClickEvent<>(chosen));

        assertEquals("budget", grid().getSortOrder().getFirst().getSorted().getKey());
        assertTrue(test(grid()).size() < 10_000);
        assertEquals(
                "Näkymät, näytetään Oulun kalleimmat",
                menu.getItems().getFirst().getElement().getAttribute("aria-label"));
        views.remove("showcase/list", "Oulun kalleimmat");
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
