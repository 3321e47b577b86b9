package fi.pohja.plugins.sami;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.spi.InterfaceLanguage;
import fi.pohja.spi.InterfaceText;
import fi.pohja.spi.InterfaceText.Review.Unreviewed;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The languages the plugin brings to the interface: what may be in them, and how they write days. */
class SamiInterfaceTest {

    @Test
    void theyAreThoseOfFinland() {
        assertEquals(
                List.of("se-FI", "smn-FI", "sms-FI"),
                SamiInterface.all().stream().map(InterfaceLanguage::tag).toList());
        assertEquals("mánnodat", SamiForms.NORTHERN.weekdays().getFirst());
        assertEquals("skamm-mään", SamiForms.SKOLT.months().get(10));
    }

    @Test
    void everyTextNamesItsSourceAndNoneIsCalledReviewed() {
        for (InterfaceLanguage language : SamiInterface.all()) {
            Set<String> keys = new HashSet<>();
            assertFalse(language.texts().isEmpty());
            for (InterfaceText text : language.texts()) {
                assertTrue(text.review() instanceof Unreviewed(String source) && !source.isBlank(), text::toString);
                assertTrue(keys.add(text.owner() + " " + text.key()), () -> "twice: " + text);
            }
        }
    }

    @Test
    void textsAreWordsAndNotSentencesComposedAndWithTheRightSoftSign() {
        for (InterfaceLanguage language : SamiInterface.all()) {
            for (InterfaceText text : language.texts()) {
                assertTrue(text.text().split(" ").length <= 2, text::toString);
                assertEquals(Normalizer.normalize(text.text(), Normalizer.Form.NFC), text.text());
                assertTrue(text.text().chars().noneMatch(sign -> "'´’ʼ{}".indexOf(sign) >= 0), text::toString);
            }
        }
    }

    @Test
    void thePluginsOwnTextsStandAtKeysItHas() throws IOException {
        Properties finnish = new Properties();
        try (InputStream file =
                Objects.requireNonNull(getClass().getResourceAsStream("/messages/sami_fi.properties"))) {
            finnish.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        for (InterfaceLanguage language : SamiInterface.all()) {
            language.texts().stream()
                    .filter(text -> text.owner().equals(SamiServicesPlugin.ID))
                    .forEach(text -> assertTrue(finnish.containsKey(text.key()), text::toString));
        }
    }
}
