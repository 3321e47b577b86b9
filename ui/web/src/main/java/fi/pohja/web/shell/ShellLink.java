package fi.pohja.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.Markup;

/** One entry of the navigation: picture, words and whether it is where one is. */
final class ShellLink extends ListItem {

    private final Anchor anchor;

    ShellLink(String address, String words, Icon icon) {
        addClassName("shell-link");
        Span label = new Span(words);
        label.addClassName("shell-link-words");
        anchor = new Anchor(address.isEmpty() ? "." : address);
        anchor.getElement().setAttribute("title", words);
        Markup.put(anchor.getElement(), Markup.of(icon.picture()) + Markup.of(label));
        add(anchor);
    }

    void mark(boolean here) {
        if (here) {
            anchor.getElement().setAttribute("aria-current", "page");
        } else {
            anchor.getElement().removeAttribute("aria-current");
        }
    }
}
