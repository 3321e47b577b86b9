package fi.pohja.programme.internal;

import static fi.pohja.schema.tenant.Tables.GOAL;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Which national goal each goal serves: its own, else that of the nearest goal above it that has one. */
final class ServedGoals {

    private record Stored(@Nullable UUID parent, @Nullable String nationalGoal) {}

    private final Map<UUID, Stored> goals;

    private ServedGoals(Map<UUID, Stored> goals) {
        this.goals = goals;
    }

    /** Reads goals; with a goal those above it must match too. */
    static ServedGoals of(DSLContext sql, Condition wanted) {
        Map<UUID, Stored> goals = new HashMap<>();
        sql.select(GOAL.ID, GOAL.PARENT_ID, GOAL.NATIONAL_GOAL)
                .from(GOAL)
                .where(wanted)
                .fetch()
                .forEach(row -> goals.put(row.value1(), new Stored(row.value2(), row.value3())));
        return new ServedGoals(goals);
    }

    /** Key of the national goal; empty when the goal serves none. */
    Optional<String> by(UUID goal) {
        Set<UUID> seen = new HashSet<>();
        UUID at = goal;
        while (at != null && seen.add(at)) {
            Stored stored = goals.get(at);
            if (stored == null) {
                return Optional.empty();
            }
            String own = stored.nationalGoal();
            if (own != null) {
                return Optional.of(own);
            }
            at = stored.parent();
        }
        return Optional.empty();
    }

    /** The goals that serve a national goal. */
    Set<UUID> serving(String nationalGoal) {
        Set<UUID> serving = new HashSet<>();
        goals.keySet().forEach(goal -> by(goal).filter(nationalGoal::equals).ifPresent(key -> serving.add(goal)));
        return serving;
    }
}
