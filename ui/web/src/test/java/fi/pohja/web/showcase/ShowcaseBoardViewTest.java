package fi.pohja.web.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.web.WebTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShowcaseBoardViewTest extends WebTest {

    private List<String> counts() {
        return find(Span.class).withClassName("board-count").all().stream()
                .map(Span::getText)
                .toList();
    }

    private int cards() {
        return find(Div.class).withClassName("board-card").all().size();
    }

    private Button menu(int place) {
        return find(Button.class).withClassName("board-menu").all().get(place);
    }

    @Test
    void countsAllAndShowsTheFirst() {
        navigate(ShowcaseBoardView.class);
        assertEquals(List.of("45", "1", "0"), counts());
        assertEquals(21, cards());

        test(find(Button.class).withText("Näytä lisää (25)").single()).click();

        assertEquals(46, cards());
    }

    @Test
    void filtersAsOneTypes() {
        navigate(ShowcaseBoardView.class);
        test(find(TextField.class).single()).setValue("kortti 4");
        assertEquals(List.of("7", "0", "0"), counts());
    }

    @Test
    void movesACardFromItsMenuAndSaysWhereItIs() {
        ShowcaseBoardView view = navigate(ShowcaseBoardView.class);
        test(menu(0)).click();
        test(find(Button.class).withText("Siirrä: Tehdyt").single()).click();

        assertEquals(List.of("44", "2", "0"), counts());
        assertEquals(List.of("Valmis", "Kortti 1"), view.cards.get("b"));
        assertTrue(find(Span.class).withClassName("visually-hidden").all().stream()
                .anyMatch(told -> told.getText().equals("Kortti 1: nyt sarakkeessa Tehdyt, sija 2")));
    }

    @Test
    void ordersACardFromItsMenu() {
        ShowcaseBoardView view = navigate(ShowcaseBoardView.class);
        test(menu(1)).click();
        test(find(Button.class).withText("Siirrä ylemmäs").single()).click();
        assertEquals(
                List.of("Kortti 2", "Kortti 1"),
                Objects.requireNonNull(view.cards.get("a")).subList(0, 2));
    }
}
