package fi.pohja.web.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void whatPeopleTypedStaysText() {
        Span words = new Span("<img src=x onerror=alert(1)> & 'so'");
        words.getElement().setAttribute("title", "\"><script>");
        assertEquals(
                "<span title=\"&quot;&gt;&lt;script&gt;\">&lt;img src=x onerror=alert(1)&gt; &amp; &#39;so&#39;</span>",
                Markup.of(words));
    }

    @Test
    void classesStylesLinksAndPicturesAreThere() {
        Div box = new Div(new Anchor("measures/1", "Mitta"), new Hr());
        box.addClassNames("one", "two");
        box.getStyle().set("width", "40%");
        box.getElement().setAttribute("hidden", true);
        box.add(Icon.MORE.picture());
        assertEquals(
                "<div hidden class=\"one two\" style=\"width:40%\"><a href=\"measures/1\">Mitta</a><hr>"
                        + "<vaadin-icon src=\"pohja/icons.svg\" aria-hidden=\"true\" symbol=\"more\"></vaadin-icon></div>",
                Markup.of(box));
    }

    @Test
    void whatListensIsNoMarkup() {
        Div box = new Div(new Button("Tallenna", click -> {}));
        assertThrows(IllegalArgumentException.class, () -> Markup.of(box));
    }
}
