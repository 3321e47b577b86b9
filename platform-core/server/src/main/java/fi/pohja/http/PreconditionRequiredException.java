package fi.pohja.http;

/** A change came without {@code If-Match}; the API answers 428. */
public final class PreconditionRequiredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PreconditionRequiredException() {
        super("If-Match is missing");
    }
}
