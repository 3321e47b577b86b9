package fi.pohja.need.internal;

import static fi.pohja.schema.tenant.Tables.NEED;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The order of needs by hand: numbers with gaps, so that moving one of 12,000 changes one row. Whoever calls keeps others
 * from ordering meanwhile.
 */
final class NeedOrder {

    private static final long GAP = 1L << 20;

    private NeedOrder() {}

    /** Puts a need at the end of those that were ordered. */
    static void last(DSLContext sql, UUID need) {
        store(sql, need, end(sql) + GAP);
    }

    /** Puts a need right before another. */
    static void before(DSLContext sql, UUID need, UUID next) {
        long upper = rank(sql, next).orElseGet(() -> orderUpTo(sql, next));
        Optional<Long> lower = sql.select(DSL.max(NEED.RANK))
                .from(NEED)
                .where(NEED.RANK.lt(upper))
                .and(NEED.ID.ne(need))
                .fetchOptional(DSL.max(NEED.RANK));
        if (lower.isPresent() && upper - lower.get() < 2) {
            spread(sql);
            before(sql, need, next);
        } else {
            store(sql, need, lower.map(below -> below + (upper - below) / 2).orElse(upper - GAP));
        }
    }

    /** Puts needs at the beginning, in this order. */
    static void first(DSLContext sql, List<UUID> needs) {
        long rank = sql.select(DSL.coalesce(DSL.min(NEED.RANK), DSL.inline(0L)))
                        .from(NEED)
                        .fetchSingle()
                        .value1()
                - GAP * needs.size();
        for (UUID need : needs) {
            store(sql, need, rank);
            rank += GAP;
        }
    }

    private static Optional<Long> rank(DSLContext sql, UUID need) {
        return sql.select(NEED.RANK).from(NEED).where(NEED.ID.eq(need)).fetchOptional(NEED.RANK);
    }

    private static long end(DSLContext sql) {
        return sql.select(DSL.coalesce(DSL.max(NEED.RANK), DSL.inline(0L)))
                .from(NEED)
                .fetchSingle()
                .value1();
    }

    /** Lists show needs nobody ordered last, by number: those up to this one keep that place. */
    private static long orderUpTo(DSLContext sql, UUID need) {
        int number = sql.select(NEED.NUMBER)
                .from(NEED)
                .where(NEED.ID.eq(need))
                .fetchSingle()
                .value1();
        sql.update(NEED)
                .set(NEED.RANK, NEED.NUMBER.cast(Long.class).mul(GAP).plus(end(sql)))
                .where(NEED.RANK.isNull())
                .and(NEED.NUMBER.le(number))
                .execute();
        return rank(sql, need).orElseThrow();
    }

    private static void spread(DSLContext sql) {
        var ordered = DSL.select(
                        NEED.ID.as("id"),
                        DSL.rowNumber()
                                .over()
                                .orderBy(NEED.RANK, NEED.NUMBER)
                                .cast(Long.class)
                                .mul(GAP)
                                .as("place"))
                .from(NEED)
                .where(NEED.RANK.isNotNull())
                .asTable("ordered");
        sql.update(NEED)
                .set(NEED.RANK, ordered.field("place", Long.class))
                .from(ordered)
                .where(NEED.ID.eq(ordered.field("id", UUID.class)))
                .execute();
    }

    private static void store(DSLContext sql, UUID need, long rank) {
        sql.update(NEED).set(NEED.RANK, rank).where(NEED.ID.eq(need)).execute();
    }
}
