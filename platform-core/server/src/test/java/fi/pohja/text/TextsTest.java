package fi.pohja.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Arguments in texts are written as the language writes them. */
class TextsTest {

    private static String filled(String language, Object argument) {
        return Texts.filled("{0}", language, argument);
    }

    @Test
    void daysAreWrittenAsInTheLanguage() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        assertEquals("31.1.2026", filled("fi", day));
        assertEquals("31 jan. 2026", filled("sv", day));
        assertEquals("31 Jan 2026", filled("en", day));
    }

    @Test
    void momentsAreThoseOfFinland() {
        String summer = filled("fi", Instant.parse("2026-06-30T21:05:00Z"));
        assertTrue(summer.startsWith("1.7.2026"), summer);
        assertTrue(summer.endsWith("0.05"), summer);
    }

    @Test
    void withoutArgumentsATextIsTakenAsItIs() {
        assertEquals("It's {0}", Texts.filled("It's {0}", "en"));
    }
}
