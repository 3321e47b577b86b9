package fi.pohja.problem;

/** The tenant has no such record, or whoever asks may not know that it has. The API answers 404. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(Object id) {
        super("No record " + id);
    }
}
