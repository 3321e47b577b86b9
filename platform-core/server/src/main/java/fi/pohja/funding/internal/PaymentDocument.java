package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.COST;

import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantDecision;
import fi.pohja.funding.PaymentRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What a payment request is frozen as. */
final class PaymentDocument {

    private PaymentDocument() {}

    /** Sums by category and the hash of every row, so that what was requested can be proven from the ledger. */
    static Map<String, Object> of(
            DSLContext sql, GrantApplication grant, PaymentRequest request, Instant at, String by) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("document", "paymentRequest");
        document.put("number", request.number());
        document.put("approvedAt", Snapshot.helsinki(at));
        document.put("approvedBy", by);
        document.put("project", grant.project().code());
        document.put("call", grant.call().name().values());
        document.put("from", request.from().toString());
        document.put("to", request.to().toString());
        document.put("costs", request.costs());
        document.put("eligible", request.eligible());
        document.put("eligibleBefore", request.eligibleBefore());
        document.put("share", request.share());
        document.put("shareBefore", request.shareBefore());
        grant.decision().flatMap(GrantDecision::granted).ifPresent(granted -> document.put("granted", granted));
        grant.decision().flatMap(GrantDecision::percent).ifPresent(percent -> document.put("grantPercent", percent));
        document.put("text", request.text().values());
        Map<String, Object> byCategory = new LinkedHashMap<>();
        sql.select(COST.CATEGORY, DSL.sum(COST.AMOUNT))
                .from(COST)
                .where(COST.PAYMENT_REQUEST_ID.eq(request.id().value()))
                .groupBy(COST.CATEGORY)
                .orderBy(COST.CATEGORY)
                .forEach(row -> byCategory.put(row.value1(), row.value2()));
        document.put("byCategory", byCategory);
        document.put(
                "ledgerSha256",
                sql.select(DSL.field(
                                "encode(sha256(convert_to(string_agg(concat_ws('|', {0}, {1}, {2}, {3}, {4}), E'\\n'"
                                        + " ORDER BY {2}, {0}, {1}, {5}), 'UTF8')), 'hex')",
                                String.class,
                                COST.VOUCHER,
                                COST.VOUCHER_ROW,
                                COST.POSTED_ON,
                                COST.CATEGORY,
                                COST.AMOUNT,
                                COST.ID))
                        .from(COST)
                        .where(COST.PAYMENT_REQUEST_ID.eq(request.id().value()))
                        .fetchSingle()
                        .value1());
        return document;
    }
}
