package fi.pohja.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tenant's colour, behind white text on buttons and as text on white. Contrast is that of WCAG 2.2: relative luminance
 * of sRGB colours, (lighter + 0.05) / (darker + 0.05).
 */
public final class Accent {

    /** The contrast text needs (WCAG 2.2, 1.4.3). */
    public static final double LEAST_CONTRAST = 4.5;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private Accent() {}

    /**
     * How a colour was made readable.
     *
     * @param contrast of the chosen colour against white
     * @param used the nearest darker colour of the same hue that is readable
     */
    public record Correction(String chosen, double contrast, String used) {}

    /** Whether this is a colour at all: {@code #rrggbb}. */
    public static boolean isColour(String colour) {
        return COLOUR.matcher(colour).matches();
    }

    /** Contrast of a colour against white, between 1 and 21. */
    public static double contrast(String colour) {
        return 1.05 / (luminance(rgb(colour)) + 0.05);
    }

    /** What has to be corrected; empty when the colour is readable as it is. */
    public static Optional<Correction> correction(String colour) {
        double contrast = contrast(colour);
        if (contrast >= LEAST_CONTRAST) {
            return Optional.empty();
        }
        int[] chosen = rgb(colour);
        // Scaling all three channels keeps hue and saturation; 1/256 steps are finer than a channel's own.
        for (int step = 255; step > 0; step--) {
            String darker = String.format(
                    Locale.ROOT,
                    "#%02x%02x%02x",
                    chosen[0] * step / 256,
                    chosen[1] * step / 256,
                    chosen[2] * step / 256);
            if (contrast(darker) >= LEAST_CONTRAST) {
                return Optional.of(new Correction(colour, contrast, darker));
            }
        }
        throw new IllegalStateException("Black is readable on white");
    }

    private static int[] rgb(String colour) {
        if (!isColour(colour)) {
            throw new IllegalArgumentException("A colour is written as #rrggbb: " + colour);
        }
        int value = Integer.parseInt(colour.substring(1), 16);
        return new int[] {value >> 16, value >> 8 & 0xff, value & 0xff};
    }

    private static double luminance(int[] rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
