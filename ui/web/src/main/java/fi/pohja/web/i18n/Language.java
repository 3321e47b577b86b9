package fi.pohja.web.i18n;

import com.vaadin.flow.component.UI;
import fi.pohja.text.FurtherLanguage;
import fi.pohja.text.Texts;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language of the interface: one of those it is complete in, or one a plugin brings to the bound tenant.
 *
 * @param code in addresses, bundles and {@code lang} attributes, such as {@code fi}
 * @param tag with the country, such as {@code fi-FI}
 * @param ownName the language's name in the language itself
 */
public record Language(String code, String tag, String ownName) implements Serializable {

    public static final Language FI = new Language("fi", "fi-FI", "Suomi");
    public static final Language SV = new Language("sv", "sv-FI", "Svenska");
    public static final Language EN = new Language("en", "en-FI", "English");

    private static final List<Language> COMPLETE = List.of(FI, SV, EN);

    /** Those the whole interface exists in, in every tenant. */
    public static List<Language> complete() {
        return COMPLETE;
    }

    /** The language of this code, whatever its country; empty for one the interface does not exist in here. */
    public static Optional<Language> of(String code) {
        String bare = Locale.forLanguageTag(code).getLanguage();
        for (Language language : COMPLETE) {
            if (language.code.equals(bare)) {
                return Optional.of(language);
            }
        }
        return Texts.shared().further(bare).map(Language::of);
    }

    private static Language of(FurtherLanguage further) {
        return new Language(further.code(), further.tag(), further.ownName());
    }

    /** The language of the page at work on this thread, Finnish when there is none. */
    public static Language current() {
        UI page = UI.getCurrent();
        return page == null ? FI : of(page.getLocale().toLanguageTag()).orElse(FI);
    }

    /** What a plugin brought of it; empty for a complete language. */
    public Optional<FurtherLanguage> further() {
        return Texts.shared().further(code);
    }

    /** The language most of a page is in: itself where the interface is complete, else the one it falls back to. */
    public String mostly() {
        return further().map(known -> known.fallback().getFirst()).orElse(code);
    }

    /** How a page in it is known to the browser and to Vaadin. */
    public Locale page() {
        return Locale.forLanguageTag(tag);
    }

    /** For the alphabet and capitals, written as in Finland; days and numbers are written by {@link Wording}. */
    public Locale locale() {
        return Texts.locale(code);
    }
}
