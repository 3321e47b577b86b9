package fi.pohja.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.pohja.listing.Order;
import fi.pohja.programme.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortingTest {

    @Test
    void aColumnInEitherDirection() {
        assertEquals(Order.ascending(Projects.Sort.NAME), Sorting.by("name", Projects.Sort.class));
        assertEquals(
                Order.descending(Projects.Sort.NEXT_MILESTONE), Sorting.by("-next-milestone", Projects.Sort.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--name", "NAME", "colour", "name desc"})
    void nothingElseIsAColumn(String sort) {
        MalformedException refused =
                assertThrows(MalformedException.class, () -> Sorting.by(sort, Projects.Sort.class));

        assertEquals("sort", refused.faults().getFirst().field());
    }
}
