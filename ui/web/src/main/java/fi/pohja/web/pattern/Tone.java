package fi.pohja.web.pattern;

import java.util.Locale;

/** What a state means to the reader. Always shown by a picture and words as well as by colour. */
public enum Tone {
    /** Nothing to do, nothing decided. */
    NEUTRAL(Icon.DRAFT),
    /** On its way. */
    INFO(Icon.CLOCK),
    /** As it should be, done, granted. */
    SUCCESS(Icon.SUCCESS),
    /** Needs attention. */
    WARNING(Icon.WARNING),
    /** Late, refused, failed. */
    DANGER(Icon.ERROR);

    private final Icon icon;

    Tone(Icon icon) {
        this.icon = icon;
    }

    /** The picture a state of this tone has unless it says another. */
    public Icon icon() {
        return icon;
    }

    String className() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
