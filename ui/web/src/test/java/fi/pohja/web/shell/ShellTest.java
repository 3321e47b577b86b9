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
import fi.pohja.access.Permission;
import fi.pohja.web.WebTest;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.showcase.ShowcaseListView;
import java.util.List;
import java.util.Map;
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

        List<String> groups = find(H2.class).all().stream().map(H2::getText).toList();
        assertTrue(groups.contains("Hankkeet"), groups::toString);
        assertFalse(groups.contains("Palvelut"), groups::toString);
    }

    @Test
    void pagesOneMayNotSeeAreNotOffered() {
        PageDescriptor open = PageDescriptor.of(
                "open", StartView.class, "navigation.projects", Icon.PROJECT, NavigationGroup.PROJECTS, 1);
        PageDescriptor audit = PageDescriptor.of(
                        "audit", StartView.class, "navigation.projects", Icon.AUDIT, NavigationGroup.ADMINISTRATION, 0)
                .requiring(Permission.READ_AUDIT);
        Pages pages = new Pages(List.of(() -> List.of(audit, open)));

        assertEquals(
                Map.of(NavigationGroup.PROJECTS, List.of(open)),
                pages.groupedFor(beans().getBean(Visits.class).current()));
        assertEquals(open, pages.at("open/detail").orElseThrow());
        assertTrue(pages.at("opening").isEmpty());
    }

    @Test
    void searchOpensByKeyboardAndFindsPages() {
        navigate(ShowcaseListView.class);

        fireShortcut(Key.KEY_K, KeyModifier.CONTROL);
        SearchDialog dialog = find(SearchDialog.class).single();
        test(find(TextField.class, dialog).single()).setValue("loma");

        assertEquals(
                List.of("showcase/form"),
                find(Anchor.class, dialog).all().stream().map(Anchor::getHref).toList());
    }

    @Test
    void anUnknownAddressIsAPageThatSaysSo() {
        UI.getCurrent().navigate("no/such/page");

        assertEquals("Sivua ei löydy", find(H1.class).single().getText());
    }
}
