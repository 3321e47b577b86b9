package fi.pohja.spi;

import java.util.List;

/**
 * A language the whole interface can be shown in, beside Finnish, Swedish and English, wherever the plugin is on: the core's
 * texts, those of plugins, dates and numbers, and the letters its keyboardless readers need. Nobody chooses it where the
 * plugin is off; who had chosen it reads the tenant's own language until it is there again.
 *
 * <p>Everything but {@link #in} is asked once, when the plugin starts, and copied. What has no text is shown in the languages
 * it falls back to, and the page says so. A language without a single text to show in a tenant is not offered there. Of two
 * plugins that bring the same language, the one started first counts. Since 1.2.
 */
public interface InterfaceLanguage {

    /** BCP 47 with the region, such as {@code se-FI}: without it, dates would be those of another country. */
    String tag();

    /** The language's name in the language itself, such as {@code davvisámegiella}. */
    String ownName();

    /** Codes of the languages looked through in turn for what it has no text for; pages are marked as the first of them. */
    default List<String> fallback() {
        return List.of("fi");
    }

    /** Its texts, each with how far it can be relied on. */
    List<InterfaceText> texts();

    /** How it writes days, times and numbers. */
    LanguageForms forms();

    /** Letters beside a to z, å, ä and ö, in small letters and in the order of its alphabet; offered wherever it is written. */
    default List<String> letters() {
        return List.of();
    }

    /**
     * What the tenant decided about it. Asked before the first reader of it comes, and again when a minute has passed or the
     * plugin's settings have changed; never for each page. Deadline two seconds; until there is an answer, nothing unreviewed
     * is shown.
     */
    default TenantTexts in(TenantContext context) {
        return TenantTexts.reviewedOnly();
    }
}
