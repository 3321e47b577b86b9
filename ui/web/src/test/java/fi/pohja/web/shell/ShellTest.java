package fi.pohja.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.web.WebTest;
import fi.pohja.web.showcase.ShowcaseListView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShellTest extends WebTest {

    @Test
    void aPageHasOneMainAndOneHeadingAndIsMarkedInTheNavigation() {
        navigate(ShowcaseListView.class);

        assertEquals(1, find(Main.class).all().size());
        assertEquals(
                List.of("Luettelo"),
                find(H1.class).all().stream().map(H1::getText).toList());
        List<String> here = find(Anchor.class).all().stream()
                .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .map(Anchor::getHref)
                .distinct()
                .toList();
        assertEquals(List.of("showcase/list"), here);
    }

    @Test
    void groupsWithoutAPageAreNotShown() {
        navigate(ShowcaseListView.class);
        Pages pages = beans().getBean(Pages.class);
        Visit manager = beans().getBean(Visits.class).current();

        List<String> groups = find(H2.class).all().stream().map(H2::getText).toList();
        assertTrue(groups.contains("Hankkeet"), groups::toString);
        assertEquals(
                pages.visibleTo(manager).stream().map(MenuPage::group).collect(Collectors.toSet()),
                pages.groupedFor(manager).keySet());
        assertEquals(
                Map.of(), pages.groupedFor(new Visit("Lappi", "Lappi", "#0b5d8a", List.of("fi"), Optional.empty())));
    }

    @Test
    void pagesOneMayNotSeeAreNotOffered() {
        Pages pages = beans().getBean(Pages.class);
        Visit manager = beans().getBean(Visits.class).current();
        Visit visitor = new Visit("Lappi", "Lappi", "#0b5d8a", List.of("fi"), Optional.empty());

        assertTrue(offered(pages, manager).contains("showcase/list"));
        assertTrue(
                pages.at("administration/users").isPresent()
                        && !offered(pages, manager).contains("administration/users"),
                "a manager administers no users");
        assertEquals(List.of(), offered(pages, visitor));
    }

    @Test
    void aPageCoversWhatLiesBeneathIt() {
        Pages pages = beans().getBean(Pages.class);

        assertEquals("showcase/list", pages.at("showcase/list/1").orElseThrow().path());
        assertTrue(pages.at("showcase/listing").isEmpty());
    }

    private static List<String> offered(Pages pages, Visit visit) {
        return pages.visibleTo(visit).stream().map(MenuPage::path).toList();
    }

    @Test
    void searchOpensByKeyboardAndFindsPages() {
        navigate(ShowcaseListView.class);

        fireShortcut(Key.KEY_K, KeyModifier.CONTROL);
        SearchDialog dialog = find(SearchDialog.class).single();
        // One letter: records are searched for from two on.
        test(find(TextField.class, dialog).single()).setValue("l");

        List<String> found =
                find(Anchor.class, dialog).all().stream().map(Anchor::getHref).toList();
        assertTrue(found.contains("showcase/form"), found::toString);
        assertFalse(found.contains("showcase/pictures"), found::toString);
    }

    @Test
    void anUnknownAddressIsAPageThatSaysSo() {
        UI.getCurrent().navigate("no/such/page");

        assertEquals("Sivua ei löydy", find(H1.class).single().getText());
    }
}
