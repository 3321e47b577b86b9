package fi.pohja.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.Permission;
import fi.pohja.access.Role;
import fi.pohja.organisation.Sector;
import fi.pohja.problem.InvalidException;
import fi.pohja.spreadsheet.Cell;
import fi.pohja.spreadsheet.SheetRow;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import fi.pohja.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood of a word in a spreadsheet, and what is told of one that is not. */
class VocabularyTest {

    private static final Vocabulary<Sector> SECTORS = Vocabulary.of("organisation.sector", Sector.class);

    private static ImportRow row(String typed) {
        return new ImportRow(new SheetRow(2, List.of(Cell.text(typed)), false), Map.of("sector", 0));
    }

    private static <T> T reading(String language, ScopedValue.CallableOp<T, RuntimeException> work) {
        return People.with(TwoTenants.LAPPI, Role.PROJECT_MANAGER, language, Optional.empty())
                .<T, RuntimeException>call(work);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void aRefusalNamesTheChoicesInTheReadersLanguage(String language) {
        String said = reading(language, () -> {
            ImportRow row = row("seura");
            assertEquals(Optional.empty(), row.word("sector", SECTORS));
            InvalidException invalid = Assertions.assertThrows(
                    InvalidException.class, () -> row.violations().done());
            return Texts.shared()
                    .text(
                            language,
                            "violation.word",
                            invalid.violations().getFirst().arguments().toArray());
        });

        String choices = Arrays.stream(Sector.values())
                .map(sector -> Texts.shared()
                        .find(language, "organisation.sector." + sector)
                        .orElseThrow())
                .collect(Collectors.joining(", "));
        assertTrue(said.contains("\"seura\"") && said.endsWith(": " + choices + "."), said);
    }

    @Test
    void everyChoiceThatIsNamedIsUnderstoodInAnyLanguageAndCase() {
        for (String language : Texts.COMPLETE) {
            String named = reading(language, SECTORS::choices);
            List<Optional<Sector>> meant = Arrays.stream(named.split(", ", -1))
                    .map(word -> row(word.toUpperCase(Texts.locale(language))).word("sector", SECTORS))
                    .toList();
            assertEquals(Arrays.stream(Sector.values()).map(Optional::of).toList(), meant);
        }
        assertEquals(
                Optional.of(Sector.THIRD), row("yhdistykset").word("sector", SECTORS.and(Sector.THIRD, "Yhdistykset")));
    }

    @Test
    void ofManyChoicesTheFirstAreNamedAndTheRestCounted() {
        Vocabulary<Permission> permissions = Vocabulary.of("permission", Permission.class);

        String named = reading("en", permissions::choices);

        String first = Arrays.stream(Permission.values())
                .limit(Vocabulary.MOST_NAMED)
                .map(permission ->
                        Texts.shared().find("en", "permission." + permission).orElseThrow())
                .collect(Collectors.joining(", "));
        int further = Permission.values().length - Vocabulary.MOST_NAMED;
        assertTrue(further > 0, "too few to be cut");
        assertEquals(first + " and " + further + " others", named);
    }
}
