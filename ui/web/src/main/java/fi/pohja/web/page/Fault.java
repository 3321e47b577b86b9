package fi.pohja.web.page;

import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a field of a form.
 *
 * @param label the field's name in the summary of what is wrong; empty where the text says it
 */
public record Fault(String field, String label, String text) {

    public Fault(String field, String text) {
        this(field, "", text);
    }

    /** What the summary says. */
    public String said() {
        return label.isEmpty() ? text : label + ": " + text;
    }

    /** The first fault of a field. */
    static Optional<String> of(List<Fault> faults, String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::text)
                .findFirst();
    }
}
