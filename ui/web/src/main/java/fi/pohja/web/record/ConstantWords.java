package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.web.i18n.Wording;

/** Names of an enum's constants for badges, choices and tables, where each stands for itself and begins with a capital. */
public final class ConstantWords {

    private ConstantWords() {}

    /** The text {@code <prefix>.<constant>}, such as {@code project.state.RUNNING}, with a capital. */
    public static String of(String prefix, Enum<?> constant) {
        String words = text(prefix + "." + constant.name());
        int first = words.offsetByCodePoints(0, Math.min(1, words.length()));
        return words.substring(0, first).toUpperCase(Wording.locale()) + words.substring(first);
    }
}
