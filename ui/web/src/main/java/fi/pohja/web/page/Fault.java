package fi.pohja.web.page;

import java.util.List;
import java.util.Optional;

/** What is wrong with a field of a form. */
public record Fault(String field, String text) {

    /** The first fault of a field. */
    static Optional<String> of(List<Fault> faults, String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::text)
                .findFirst();
    }
}
