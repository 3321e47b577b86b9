package fi.pohja.web.i18n;

import com.vaadin.flow.component.UI;
import fi.pohja.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language the whole interface exists in. */
public enum Language {
    FI("fi", "Suomi"),
    SV("sv", "Svenska"),
    EN("en", "English");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The code in addresses, bundles and {@code lang} attributes, such as {@code fi}. */
    public String code() {
        return code;
    }

    /** The language's name in the language itself. */
    public String ownName() {
        return ownName;
    }

    /** Where dates and numbers are written as in Finland. */
    public Locale locale() {
        return Texts.locale(code);
    }

    /** The language of this code, whatever its country; empty for one the interface does not exist in. */
    public static Optional<Language> of(String code) {
        String bare = Locale.forLanguageTag(code).getLanguage();
        return Stream.of(values())
                .filter(language -> language.code.equals(bare))
                .findFirst();
    }

    /** The language of the page at work on this thread, Finnish when there is none. */
    public static Language current() {
        UI page = UI.getCurrent();
        return page == null ? FI : of(page.getLocale().toLanguageTag()).orElse(FI);
    }
}
