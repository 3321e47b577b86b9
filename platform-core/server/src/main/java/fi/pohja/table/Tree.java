package fi.pohja.table;

import fi.pohja.problem.Violations;
import fi.pohja.tenancy.Scope;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** A table whose rows stand under other rows of it. */
public record Tree(Table<?> table, TableField<?, UUID> id, TableField<?, UUID> parent) {

    private static final Field<UUID> ABOVE_ID = DSL.field(DSL.name("above", "id"), UUID.class);

    /**
     * Checks under what a record is to stand: it exists, and the record does not stand above it ({@code circle}).
     * Whoever else gives a parent in this tree waits until this transaction ends, so that two changes cannot close a
     * circle together.
     *
     * @param field the field the parent was typed into
     */
    public void check(Violations violations, DSLContext sql, String field, UUID record, UUID newParent) {
        sql.select(DSL.field(
                        "pg_advisory_xact_lock(hashtextextended({0}, 0))",
                        Object.class,
                        DSL.val(Scope.currentTenant().slug() + "/" + table.getName() + "/" + parent.getName())))
                .fetch();
        if (!sql.fetchExists(table, id.eq(newParent))) {
            violations.add(field, "unknown");
            return;
        }
        CommonTableExpression<Record1<UUID>> above = DSL.name("above")
                .fields("id")
                .as(DSL.select(id)
                        .from(table)
                        .where(id.eq(newParent))
                        .union(DSL.select(parent)
                                .from(table)
                                .join(DSL.table(DSL.name("above")))
                                .on(id.eq(ABOVE_ID))
                                .where(parent.isNotNull())));
        boolean circle =
                sql.fetchExists(sql.withRecursive(above).selectOne().from(above).where(ABOVE_ID.eq(record)));
        violations.check(!circle, field, "circle");
    }
}
