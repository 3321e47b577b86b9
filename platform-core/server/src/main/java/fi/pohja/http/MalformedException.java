package fi.pohja.http;

import fi.pohja.problem.Violation;
import java.util.List;

/**
 * What a client sent cannot be read as what it should be: an unknown property, a text where a number belongs. Nothing was
 * done; the API answers 400 and names every fault. What can be read and still makes no sense is
 * {@link fi.pohja.problem.InvalidException}.
 */
public final class MalformedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> faults;

    public MalformedException(List<Violation> faults) {
        super(String.valueOf(faults));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, by property; sentences as of every {@link Violation}. */
    public List<Violation> faults() {
        return faults;
    }
}
