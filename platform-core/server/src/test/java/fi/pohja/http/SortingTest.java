package fi.pohja.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.pohja.listing.Order;
import fi.pohja.problem.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortingTest {

    private enum Column {
        NAME,
        NEXT_MILESTONE
    }

    @Test
    void aColumnInEitherDirection() {
        assertEquals(Order.ascending(Column.NAME), Sorting.by("name", Column.class));
        assertEquals(Order.descending(Column.NEXT_MILESTONE), Sorting.by("-next-milestone", Column.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--name", "NAME", "colour", "name desc"})
    void nothingElseIsAColumn(String sort) {
        InvalidException refused = assertThrows(InvalidException.class, () -> Sorting.by(sort, Column.class));

        assertEquals("sort", refused.violations().getFirst().field());
    }
}
