package fi.pohja.tenants;

import java.util.List;
import java.util.Set;

/** Checks multilingual texts: a map from language to text, Finnish always. */
final class Texts {

    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en", "se", "smn", "sms");

    private Texts() {}

    /** Checks the text under the key, if it is there, and that it has each of the languages. */
    static void check(Node element, String key, List<String> languages, Findings findings) {
        element.find(key).ifPresent(text -> {
            for (String language : languages) {
                findings.require(
                        text.keys().contains(language),
                        element.where(),
                        key + " has no text in " + language + "; add it");
            }
            for (String language : text.keys()) {
                findings.require(
                        LANGUAGES.contains(language),
                        element.where(),
                        key + ": \"" + language
                                + "\" is no language of the platform; use one of fi, sv, en, se, smn, sms");
                String value = text.text(language);
                findings.require(
                        !value.isBlank() && value.equals(value.strip()),
                        element.where(),
                        key + "." + language + " is empty or has spaces around it; correct it");
                findings.require(
                        !value.contains("!"),
                        element.where(),
                        key + "." + language + " has an exclamation mark; remove it");
            }
        });
    }
}
