package fi.pohja.need.internal;

import static fi.pohja.schema.tenant.Tables.GOAL;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.NEED;
import static fi.pohja.schema.tenant.Tables.NEED_GOAL;
import static fi.pohja.schema.tenant.Tables.NEED_MEASURE;

import fi.pohja.need.NeedState;
import fi.pohja.need.internal.NeedRecords.Locked;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.table.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * What ties needs to each other, to goals and to measures. A need that stands for others is never merged itself: the
 * links of all of them are found in one step.
 */
@Singleton
final class NeedLinks {

    private static final Set<NeedState> BEFORE_LINKED =
            Set.of(NeedState.NEW, NeedState.SCREENED, NeedState.PRIORITISED);

    private final NeedRecords records;

    NeedLinks(NeedRecords records) {
        this.records = records;
    }

    void merge(DSLContext sql, UUID into, Collection<UUID> needs) {
        records.oneAtATime(sql);
        Set<UUID> all = new LinkedHashSet<>(List.of(into));
        all.addAll(needs);
        var locked = records.lockCurrent(sql, all);
        Locked root = locked.values().iterator().next();
        new Violations().check(root.mergedInto() == null, "into", "need.merged").done();
        locked.values().stream()
                .filter(need -> !need.standing().equals(into))
                .forEach(need -> mergeOne(sql, root, need));
        linkedIfActedUpon(sql, root);
    }

    private void mergeOne(DSLContext sql, Locked root, Locked need) {
        List<UUID> along = sql.select(NEED.ID)
                .from(NEED)
                .where(NEED.MERGED_INTO_ID.eq(need.id()))
                .orderBy(NEED.ID)
                .forNoKeyUpdate()
                .fetch(NEED.ID);
        copy(sql, NEED_MEASURE, NEED_MEASURE.NEED_ID, NEED_MEASURE.MEASURE_ID, need.id(), root.id());
        copy(sql, NEED_GOAL, NEED_GOAL.NEED_ID, NEED_GOAL.GOAL_ID, need.id(), root.id());
        List<UUID> moved = new ArrayList<>(along);
        moved.add(need.id());
        moved.forEach(id -> records.update(sql, id, new Row().set(NEED.MERGED_INTO_ID, root.id())));
        records.lock(sql, moved)
                .values()
                .forEach(one -> records.record(
                        "MERGED", one, NeedRecords.link("mergedInto", Optional.empty(), Optional.of(root.label()))));
    }

    private static void copy(
            DSLContext sql, Table<?> table, TableField<?, UUID> need, TableField<?, UUID> other, UUID from, UUID to) {
        sql.select(other)
                .from(table)
                .where(need.eq(from))
                .fetch(other)
                .forEach(linked -> sql.insertInto(table)
                        .set(need, to)
                        .set(other, linked)
                        .onConflictDoNothing()
                        .execute());
    }

    void unmerge(DSLContext sql, UUID id) {
        records.oneAtATime(sql);
        Locked need = records.lockCurrent(sql, List.of(id)).values().iterator().next();
        UUID root = need.mergedInto();
        if (root != null) {
            String label =
                    records.lock(sql, List.of(root)).values().iterator().next().label();
            records.update(sql, id, new Row().set(NEED.MERGED_INTO_ID, Optional.empty()));
            records.record("UNMERGED", need, NeedRecords.link("mergedInto", Optional.of(label), Optional.empty()));
        }
    }

    /** The needs that stand for these, each once, locked; one that is archived is refused. */
    private Collection<Locked> standing(DSLContext sql, Collection<UUID> needs) {
        Set<UUID> roots = new LinkedHashSet<>();
        records.lock(sql, new LinkedHashSet<>(needs)).values().forEach(need -> roots.add(need.standing()));
        return records.lockCurrent(sql, roots).values();
    }

    void linkMeasure(DSLContext sql, Collection<UUID> needs, UUID measure) {
        records.oneAtATime(sql);
        String label = sql.select(MEASURE.NUMBER)
                .from(MEASURE)
                .where(MEASURE.ID.eq(measure))
                .and(MEASURE.ARCHIVED_AT.isNull())
                .fetchOptional(MEASURE.NUMBER)
                .map(number -> "M-" + number)
                .orElseThrow(() -> InvalidException.of("measure", "unknown"));
        for (Locked need : standing(sql, needs)) {
            new Violations()
                    .check(need.state() != NeedState.REJECTED, "needs", "need.rejected", "N-" + need.number())
                    .done();
            int made = sql.insertInto(NEED_MEASURE)
                    .set(NEED_MEASURE.NEED_ID, need.id())
                    .set(NEED_MEASURE.MEASURE_ID, measure)
                    .onConflictDoNothing()
                    .execute();
            if (made > 0) {
                records.record("LINKED", need, NeedRecords.link("measure", Optional.empty(), Optional.of(label)));
                linkedIfActedUpon(sql, need);
            }
        }
    }

    private void linkedIfActedUpon(DSLContext sql, Locked need) {
        if (BEFORE_LINKED.contains(need.state()) && actedUpon(sql, need.id())) {
            state(sql, need, NeedState.LINKED_TO_MEASURE);
        }
    }

    /** Whether a measure in use acts upon this need. */
    static boolean actedUpon(DSLContext sql, UUID need) {
        return sql.fetchExists(sql.selectOne()
                .from(NEED_MEASURE)
                .join(MEASURE)
                .on(MEASURE.ID.eq(NEED_MEASURE.MEASURE_ID))
                .where(NEED_MEASURE.NEED_ID.eq(need))
                .and(MEASURE.ARCHIVED_AT.isNull()));
    }

    private void state(DSLContext sql, Locked need, NeedState to) {
        records.update(sql, need.id(), new Row().set(NEED.STATE, to));
        records.record("STATE", need, NeedRecords.change("state", need.state(), to));
    }

    void unlinkMeasure(DSLContext sql, UUID id, UUID measure) {
        records.oneAtATime(sql);
        Locked need = records.lockCurrent(sql, List.of(id)).values().iterator().next();
        int gone = sql.deleteFrom(NEED_MEASURE)
                .where(NEED_MEASURE.NEED_ID.eq(id))
                .and(NEED_MEASURE.MEASURE_ID.eq(measure))
                .execute();
        if (gone == 0) {
            return;
        }
        String label = "M-"
                + sql.select(MEASURE.NUMBER)
                        .from(MEASURE)
                        .where(MEASURE.ID.eq(measure))
                        .fetchSingle()
                        .value1();
        records.record("UNLINKED", need, NeedRecords.link("measure", Optional.of(label), Optional.empty()));
        if (need.state() == NeedState.LINKED_TO_MEASURE && !actedUpon(sql, id)) {
            state(sql, need, NeedState.PRIORITISED);
        }
    }

    void linkGoal(DSLContext sql, Collection<UUID> needs, UUID goal) {
        records.oneAtATime(sql);
        String label = goal(sql, goal);
        for (Locked need : standing(sql, needs)) {
            int made = sql.insertInto(NEED_GOAL)
                    .set(NEED_GOAL.NEED_ID, need.id())
                    .set(NEED_GOAL.GOAL_ID, goal)
                    .onConflictDoNothing()
                    .execute();
            if (made > 0) {
                records.record("LINKED", need, NeedRecords.link("goal", Optional.empty(), Optional.of(label)));
            }
        }
    }

    void unlinkGoal(DSLContext sql, UUID id, UUID goal) {
        records.oneAtATime(sql);
        Locked need = records.lockCurrent(sql, List.of(id)).values().iterator().next();
        int gone = sql.deleteFrom(NEED_GOAL)
                .where(NEED_GOAL.NEED_ID.eq(id))
                .and(NEED_GOAL.GOAL_ID.eq(goal))
                .execute();
        if (gone > 0) {
            records.record("UNLINKED", need, NeedRecords.link("goal", Optional.of(goal(sql, goal)), Optional.empty()));
        }
    }

    private static String goal(DSLContext sql, UUID goal) {
        return sql.select(GOAL.NUMBER, GOAL.TEXT)
                .from(GOAL)
                .where(GOAL.ID.eq(goal))
                .fetchOptional(row -> (row.value1() + " " + row.value2().text("fi")).strip())
                .orElseThrow(() -> InvalidException.of("goal", "unknown"));
    }
}
