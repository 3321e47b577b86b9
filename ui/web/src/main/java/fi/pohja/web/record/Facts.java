package fi.pohja.web.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What is known of a record, each fact with its name; what is not known is left out. */
public final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    public Facts() {
        addClassName("facts");
    }

    /** Nothing is added for an empty value. */
    public Facts fact(String name, String words) {
        return words.isBlank() ? this : fact(name, new Span(words));
    }

    /** A fact that leads somewhere. */
    public Facts link(String name, String words, String address) {
        return fact(name, new Anchor(address, words));
    }

    public Facts fact(String name, Component... what) {
        Div pair = new Div(new Term(name), new Description(what));
        pair.addClassName("fact");
        add(pair);
        return this;
    }
}
