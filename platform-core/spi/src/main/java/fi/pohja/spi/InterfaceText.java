package fi.pohja.spi;

import java.time.LocalDate;

/**
 * One text of the interface in one language. Since 1.2.
 *
 * @param owner {@code core}, or the id of a plugin: its own or another's
 * @param key of the owner's message bundles
 * @param text as it is shown; a pattern where the Finnish one is
 * @param review how far it can be relied on
 */
public record InterfaceText(String owner, String key, String text, Review review) {

    /** The owner of the core's texts. */
    public static final String CORE = "core";

    /** How far a text can be relied on. */
    public sealed interface Review {

        /** Somebody who speaks the language has read it where it stands. */
        record Reviewed(String by, LocalDate on) implements Review {}

        /** Nobody has; it was found in a source. */
        record Unreviewed(String source) implements Review {}
    }

    /** A text from a source, which nobody has reviewed. */
    public static InterfaceText unreviewed(String owner, String key, String text, String source) {
        return new InterfaceText(owner, key, text, new Review.Unreviewed(source));
    }

    /** Whether somebody who speaks the language has reviewed it. */
    public boolean reviewed() {
        return review instanceof Review.Reviewed;
    }
}
