package fi.pohja.web.pattern;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Set;

/**
 * Parts of a page that only show something, written as one piece of markup: a few hundred rows or cards then cost the
 * server, the line and the session's memory hardly anything, where a component for each word costs some hundred bytes and
 * a place in the session's tree. What was drawn so never changes; it is drawn anew.
 */
public final class Markup {

    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "input");

    /** What pictures are told by a property that components also read from an attribute of the same name. */
    private static final String SYMBOL = "symbol";

    private Markup() {}

    /**
     * A component, with all that is in it.
     *
     * @throws IllegalArgumentException when something in it listens to the reader, which markup cannot
     */
    public static String of(Component drawn) {
        return of(drawn.getElement());
    }

    /** As {@link #of(Component)}. */
    public static String of(Element drawn) {
        StringBuilder markup = new StringBuilder();
        write(drawn, markup);
        return markup.toString();
    }

    /** Puts markup into an element that has nothing else in it, in place of what it held. */
    public static void put(Element where, String markup) {
        where.setProperty("innerHTML", markup);
    }

    /** Text as it stands between tags or in the quotes of an attribute. */
    public static String escaped(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(letter);
            }
        }
        return escaped.toString();
    }

    private static void write(Element element, StringBuilder markup) {
        if (element.isTextNode()) {
            markup.append(escaped(element.getText()));
            return;
        }
        if (element.getNode().getFeatureIfInitialized(ElementListenerMap.class).isPresent()) {
            throw new IllegalArgumentException("A <" + element.getTag() + "> that listens cannot be written as markup");
        }
        markup.append('<').append(element.getTag());
        element.getAttributeNames().forEach(name -> attribute(name, element.getAttribute(name), markup));
        if (element.hasProperty(SYMBOL)) {
            attribute(SYMBOL, element.getProperty(SYMBOL), markup);
        }
        markup.append('>');
        if (!EMPTY.contains(element.getTag())) {
            for (int at = 0; at < element.getChildCount(); at++) {
                write(element.getChild(at), markup);
            }
            markup.append("</").append(element.getTag()).append('>');
        }
    }

    private static void attribute(String name, String value, StringBuilder markup) {
        markup.append(' ').append(name);
        if (!value.isEmpty()) {
            // Single quotes: in the answer's JSON each double one would take two characters.
            markup.append("='").append(escaped(value)).append('\'');
        }
    }
}
