package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.COST;
import static fi.pohja.schema.tenant.Tables.PAYMENT_REQUEST;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.Eligibility;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantDecision;
import fi.pohja.funding.PaymentRequest;
import fi.pohja.funding.PaymentRequestDraft;
import fi.pohja.funding.PaymentRequestId;
import fi.pohja.funding.PaymentRequestState;
import fi.pohja.funding.PaymentRequests;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

@Singleton
final class StoredPayments implements PaymentRequests {

    private static final VersionedTable STORED =
            new VersionedTable(PAYMENT_REQUEST, PAYMENT_REQUEST.ID, PAYMENT_REQUEST.VERSION);
    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final int LONGEST_REASON = 2000;

    private final Database database;
    private final ApplicationRows applications;
    private final Snapshot snapshot;
    private final AuditLog audit;
    private final Clock clock;

    StoredPayments(Database database, ApplicationRows applications, Snapshot snapshot, AuditLog audit, Clock clock) {
        this.database = database;
        this.applications = applications;
        this.snapshot = snapshot;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a request holds or would hold. */
    private record Sum(int costs, BigDecimal eligible, BigDecimal share) {}

    @Override
    public List<PaymentRequest> of(ApplicationId application) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            GrantApplication grant =
                    applications.find(sql, application).orElseThrow(() -> new NotFoundException(application.value()));
            return of(sql, grant);
        });
    }

    private static List<PaymentRequest> of(DSLContext sql, GrantApplication grant) {
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

    private static Optional<Shares> shares(GrantApplication grant) {
        return grant.decision().flatMap(decision -> Shares.of(decision, grant.budget()));
    }

    private static Condition free(ApplicationId grant, LocalDate to, Eligibility eligibility) {
        return COST.APPLICATION_ID
                .eq(grant.value())
                .and(COST.POSTED_ON.le(to))
                .and(COST.ELIGIBILITY.eq(eligibility.name()))
                .and(COST.PAYMENT_REQUEST_ID.isNull());
    }

    @Override
    public Optional<PaymentRequest> find(PaymentRequestId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private Optional<PaymentRequest> find(DSLContext sql, PaymentRequestId id) {
        return grantOf(sql, id)
                .flatMap(application -> applications.find(sql, application))
                .flatMap(grant -> of(sql, grant).stream()
                        .filter(request -> request.id().equals(id))
                        .findFirst());
    }

    private static Optional<ApplicationId> grantOf(DSLContext sql, PaymentRequestId id) {
        return sql.select(PAYMENT_REQUEST.APPLICATION_ID)
                .from(PAYMENT_REQUEST)
                .where(PAYMENT_REQUEST.ID.eq(id.value()))
                .fetchOptional(PAYMENT_REQUEST.APPLICATION_ID)
                .map(ApplicationId::new);
    }

    @Override
    public PaymentRequest create(ApplicationId application, PaymentRequestDraft draft) {
        SignedIn.require(Permission.EDIT_FUNDING);
        PaymentRequestId id = new PaymentRequestId(UUID.randomUUID());
        return database.write(sql -> {
            GrantApplication grant = lockGrant(sql, application);
            if (!grant.granted()) {
                throw InvalidException.of("", "payment.not.granted");
            }
            List<PaymentRequest> all = of(sql, grant);
            if (all.stream().anyMatch(request -> !request.state().frozen())) {
                throw InvalidException.of("", "payment.open");
            }
            check(draft).done();
            STORED.insert(
                    sql,
                    id.value(),
                    columns(draft)
                            .set(PAYMENT_REQUEST.APPLICATION_ID, application.value())
                            .set(PAYMENT_REQUEST.NUMBER, all.size() + 1)
                            .set(PAYMENT_REQUEST.STATE, PaymentRequestState.DRAFT));
            return done(sql, grant, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public PaymentRequest change(PaymentRequestId id, int version, PaymentRequestDraft draft) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            Locked locked = lock(sql, id, version);
            if (locked.request().state() != PaymentRequestState.DRAFT) {
                throw InvalidException.of("", "payment.frozen");
            }
            check(draft).done();
            PaymentRequest before = locked.request();
            List<Change> changes = fields(draft)
                    .changedFrom(
                            fields(new PaymentRequestDraft(before.from(), before.to(), before.due(), before.text())));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            return done(sql, locked.grant(), id, "CHANGED", changes);
        });
    }

    private static Violations check(PaymentRequestDraft draft) {
        return new Violations()
                .date("from", Optional.of(draft.from()))
                .date("to", Optional.of(draft.to()))
                .date("due", draft.due())
                .period("to", Optional.of(draft.from()), Optional.of(draft.to()))
                .text("text", draft.text());
    }

    private static Row columns(PaymentRequestDraft draft) {
        return new Row()
                .set(PAYMENT_REQUEST.PERIOD_FROM, draft.from())
                .set(PAYMENT_REQUEST.PERIOD_TO, draft.to())
                .set(PAYMENT_REQUEST.DUE_ON, draft.due())
                .text(PAYMENT_REQUEST.TEXT, draft.text());
    }

    private static Fields fields(PaymentRequestDraft draft) {
        return new Fields()
                .with("from", draft.from())
                .with("to", draft.to())
                .with("due", draft.due())
                .with("text", draft.text());
    }

    @Override
    public PaymentRequest approve(PaymentRequestId id, int version) {
        SignedIn.require(Permission.APPROVE_FUNDING);
        return database.write(sql -> {
            Locked locked = lock(sql, id, version);
            PaymentRequest before = locked.request();
            step(before, PaymentRequestState.APPROVED_INTERNALLY);
            GrantApplication grant = locked.grant();
            int questioned = sql.fetchCount(COST, free(grant.id(), before.to(), Eligibility.QUESTIONED));
            new Violations()
                    .check(shares(grant).isPresent(), "", "payment.grant.unknown")
                    .check(questioned == 0, "", "payment.questioned", questioned)
                    .check(before.costs() > 0, "", "payment.nothing")
                    .done();
            int held = sql.update(COST)
                    .set(COST.PAYMENT_REQUEST_ID, id.value())
                    .where(free(grant.id(), before.to(), Eligibility.ELIGIBLE))
                    .execute();
            if (held != before.costs()) {
                // The grant is locked, so that nobody can have entered a cost between counting and holding.
                throw new IllegalStateException(
                        "Payment request " + id.value() + " counted " + before.costs() + " costs and holds " + held);
            }
            Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            String by = Actor.current().name();
            Snapshot.Frozen frozen = snapshot.freeze(document(sql, grant, before, at, by));
            STORED.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(PAYMENT_REQUEST.STATE, PaymentRequestState.APPROVED_INTERNALLY)
                            .set(PAYMENT_REQUEST.COST_COUNT, held)
                            .set(PAYMENT_REQUEST.ELIGIBLE, before.eligible())
                            .set(PAYMENT_REQUEST.SHARE, before.share())
                            .set(PAYMENT_REQUEST.GRANT_PERCENT, grant.decision().flatMap(GrantDecision::percent))
                            .set(PAYMENT_REQUEST.GRANTED, grant.decision().flatMap(GrantDecision::granted))
                            .set(PAYMENT_REQUEST.DOCUMENT, frozen.document())
                            .set(PAYMENT_REQUEST.SHA256, frozen.sha256())
                            .set(PAYMENT_REQUEST.APPROVED_AT, at)
                            .set(PAYMENT_REQUEST.APPROVED_BY_NAME, by)
                            .set(PAYMENT_REQUEST.RETURNED_REASON, Optional.<String>empty()));
            return done(
                    sql,
                    grant,
                    id,
                    "STATE",
                    new Change.Collector()
                            .field("state", before.state(), PaymentRequestState.APPROVED_INTERNALLY)
                            .field("eligible", before.eligible())
                            .field("share", before.share())
                            .field("sha256", frozen.sha256())
                            .changes());
        });
    }

    /** Sums by category and the hash of every row, so that what was requested can be proven from the ledger. */
    private static Map<String, Object> document(
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

    @Override
    public PaymentRequest reopen(PaymentRequestId id, int version) {
        SignedIn.require(Permission.APPROVE_FUNDING);
        return database.write(sql -> {
            Locked locked = lock(sql, id, version);
            step(locked.request(), PaymentRequestState.DRAFT);
            if (of(sql, locked.grant()).stream()
                    .anyMatch(other -> !other.id().equals(id) && other.state() == PaymentRequestState.DRAFT)) {
                throw InvalidException.of("", "payment.open");
            }
            release(sql, id);
            STORED.update(
                    sql,
                    id.value(),
                    thawed().set(PAYMENT_REQUEST.STATE, PaymentRequestState.DRAFT)
                            .set(PAYMENT_REQUEST.APPROVED_AT, Optional.<Instant>empty())
                            .set(PAYMENT_REQUEST.APPROVED_BY_NAME, Optional.<String>empty())
                            .set(PAYMENT_REQUEST.SENT_AT, Optional.<Instant>empty())
                            .set(PAYMENT_REQUEST.SENT_BY_NAME, Optional.<String>empty()));
            return done(sql, locked.grant(), id, "STATE", state(locked.request(), PaymentRequestState.DRAFT));
        });
    }

    private static void release(DSLContext sql, PaymentRequestId id) {
        sql.update(COST)
                .setNull(COST.PAYMENT_REQUEST_ID)
                .where(COST.PAYMENT_REQUEST_ID.eq(id.value()))
                .execute();
    }

    private static Row thawed() {
        return new Row()
                .set(PAYMENT_REQUEST.COST_COUNT, Optional.<Integer>empty())
                .set(PAYMENT_REQUEST.ELIGIBLE, Optional.<BigDecimal>empty())
                .set(PAYMENT_REQUEST.SHARE, Optional.<BigDecimal>empty())
                .set(PAYMENT_REQUEST.GRANT_PERCENT, Optional.<BigDecimal>empty())
                .set(PAYMENT_REQUEST.GRANTED, Optional.<BigDecimal>empty())
                .set(PAYMENT_REQUEST.DOCUMENT, Optional.<String>empty())
                .set(PAYMENT_REQUEST.SHA256, Optional.<String>empty());
    }

    @Override
    public PaymentRequest send(PaymentRequestId id, int version) {
        SignedIn.require(Permission.APPROVE_FUNDING);
        return database.write(sql -> {
            Locked locked = lock(sql, id, version);
            step(locked.request(), PaymentRequestState.SENT);
            STORED.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(PAYMENT_REQUEST.STATE, PaymentRequestState.SENT)
                            .set(PAYMENT_REQUEST.SENT_AT, clock.instant().truncatedTo(ChronoUnit.SECONDS))
                            .set(PAYMENT_REQUEST.SENT_BY_NAME, Actor.current().name()));
            return done(sql, locked.grant(), id, "STATE", state(locked.request(), PaymentRequestState.SENT));
        });
    }

    @Override
    public PaymentRequest pay(PaymentRequestId id, int version, LocalDate on, BigDecimal paid) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            Locked locked = lock(sql, id, version);
            new Violations()
                    .date("paidOn", Optional.of(on))
                    .check(
                            !on.isAfter(LocalDate.ofInstant(clock.instant(), Said.HELSINKI)),
                            "paidOn",
                            "date.future",
                            Said.day(on))
                    .euros("paid", Optional.of(paid))
                    .check(
                            paid.compareTo(locked.request().share()) <= 0,
                            "paid",
                            "payment.more",
                            Said.euros(locked.request().share()))
                    .done();
            step(locked.request(), PaymentRequestState.PAID);
            STORED.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(PAYMENT_REQUEST.STATE, PaymentRequestState.PAID)
                            .set(PAYMENT_REQUEST.PAID_ON, on)
                            .set(PAYMENT_REQUEST.PAID, Shares.cents(paid)));
            return done(
                    sql,
                    locked.grant(),
                    id,
                    "STATE",
                    new Change.Collector()
                            .field("state", locked.request().state(), PaymentRequestState.PAID)
                            .field("paidOn", on)
                            .field("paid", Shares.cents(paid))
                            .changes());
        });
    }

    @Override
    public PaymentRequest giveBack(PaymentRequestId id, int version, String reason) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            Locked locked = lock(sql, id, version);
            new Violations().required("reason", reason, LONGEST_REASON).done();
            step(locked.request(), PaymentRequestState.RETURNED);
            release(sql, id);
            STORED.update(
                    sql,
                    id.value(),
                    thawed().set(PAYMENT_REQUEST.STATE, PaymentRequestState.RETURNED)
                            .set(PAYMENT_REQUEST.RETURNED_REASON, reason.strip()));
            return done(
                    sql,
                    locked.grant(),
                    id,
                    "STATE",
                    new Change.Collector()
                            .field("state", locked.request().state(), PaymentRequestState.RETURNED)
                            .field("reason", reason.strip())
                            .changes());
        });
    }

    @Override
    public void remove(PaymentRequestId id, int version) {
        SignedIn.require(Permission.EDIT_FUNDING);
        database.change(sql -> {
            Locked locked = lock(sql, id, version);
            boolean last = of(sql, locked.grant()).stream()
                    .noneMatch(other -> other.number() > locked.request().number());
            if (locked.request().state() != PaymentRequestState.DRAFT || !last) {
                throw InvalidException.of("", "payment.frozen");
            }
            STORED.delete(sql, id.value());
            audit.record("REMOVED", subject(locked.request()), label(locked.grant(), locked.request()));
        });
    }

    @Override
    public Optional<String> document(PaymentRequestId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            Record row = sql.selectFrom(PAYMENT_REQUEST)
                    .where(PAYMENT_REQUEST.ID.eq(id.value()))
                    .fetchOptional()
                    .orElseThrow(() -> new NotFoundException(id.value()));
            return Optional.ofNullable(row.get(PAYMENT_REQUEST.DOCUMENT));
        });
    }

    /** A request with its grant, both locked. */
    private record Locked(GrantApplication grant, PaymentRequest request) {}

    private Locked lock(DSLContext sql, PaymentRequestId id, int version) {
        ApplicationId application = grantOf(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
        GrantApplication grant = lockGrant(sql, application);
        STORED.lock(sql, id.value(), version);
        return new Locked(
                grant,
                of(sql, grant).stream()
                        .filter(request -> request.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    private GrantApplication lockGrant(DSLContext sql, ApplicationId application) {
        ApplicationRows.STORED.lock(sql, application.value());
        return applications.find(sql, application).orElseThrow();
    }

    private static void step(PaymentRequest request, PaymentRequestState to) {
        if (!request.state().leadsTo(to)) {
            throw InvalidException.of("state", "transition", request.state(), to);
        }
    }

    private static List<Change> state(PaymentRequest before, PaymentRequestState to) {
        return new Change.Collector().field("state", before.state(), to).changes();
    }

    private PaymentRequest done(
            DSLContext sql, GrantApplication grant, PaymentRequestId id, String action, List<Change> changes) {
        PaymentRequest now = find(sql, id).orElseThrow();
        audit.record(action, subject(now), label(grant, now), changes);
        return now;
    }

    private static Subject subject(PaymentRequest request) {
        return Subject.of(
                "PAYMENT_REQUEST", request.id().value(), request.application().value());
    }

    private static String label(GrantApplication grant, PaymentRequest request) {
        return grant.project().code() + " / " + request.number();
    }
}
