package fi.pohja.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * The order of a table's rows within their owner, such as of measures within their project. Whoever calls holds the
 * owner's row locked, so that two who order at once come one after the other.
 */
public record Positions(
        Table<?> table, TableField<?, UUID> id, TableField<?, UUID> owner, TableField<?, Integer> position) {

    /** The position after the last, worked out by the statement that stores the row. */
    public Field<Integer> next(UUID ownersId) {
        return DSL.field(DSL.select(DSL.coalesce(DSL.max(position), 0).plus(1))
                .from(table)
                .where(owner.eq(ownersId)));
    }

    /** The rows of an owner in their order. */
    public List<UUID> order(DSLContext sql, UUID ownersId) {
        return sql.select(id)
                .from(table)
                .where(owner.eq(ownersId))
                .orderBy(position, id)
                .fetch(id);
    }

    /**
     * Puts rows in this order; rows not named follow in the order they had, ids that are not the owner's are left out.
     *
     * @return whether anything moved
     */
    public boolean reorder(DSLContext sql, UUID ownersId, List<UUID> wanted) {
        List<UUID> before = order(sql, ownersId);
        Set<UUID> after = new LinkedHashSet<>(wanted);
        after.retainAll(before);
        after.addAll(before);
        List<UUID> order = new ArrayList<>(after);
        if (order.equals(before)) {
            return false;
        }
        sql.update(table)
                .set(
                        position,
                        DSL.field("array_position({0}, {1})", Integer.class, DSL.val(order.toArray(UUID[]::new)), id))
                .where(owner.eq(ownersId))
                .execute();
        return true;
    }
}
