package fi.pohja.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.pohja.listing.Order;
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
        assertEquals(
                Order.descending(Column.NEXT_MILESTONE), Sorting.by("-next-milestone", Column.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--name", "NAME", "colour", "name desc"})
    void nothingElseIsAColumn(String sort) {
        MalformedException refused =
                assertThrows(MalformedException.class, () -> Sorting.by(sort, Column.class));

        assertEquals("sort", refused.faults().getFirst().field());
    }
}
