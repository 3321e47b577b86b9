package fi.pohja.http;

import fi.pohja.access.Operator;
import fi.pohja.access.SignedIn;
import fi.pohja.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language an answer is written in: that of whoever is signed in, else what the client accepts, else Finnish. */
public final class RequestLanguage {

    private static final int LONGEST = 500;

    private RequestLanguage() {}

    /**
     * The language for this request.
     *
     * @param accepted the header {@code Accept-Language}, null when there is none
     */
    public static String of(@Nullable String accepted) {
        return SignedIn.bound()
                .map(SignedIn::language)
                .or(() -> Operator.bound().map(Operator::language))
                .filter(Texts.COMPLETE::contains)
                .or(() -> accepted(accepted))
                .orElse("fi");
    }

    /** The first of our languages that the client accepts. */
    public static Optional<String> accepted(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return Optional.ofNullable(Locale.lookupTag(ranges, Texts.COMPLETE));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
