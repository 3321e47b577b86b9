package fi.pohja.plugin.internal;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a plugin threw, as text. Its own methods are a plugin's code too, and may throw. */
final class Traces {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_LINE = 500;

    private Traces() {}

    static String text(Throwable thrown) {
        try {
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            String whole = text.toString();
            return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
        } catch (RuntimeException | StackOverflowError worse) {
            return thrown.getClass().getName() + ", which cannot be printed";
        }
    }

    /** Class and message in one line. */
    static String line(Throwable thrown) {
        String message;
        try {
            message = String.valueOf(thrown.getMessage());
        } catch (RuntimeException | StackOverflowError worse) {
            message = "";
        }
        String line =
                thrown.getClass().getName() + ": " + message.lines().findFirst().orElse("");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
    }
}
