package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.COST;
import static fi.pohja.schema.tenant.Tables.PAYMENT_REQUEST;

import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.Eligibility;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.PaymentRequest;
import fi.pohja.funding.PaymentRequestId;
import fi.pohja.funding.PaymentRequestState;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Payment requests as their rows and the ledger have them: what a frozen one holds, what an open one would hold now.
 */
final class PaymentRows {

    static final VersionedTable STORED =
            new VersionedTable(PAYMENT_REQUEST, PAYMENT_REQUEST.ID, PAYMENT_REQUEST.VERSION);

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private PaymentRows() {}

    /** What a request holds or would hold. */
    private record Sum(int costs, BigDecimal eligible, BigDecimal share) {}

    /** A grant's requests, the first one first. */
    static List<PaymentRequest> of(DSLContext sql, GrantApplication grant) {
        var rows = sql.selectFrom(PAYMENT_REQUEST)
                .where(PAYMENT_REQUEST.APPLICATION_ID.eq(grant.id().value()))
                .orderBy(PAYMENT_REQUEST.NUMBER)
                .fetch();
        return rows.stream().map(row -> request(sql, grant, rows, row)).toList();
    }

    private static PaymentRequest request(
            DSLContext sql, GrantApplication grant, List<? extends Record> all, Record row) {
        PaymentRequestState state = PaymentRequestState.valueOf(row.get(PAYMENT_REQUEST.STATE));
        List<? extends Record> before = all.stream()
                .filter(other -> frozen(other)
                        && !other.get(PAYMENT_REQUEST.ID).equals(row.get(PAYMENT_REQUEST.ID))
                        && (!state.frozen() || earlier(other, row)))
                .toList();
        BigDecimal eligibleBefore = sum(before, PAYMENT_REQUEST.ELIGIBLE);
        BigDecimal shareBefore = sum(before, PAYMENT_REQUEST.SHARE);
        Sum sum = state.frozen()
                ? new Sum(
                        row.get(PAYMENT_REQUEST.COST_COUNT),
                        row.get(PAYMENT_REQUEST.ELIGIBLE),
                        row.get(PAYMENT_REQUEST.SHARE))
                : compute(sql, grant, row.get(PAYMENT_REQUEST.PERIOD_TO), eligibleBefore, shareBefore);
        return new PaymentRequest(
                new PaymentRequestId(row.get(PAYMENT_REQUEST.ID)),
                grant.id(),
                row.get(PAYMENT_REQUEST.NUMBER),
                row.get(PAYMENT_REQUEST.PERIOD_FROM),
                row.get(PAYMENT_REQUEST.PERIOD_TO),
                state,
                Optional.ofNullable(row.get(PAYMENT_REQUEST.DUE_ON)),
                Columns.text(row.get(PAYMENT_REQUEST.TEXT)),
                sum.costs(),
                sum.eligible(),
                eligibleBefore,
                sum.share(),
                shareBefore,
                Optional.ofNullable(row.get(PAYMENT_REQUEST.SHA256)),
                Optional.ofNullable(row.get(PAYMENT_REQUEST.APPROVED_AT)),
                Optional.ofNullable(row.get(PAYMENT_REQUEST.APPROVED_BY_NAME)),
                Optional.ofNullable(row.get(PAYMENT_REQUEST.SENT_AT)),
                Optional.ofNullable(row.get(PAYMENT_REQUEST.PAID_ON)),
                Optional.ofNullable(row.get(PAYMENT_REQUEST.PAID)),
                Optional.ofNullable(row.get(PAYMENT_REQUEST.RETURNED_REASON)),
                row.get(PAYMENT_REQUEST.VERSION));
    }

    private static boolean frozen(Record row) {
        return PaymentRequestState.valueOf(row.get(PAYMENT_REQUEST.STATE)).frozen();
    }

    private static boolean earlier(Record one, Record other) {
        int compared = one.get(PAYMENT_REQUEST.APPROVED_AT).compareTo(other.get(PAYMENT_REQUEST.APPROVED_AT));
        return compared < 0 || (compared == 0 && one.get(PAYMENT_REQUEST.NUMBER) < other.get(PAYMENT_REQUEST.NUMBER));
    }

    private static BigDecimal sum(List<? extends Record> rows, org.jooq.Field<BigDecimal> column) {
        return rows.stream().map(row -> row.get(column)).reduce(NOTHING, BigDecimal::add);
    }

    /** The eligible costs nobody holds yet, and what the grant pays of them beside all that was requested before. */
    private static Sum compute(
            DSLContext sql, GrantApplication grant, LocalDate to, BigDecimal eligibleBefore, BigDecimal shareBefore) {
        var sums = sql.select(DSL.count(), DSL.coalesce(DSL.sum(COST.AMOUNT), NOTHING))
                .from(COST)
                .where(free(grant.id(), to, Eligibility.ELIGIBLE))
                .fetchSingle();
        BigDecimal share = shares(grant)
                .map(shares ->
                        shares.ofCumulated(eligibleBefore.add(sums.value2())).subtract(shareBefore))
                .orElse(NOTHING);
        return new Sum(sums.value1(), sums.value2(), share);
    }

    static Optional<Shares> shares(GrantApplication grant) {
        return grant.decision().flatMap(decision -> Shares.of(decision, grant.budget()));
    }

    /** Costs up to a day that no request holds. */
    static Condition free(ApplicationId grant, LocalDate to, Eligibility eligibility) {
        return COST.APPLICATION_ID
                .eq(grant.value())
                .and(COST.POSTED_ON.le(to))
                .and(COST.ELIGIBILITY.eq(eligibility.name()))
                .and(COST.PAYMENT_REQUEST_ID.isNull());
    }

    static Optional<ApplicationId> grantOf(DSLContext sql, PaymentRequestId id) {
        return sql.select(PAYMENT_REQUEST.APPLICATION_ID)
                .from(PAYMENT_REQUEST)
                .where(PAYMENT_REQUEST.ID.eq(id.value()))
                .fetchOptional(PAYMENT_REQUEST.APPLICATION_ID)
                .map(ApplicationId::new);
    }

    /** Lets the costs go that a request holds. */
    static void release(DSLContext sql, PaymentRequestId id) {
        sql.update(COST)
                .setNull(COST.PAYMENT_REQUEST_ID)
                .where(COST.PAYMENT_REQUEST_ID.eq(id.value()))
                .execute();
    }

    /** What approving left in the row, taken out. */
    static Row thawed() {
        return new Row()
                .set(PAYMENT_REQUEST.COST_COUNT, Optional.<Integer>empty())
                .set(PAYMENT_REQUEST.ELIGIBLE, Optional.<BigDecimal>empty())
                .set(PAYMENT_REQUEST.SHARE, Optional.<BigDecimal>empty())
                .set(PAYMENT_REQUEST.GRANT_PERCENT, Optional.<BigDecimal>empty())
                .set(PAYMENT_REQUEST.GRANTED, Optional.<BigDecimal>empty())
                .set(PAYMENT_REQUEST.DOCUMENT, Optional.<String>empty())
                .set(PAYMENT_REQUEST.SHA256, Optional.<String>empty());
    }
}
