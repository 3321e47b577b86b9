package fi.pohja.web.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import fi.pohja.web.WebTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ShowcaseBoardViewTest extends WebTest {

    private List<String> counts() {
        return find(Span.class).withClassName("board-count").all().stream()
                .map(Span::getText)
                .toList();
    }

    private int cards() {
        return find(UnorderedList.class).withClassName("board-cards").all().stream()
                .mapToInt(list ->
                        list.getElement().getProperty("innerHTML", "").split("class='board-card'", -1).length - 1)
                .sum();
    }

    /** What the browser tells of a click on a card's menu. */
    private void menu(String card) {
        tell(
                "click",
                JacksonUtils.createObjectNode()
                        .put("!!event.target.closest('.dots')", true)
                        .put("event.target.closest('.board-card')?.id", "card-" + card));
    }

    private void tell(String event, ObjectNode told) {
        Element body = find(Div.class).withClassName("board-columns").single().getElement();
        body.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(body, event, told));
    }

    @Test
    void countsAllAndShowsTheFirst() {
        navigate(ShowcaseBoardView.class);
        assertEquals(List.of("45", "1", "0"), counts());
        assertEquals(13, cards());

        test(find(Button.class).withText("Näytä lisää (33)").single()).click();

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
        menu("Kortti-1");
        test(find(Button.class).withText("Siirrä: Tehdyt").single()).click();

        assertEquals(List.of("44", "2", "0"), counts());
        assertEquals(List.of("Valmis", "Kortti 1"), view.cards.get("b"));
        assertTrue(find(Span.class).withClassName("visually-hidden").all().stream()
                .anyMatch(told -> told.getText().equals("Kortti 1: nyt sarakkeessa Tehdyt, sija 2")));
    }

    @Test
    void aDroppedCardGoesWhereItWasLet() {
        ShowcaseBoardView view = navigate(ShowcaseBoardView.class);
        drop("card-Kortti-1", 2, "");
        drop("card-Kortti-2", 1, "card-Valmis");

        assertEquals(List.of("43", "2", "1"), counts());
        assertEquals(List.of("Kortti 2", "Valmis"), view.cards.get("b"));
        assertEquals(List.of("Kortti 1"), view.cards.get("c"));
    }

    @Test
    void whatIsDroppedThatIsNoCardIsLeft() {
        navigate(ShowcaseBoardView.class);
        drop("card-nothing", 1, "");
        drop("card-Kortti-1", 7, "");
        assertEquals(List.of("45", "1", "0"), counts());
    }

    private void drop(String card, int column, String before) {
        tell(
                "board-drop",
                JacksonUtils.createObjectNode()
                        .put("event.detail.card", card)
                        .put("event.detail.column", column)
                        .put("event.detail.before", before));
    }

    @Test
    void ordersACardFromItsMenu() {
        ShowcaseBoardView view = navigate(ShowcaseBoardView.class);
        menu("Kortti-2");
        test(find(Button.class).withText("Siirrä ylemmäs").single()).click();
        assertEquals(
                List.of("Kortti 2", "Kortti 1"),
                Objects.requireNonNull(view.cards.get("a")).subList(0, 2));
    }
}
