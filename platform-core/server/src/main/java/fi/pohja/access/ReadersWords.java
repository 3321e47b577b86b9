package fi.pohja.access;

import fi.pohja.text.Texts;

/** Names of constants for sentences that somebody reads, such as the refusal of a step between two states. Any thread. */
public final class ReadersWords {

    private ReadersWords() {}

    /**
     * The text {@code <prefix>.<constant>}, such as {@code project.state.RUNNING}, in the language of whoever is signed in;
     * in Finnish when nobody is.
     */
    public static String of(String prefix, Enum<?> constant) {
        String language = SignedIn.bound().map(SignedIn::language).orElse("fi");
        return Texts.shared().text(language, prefix + "." + constant.name());
    }
}
