package fi.pohja.plugins.sami;

import fi.pohja.spi.PluginException;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.spi.TenantContext;
import java.util.regex.Pattern;

/** Checks of what people type, the same on every page. */
final class Typed {

    static final int LONGEST_CLIENT = 60;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_EXPLANATION = 1000;

    /** A Finnish personal identity code, also as of 2023 (Act 661/2009). */
    private static final Pattern IDENTITY_CODE = Pattern.compile("\\b\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Z]\\b");

    private Typed() {}

    /** Whether a text holds what looks like a personal identity code. */
    static boolean tellsIdentity(String text) {
        return IDENTITY_CODE.matcher(text).find();
    }

    /**
     * A line as it is stored.
     *
     * @throws PluginException for the user, when it is missing, too long, or holds a personal identity code
     */
    static String line(TenantContext context, String text, int longest) {
        String line = text.strip();
        if (line.isEmpty()) {
            throw fault(context, "typed.missing");
        }
        return optional(context, line, longest);
    }

    /** As {@link #line}, of a text that may be missing. */
    static String optional(TenantContext context, String text, int longest) {
        String line = text.strip();
        if (line.length() > longest) {
            throw fault(context, "typed.long", longest);
        }
        if (tellsIdentity(line)) {
            throw fault(context, "typed.identity");
        }
        return line;
    }

    static PluginException fault(TenantContext context, String key, Object... arguments) {
        return new PluginException(ErrorKind.USER, context.text(key, arguments));
    }
}
