package fi.pohja.web.organisation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** What is known of a record, as terms with their values; what is not known is left out. */
final class Facts extends DescriptionList {

    Facts() {
        addClassName("facts");
    }

    /** Nothing is added for an empty value. */
    Facts fact(String term, String value) {
        return value.isBlank() ? this : fact(term, new Span(value));
    }

    Facts fact(String term, Component value) {
        add(new Term(term), new Description(value));
        return this;
    }
}
