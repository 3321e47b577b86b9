package fi.pohja.legislation;

import static fi.pohja.legislation.RequirementState.ADOPTED;
import static fi.pohja.legislation.RequirementState.BEFORE_PARLIAMENT;
import static fi.pohja.legislation.RequirementState.BILL_PREPARED;
import static fi.pohja.legislation.RequirementState.IN_FORCE;
import static fi.pohja.legislation.RequirementState.LAPSED;
import static fi.pohja.legislation.RequirementState.REPEALED;
import static fi.pohja.legislation.RequirementState.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequirementStateTest {

    @Test
    void aBillFallsOnlyBeforeItIsAdoptedAndNothingFollowsItsEnd() {
        Map<RequirementState, List<RequirementState>> table = new EnumMap<>(RequirementState.class);
        for (RequirementState state : RequirementState.values()) {
            table.put(state, state.next());
        }
        assertEquals(
                Map.of(
                        BILL_PREPARED, List.of(BEFORE_PARLIAMENT, LAPSED, WITHDRAWN),
                        BEFORE_PARLIAMENT, List.of(ADOPTED, LAPSED, WITHDRAWN),
                        ADOPTED, List.of(IN_FORCE),
                        IN_FORCE, List.of(REPEALED),
                        REPEALED, List.of(),
                        LAPSED, List.of(),
                        WITHDRAWN, List.of()),
                table);
        assertEquals(List.of(REPEALED, LAPSED, WITHDRAWN), RequirementState.allGone());
    }
}
