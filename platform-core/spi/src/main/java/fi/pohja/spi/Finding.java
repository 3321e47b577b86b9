package fi.pohja.spi;

/**
 * Something noticed about what was typed or brought in.
 *
 * @param severity whether it can be stored all the same
 * @param field the component it is about, such as {@code plannedEnd}, or a place such as {@code rivi 12}; empty when
 *     it is about the whole
 * @param text what is the matter and what to do about it, in the user's language
 */
public record Finding(Severity severity, String field, String text) {

    /** Whether it can be stored all the same. */
    public enum Severity {
        /** Good to know. */
        HINT,
        /** Probably not meant. */
        WARNING,
        /** Cannot be stored like this. */
        ERROR
    }

    /** Good to know about a field. */
    public static Finding hint(String field, String text) {
        return new Finding(Severity.HINT, field, text);
    }

    /** Probably not meant. */
    public static Finding warning(String field, String text) {
        return new Finding(Severity.WARNING, field, text);
    }

    /** Cannot be stored like this. */
    public static Finding error(String field, String text) {
        return new Finding(Severity.ERROR, field, text);
    }
}
