package fi.pohja.questionnaire.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

    private static final int FEWEST = 5;

    @Test
    void nothingIsKeptBackWithoutASmallGroup() {
        assertEquals(List.of(), SmallGroups.keptBack(List.of(5, 9, 0), FEWEST));
    }

    @Test
    void theNextSmallestGoesWithASingleSmallOne() {
        assertEquals(List.of(0, 1), SmallGroups.keptBack(List.of(3, 6, 9), FEWEST));
    }

    @Test
    void twoThatTogetherAreStillFewTakeAThird() {
        assertEquals(List.of(0, 1, 2), SmallGroups.keptBack(List.of(1, 2, 8, 9), FEWEST));
        assertEquals(List.of(0, 1), SmallGroups.keptBack(List.of(2, 4, 8, 9), FEWEST));
    }

    @Test
    void noSmallGroupIsTheDifferenceOfWhatIsShown() {
        for (int code = 0; code < 9 * 9 * 9 * 9; code++) {
            List<Integer> responses = new ArrayList<>();
            for (int rest = code, place = 0; place < 4; place++, rest /= 9) {
                responses.add(rest % 9);
            }
            List<Integer> back = SmallGroups.keptBack(responses, FEWEST);
            int together = back.stream().mapToInt(responses::get).sum();
            int all = responses.stream().mapToInt(Integer::intValue).sum();
            long present = responses.stream().filter(number -> number > 0).count();
            if (!back.isEmpty() && all >= FEWEST) {
                assertTrue(together >= FEWEST, responses::toString);
                assertTrue(back.size() >= 2 || present == 1, responses::toString);
            }
            for (int place = 0; place < responses.size(); place++) {
                int number = responses.get(place);
                assertTrue(number == 0 || number >= FEWEST || back.contains(place), responses::toString);
            }
        }
    }
}
