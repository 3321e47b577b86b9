package fi.pohja.web.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void whatPeopleTypedStaysText() {
        Span words = new Span("<img src=x onerror=alert(1)> & 'so'");
        words.getElement().setAttribute("title", "\"><script>");
        assertEquals(
                "<span title='&quot;&gt;&lt;script&gt;'>&lt;img src=x onerror=alert(1)&gt; &amp; &#39;so&#39;</span>",
                Markup.of(words));
    }

    @Test
    void classesStylesLinksAndPicturesAreThere() {
        Div box = new Div(new Anchor("measures/1", "Mitta"), new Hr());
        box.addClassNames("one", "two");
        box.getStyle().set("width", "40%");
        box.getElement().setAttribute("hidden", true);
        box.add(Icon.MORE.picture());
        Element written = Jsoup.parseBodyFragment(Markup.of(box)).body().child(0);
        assertEquals(Set.of("one", "two"), written.classNames());
        assertEquals("width:40%", written.attr("style"));
        assertTrue(written.hasAttr("hidden"));
        assertEquals("Mitta", written.select("> a[href=measures/1]").text());
        assertEquals(1, written.select("> hr").size());
        assertEquals(
                1,
                written.select("> vaadin-icon[src=pohja/icons.svg][symbol=more]")
                        .size());
    }

    @Test
    void whatListensIsNoMarkup() {
        Div box = new Div(new Button("Tallenna", click -> {}));
        assertThrows(IllegalArgumentException.class, () -> Markup.of(box));
    }
}
