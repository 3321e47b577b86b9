package fi.pohja.ui.spi.part;

import fi.pohja.spi.PluginException;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.spi.TenantContext;
import java.util.regex.Pattern;

/**
 * Checks of what people type, the same on every page. What they refuse is told with the plugin's texts
 * {@code typed.missing}, {@code typed.long} (the most characters as argument) and {@code typed.identity}. For any thread.
 * Since 1.2.
 */
public final class Typed {

    /** A Finnish personal identity code: since 1.1.2023 with more signs between (Act 661/2009, Decree 690/2022). */
    private static final Pattern IDENTITY_CODE =
            Pattern.compile("\\b\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Z]\\b", Pattern.CASE_INSENSITIVE);

    private Typed() {}

    /** Whether a text holds what looks like a personal identity code; a help, not a guarantee. */
    public static boolean tellsIdentity(String text) {
        return IDENTITY_CODE.matcher(text).find();
    }

    /**
     * A text as it is stored, without spaces around it.
     *
     * @param longest in characters
     * @throws PluginException for the user, when it is missing, too long, or holds a personal identity code
     */
    public static String line(TenantContext context, String text, int longest) {
        String line = text.strip();
        if (line.isEmpty()) {
            throw fault(context, "typed.missing");
        }
        return optional(context, line, longest);
    }

    /**
     * As {@link #line}, of a text that may be missing.
     *
     * @return the empty text when there is none
     * @throws PluginException for the user, when it is too long or holds a personal identity code
     */
    public static String optional(TenantContext context, String text, int longest) {
        String line = text.strip();
        if (line.length() > longest) {
            throw fault(context, "typed.long", longest);
        }
        if (tellsIdentity(line)) {
            throw fault(context, "typed.identity");
        }
        return line;
    }

    /** A refusal for the user: the plugin's text of a key, in the language of the call. To be thrown. */
    public static PluginException fault(TenantContext context, String key, Object... arguments) {
        return new PluginException(ErrorKind.USER, context.text(key, arguments));
    }
}
