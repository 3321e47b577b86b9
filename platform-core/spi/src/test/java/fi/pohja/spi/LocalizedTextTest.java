package fi.pohja.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    @Test
    void showsTheReadersLanguageElseFinnishAndSaysWhich() {
        LocalizedText name = new LocalizedText(Map.of("fi", "Lappi", "sv", "Lappland"));

        assertEquals(new LocalizedText.Shown("Lappland", "sv"), name.in("sv").orElseThrow());
        assertEquals(new LocalizedText.Shown("Lappi", "fi"), name.in("sms").orElseThrow());
    }

    @Test
    void blankTextsDoNotExist() {
        assertTrue(LocalizedText.of("fi", "  ").isEmpty());
        assertEquals(
                LocalizedText.fi("a"), LocalizedText.fi("a").with("sv", "b").with("sv", ""));
    }

    @Test
    void fallsBackToAnyLanguageThereIs() {
        assertEquals("čáhci", LocalizedText.of("se", "čáhci").text("fi"));
        assertEquals("", LocalizedText.none().text("fi"));
    }
}
