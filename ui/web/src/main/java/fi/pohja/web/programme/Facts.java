package fi.pohja.web.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** Short facts, each with its name. */
final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    Facts() {
        addClassName("facts");
    }

    Facts fact(String name, String words) {
        add(pair(new Term(name), new Description(words)));
        return this;
    }

    Facts link(String name, String words, String address) {
        return fact(name, new Anchor(address, words));
    }

    Facts fact(String name, Component... what) {
        add(pair(new Term(name), new Description(what)));
        return this;
    }

    private static Div pair(Term term, Description description) {
        Div pair = new Div(term, description);
        pair.addClassName("fact");
        return pair;
    }
}
