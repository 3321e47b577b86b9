package fi.pohja.problem;

/**
 * Somebody else stored another version of the record after this one was read. Nothing was changed; the screen shows
 * both versions and keeps what was typed, the API answers 412.
 */
public final class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhileException() {
        super("The record was changed meanwhile");
    }
}
