package fi.pohja.plugins.sami;

import fi.pohja.spi.InterfaceLanguage;
import fi.pohja.spi.InterfaceText;
import fi.pohja.spi.LanguageForms;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.TenantTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One of the Sámi languages as a language of the whole interface. Its texts are {@code languages/<tag>.csv}: single words and
 * labels of two words that sources have, each for a key whose Finnish text is the same word. No sentence is made up, no word
 * inflected, nothing capitalised that is not in the source; no speaker has reviewed any of them for this use. What a
 * region has had reviewed stands in place of them there.
 */
final class SamiInterface implements InterfaceLanguage {

    /** In the order of the alphabets, beside a to z, å, ä and ö. */
    private static final List<String> NORTHERN = List.of("á", "č", "đ", "ŋ", "š", "ŧ", "ž");

    private static final List<String> INARI = List.of("á", "â", "č", "đ", "ŋ", "š", "ž");

    /** The last is the soft sign U+02B9, which is a letter. */
    private static final List<String> SKOLT = List.of("â", "č", "ʒ", "ǯ", "đ", "ǧ", "ǥ", "ǩ", "ŋ", "õ", "š", "ž", "ʹ");

    private static final int COLUMNS = 4;

    private final SamiLanguage language;
    private final LanguageForms forms;

    private SamiInterface(SamiLanguage language, LanguageForms forms) {
        this.language = language;
        this.forms = forms;
    }

    /** The three, in the order of the law. */
    static List<InterfaceLanguage> all() {
        return Stream.of(SamiLanguage.values()).map(SamiInterface::of).toList();
    }

    /** One of them. */
    static InterfaceLanguage of(SamiLanguage language) {
        return new SamiInterface(
                language,
                switch (language) {
                    case SE -> SamiForms.NORTHERN;
                    case SMN -> SamiForms.INARI;
                    case SMS -> SamiForms.SKOLT;
                });
    }

    /** The letters of a language. */
    static List<String> letters(SamiLanguage language) {
        return switch (language) {
            case SE -> NORTHERN;
            case SMN -> INARI;
            case SMS -> SKOLT;
        };
    }

    /** The letters of all three. */
    static List<String> allLetters() {
        return Stream.of(NORTHERN, INARI, SKOLT)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    @Override
    public String tag() {
        return language.code() + "-FI";
    }

    @Override
    public String ownName() {
        return language.ownName();
    }

    @Override
    public LanguageForms forms() {
        return forms;
    }

    @Override
    public List<String> letters() {
        return letters(language);
    }

    @Override
    public List<InterfaceText> texts() {
        String name = "/languages/" + tag() + ".csv";
        try (InputStream file = Objects.requireNonNull(
                SamiInterface.class.getResourceAsStream(name), () -> "The archive has " + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(SamiInterface::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** Owner, key, text, source; only the source may hold a comma. */
    private static InterfaceText text(String line) {
        String[] columns = line.split(",", COLUMNS);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("A text has an owner, a key, a text and a source: " + line);
        }
        return InterfaceText.unreviewed(columns[0], columns[1], columns[2], columns[3]);
    }

    @Override
    public TenantTexts in(TenantContext context) {
        return new TenantTexts(
                context.settings(SamiServicesPlugin.SETTINGS).unreviewedShown(),
                new ReviewedTexts().list(context, language));
    }
}
