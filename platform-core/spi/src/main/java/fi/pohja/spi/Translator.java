package fi.pohja.spi;

/** A plugin's own texts. Safe for any thread. */
public interface Translator {

    /**
     * The text of a key in a language, or in the next language of {@link Texts#fallback} that has it, with arguments
     * filled in as {@link java.text.MessageFormat} says; the key itself when no language has it. A {@code LocalDate} and
     * an {@code Instant} (in Finland's time) are written as people write them in that language, such as 31.1.2026.
     */
    String text(String language, String key, Object... arguments);
}
