package fi.pohja.plugin.internal;

import fi.pohja.access.Operator;
import fi.pohja.access.SignedIn;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a plugin is as it is: kept as the key of a text and its arguments, said in the reader's language. What a plugin or
 * the database itself said is kept as it is.
 */
@Singleton
final class Reasons {

    private static final String MARK = "@";
    private static final String BETWEEN = "\u001f";

    /** Reasons of a suspension, which those who only use the plugin read, too. */
    private static final Set<String> PLAIN = Set.of("tooMany", "stuck", "memory", "broughtDown");

    private final Texts texts;

    Reasons(Texts texts) {
        this.texts = texts;
    }

    /** A reason to keep: the text {@code plugin.reason.<key>} with arguments. */
    static String of(String key, Object... arguments) {
        StringBuilder kept = new StringBuilder(MARK).append(key);
        for (Object argument : arguments) {
            kept.append(BETWEEN).append(String.valueOf(argument).replace(BETWEEN, " "));
        }
        return kept.toString();
    }

    /** A kept reason in a language. */
    String said(String language, String kept) {
        if (!kept.startsWith(MARK)) {
            return kept;
        }
        List<String> words = Arrays.asList(kept.substring(1).split(BETWEEN, -1));
        return texts.text(
                language,
                "plugin.reason." + words.getFirst(),
                words.subList(1, words.size()).toArray());
    }

    /** What a suspended plugin did, for those who only use it: without names of its parts and what it said itself. */
    String plainly(String language, String kept) {
        String key = kept.startsWith(MARK) ? kept.substring(1).split(BETWEEN, -1)[0] : "";
        return texts.text(language, PLAIN.contains(key) ? "plugin.suspended." + key : "plugin.suspended.other");
    }

    /** A violation in a language. */
    String violation(String language, fi.pohja.problem.Violation fault) {
        return texts.text(
                language, "violation." + fault.code(), fault.arguments().toArray());
    }

    Optional<String> said(String language, Optional<String> kept) {
        return kept.map(reason -> said(language, reason));
    }

    /** The language of whoever is signed in. */
    static String language() {
        return SignedIn.bound()
                .map(SignedIn::language)
                .or(() -> Operator.bound().map(Operator::language))
                .orElse("fi");
    }
}
