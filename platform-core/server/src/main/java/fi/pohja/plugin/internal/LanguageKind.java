package fi.pohja.plugin.internal;

import fi.pohja.plugin.ContributionKind;
import fi.pohja.plugin.Offer;
import fi.pohja.spi.InterfaceLanguage;
import fi.pohja.spi.InterfaceText;
import fi.pohja.spi.LanguageForms;
import fi.pohja.spi.PlatformPlugin;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.TenantTexts;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Languages of the interface among what plugins offer. */
@Singleton
final class LanguageKind implements ContributionKind<InterfaceLanguage> {

    @Override
    public Class<InterfaceLanguage> type() {
        return InterfaceLanguage.class;
    }

    @Override
    public List<InterfaceLanguage> of(PlatformPlugin plugin) {
        return plugin.languages().stream().<InterfaceLanguage>map(Asked::once).toList();
    }

    @Override
    public String name(InterfaceLanguage language) {
        return language.tag();
    }

    @Override
    public Offer.Item item(InterfaceLanguage language) {
        return new Offer.Item(Offer.Kind.LANGUAGE, language.tag(), language.ownName());
    }

    /** A language as the plugin described it at its start; only what a tenant decided is asked again. */
    record Asked(
            InterfaceLanguage plugins,
            String tag,
            String ownName,
            List<String> fallback,
            List<InterfaceText> texts,
            LanguageForms forms,
            List<String> letters)
            implements InterfaceLanguage {

        /** @throws IllegalArgumentException when it says something the host cannot use */
        static Asked once(InterfaceLanguage language) {
            Locale locale = Locale.forLanguageTag(language.tag());
            if (locale.getLanguage().isEmpty() || locale.getCountry().isEmpty()) {
                throw new IllegalArgumentException(
                        "A language of the interface needs a tag with its region: " + language.tag());
            }
            if (Texts.COMPLETE.contains(locale.getLanguage())) {
                throw new IllegalArgumentException("The interface is complete in " + language.tag());
            }
            List<String> fallback = List.copyOf(language.fallback());
            if (fallback.isEmpty() || !Texts.COMPLETE.containsAll(fallback)) {
                throw new IllegalArgumentException(
                        language.tag() + " falls back to " + fallback + "; it needs one or more of " + Texts.COMPLETE);
            }
            return new Asked(
                    language,
                    language.tag(),
                    language.ownName(),
                    fallback,
                    List.copyOf(language.texts()),
                    language.forms(),
                    List.copyOf(language.letters()));
        }

        @Override
        public TenantTexts in(TenantContext context) {
            return plugins.in(context);
        }
    }
}
