package fi.pohja.web.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.pohja.organisation.GroupRule;
import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupLinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "järjestöt 2–4 | järjestöt | 2 | 4",
                "järjestöt 2-4 | järjestöt | 2 | 4",
                "järjestöt 2– | järjestöt | 2 | -",
                "järjestöt –4 | järjestöt | - | 4",
                "järjestöt 1 | järjestöt | 1 | 1",
                "Kunnan työntekijät | Kunnan työntekijät | - | -",
                "Alue 2025 väki 3 | Alue 2025 väki | 3 | 3"
            })
    void aNumberBehindTheNameSaysHowMany(String line, String name, Integer least, Integer most) {
        GroupRule rule = GroupLines.rules(List.of(line), List.of()).getFirst();
        assertEquals(name, rule.group().text("fi"));
        assertEquals(Optional.ofNullable(least), rule.least());
        assertEquals(Optional.ofNullable(most), rule.most());
        assertEquals(line.replace("2-4", "2–4"), GroupLines.line(rule));
    }

    @Test
    void aGroupKeepsTheNamesItHasInOtherLanguages() {
        LocalizedText known = LocalizedText.fi("järjestöt").with("sv", "organisationer");
        GroupRule stored = new GroupRule(known, Optional.of(1), Optional.of(1));
        assertEquals(
                List.of(new GroupRule(known, Optional.of(2), Optional.empty())),
                GroupLines.rules(List.of("järjestöt 2–"), List.of(stored)));
    }
}
