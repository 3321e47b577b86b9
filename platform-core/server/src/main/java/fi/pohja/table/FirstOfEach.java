package fi.pohja.table;

import fi.pohja.listing.Listing;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFromStep;
import org.jooq.impl.DSL;

/**
 * The first records of each state with how many there are of it, as a board shows them: in two statements, however many
 * states there are.
 *
 * @param states the names of its constants are what the column holds
 */
public record FirstOfEach<S extends Enum<S>>(Class<S> states, Field<UUID> id, Field<String> state) {

    private static final String RANKED = "ranked";

    /**
     * @param wanted says from which tables and on which conditions
     * @param most how many records of a state, at least 1
     * @param rows reads the rows of these records
     * @return every state is there
     */
    public <R> Map<S, Listing<R>> fetch(
            DSLContext sql,
            Function<SelectFromStep<Record>, Select<Record>> wanted,
            List<? extends OrderField<?>> order,
            ToIntFunction<S> most,
            Function<List<UUID>, Map<UUID, R>> rows) {
        Field<UUID> one = column("one", UUID.class);
        Field<String> in = column("state", String.class);
        Field<Integer> place = column("place", Integer.class);
        Field<Integer> total = column("total", Integer.class);
        Select<Record> ranked = wanted.apply(sql.select(List.of(
                id.as(one.getUnqualifiedName()),
                state.as(in.getUnqualifiedName()),
                DSL.rowNumber().over().partitionBy(state).orderBy(order).as(place.getUnqualifiedName()),
                DSL.count().over().partitionBy(state).as(total.getUnqualifiedName()))));
        Condition first = DSL.or(Arrays.stream(states.getEnumConstants())
                .map(constant -> in.eq(constant.name()).and(place.le(most.applyAsInt(constant))))
                .toList());
        Map<String, List<UUID>> pages = new HashMap<>();
        Map<String, Integer> totals = new HashMap<>();
        sql.select(in, total, DSL.arrayAgg(one).orderBy(place))
                .from(ranked.asTable(RANKED))
                .where(first)
                .groupBy(in, total)
                .forEach(row -> {
                    pages.put(row.value1(), List.of(row.value3()));
                    totals.put(row.value1(), row.value2());
                });
        Map<UUID, R> found =
                rows.apply(pages.values().stream().flatMap(List::stream).toList());
        Map<S, Listing<R>> each = new EnumMap<>(states);
        for (S constant : states.getEnumConstants()) {
            each.put(
                    constant,
                    new Listing<>(
                            Columns.inOrder(pages.getOrDefault(constant.name(), List.of()), found),
                            totals.getOrDefault(constant.name(), 0)));
        }
        return each;
    }

    private static <V> Field<V> column(String name, Class<V> type) {
        return DSL.field(DSL.name(RANKED, name), type);
    }
}
