package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.COST;
import static fi.pohja.schema.tenant.Tables.PAYMENT_REQUEST;

import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
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
import fi.pohja.table.Row;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

@Singleton
final class StoredPayments implements PaymentRequests {

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

    @Override
    public List<PaymentRequest> of(ApplicationId application) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            GrantApplication grant =
                    applications.find(sql, application).orElseThrow(() -> new NotFoundException(application.value()));
            return PaymentRows.of(sql, grant);
        });
    }

    @Override
    public Optional<PaymentRequest> find(PaymentRequestId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private Optional<PaymentRequest> find(DSLContext sql, PaymentRequestId id) {
        return PaymentRows.grantOf(sql, id)
                .flatMap(application -> applications.find(sql, application))
                .flatMap(grant -> PaymentRows.of(sql, grant).stream()
                        .filter(request -> request.id().equals(id))
                        .findFirst());
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
            List<PaymentRequest> all = PaymentRows.of(sql, grant);
            if (all.stream().anyMatch(request -> !request.state().frozen())) {
                throw InvalidException.of("", "payment.open");
            }
            check(draft).done();
            PaymentRows.STORED.insert(
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
            PaymentRows.STORED.update(sql, id.value(), columns(draft));
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
            int questioned = sql.fetchCount(COST, PaymentRows.free(grant.id(), before.to(), Eligibility.QUESTIONED));
            new Violations()
                    .check(PaymentRows.shares(grant).isPresent(), "", "payment.grant.unknown")
                    .check(questioned == 0, "", "payment.questioned", questioned)
                    .check(before.costs() > 0, "", "payment.nothing")
                    .done();
            int held = sql.update(COST)
                    .set(COST.PAYMENT_REQUEST_ID, id.value())
                    .where(PaymentRows.free(grant.id(), before.to(), Eligibility.ELIGIBLE))
                    .execute();
            if (held != before.costs()) {
                // The grant is locked, so that nobody can have entered a cost between counting and holding.
                throw new IllegalStateException(
                        "Payment request " + id.value() + " counted " + before.costs() + " costs and holds " + held);
            }
            Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            String by = Actor.current().name();
            Snapshot.Frozen frozen = snapshot.freeze(PaymentDocument.of(sql, grant, before, at, by));
            PaymentRows.STORED.update(
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

    @Override
    public PaymentRequest reopen(PaymentRequestId id, int version) {
        SignedIn.require(Permission.APPROVE_FUNDING);
        return database.write(sql -> {
            Locked locked = lock(sql, id, version);
            step(locked.request(), PaymentRequestState.DRAFT);
            if (PaymentRows.of(sql, locked.grant()).stream()
                    .anyMatch(other -> !other.id().equals(id) && other.state() == PaymentRequestState.DRAFT)) {
                throw InvalidException.of("", "payment.open");
            }
            PaymentRows.release(sql, id);
            PaymentRows.STORED.update(
                    sql,
                    id.value(),
                    PaymentRows.thawed()
                            .set(PAYMENT_REQUEST.STATE, PaymentRequestState.DRAFT)
                            .set(PAYMENT_REQUEST.APPROVED_AT, Optional.<Instant>empty())
                            .set(PAYMENT_REQUEST.APPROVED_BY_NAME, Optional.<String>empty())
                            .set(PAYMENT_REQUEST.SENT_AT, Optional.<Instant>empty())
                            .set(PAYMENT_REQUEST.SENT_BY_NAME, Optional.<String>empty()));
            return done(sql, locked.grant(), id, "STATE", state(locked.request(), PaymentRequestState.DRAFT));
        });
    }

    @Override
    public PaymentRequest send(PaymentRequestId id, int version) {
        SignedIn.require(Permission.APPROVE_FUNDING);
        return database.write(sql -> {
            Locked locked = lock(sql, id, version);
            step(locked.request(), PaymentRequestState.SENT);
            PaymentRows.STORED.update(
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
            PaymentRows.STORED.update(
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
            PaymentRows.release(sql, id);
            PaymentRows.STORED.update(
                    sql,
                    id.value(),
                    PaymentRows.thawed()
                            .set(PAYMENT_REQUEST.STATE, PaymentRequestState.RETURNED)
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
            boolean last = PaymentRows.of(sql, locked.grant()).stream()
                    .noneMatch(other -> other.number() > locked.request().number());
            if (locked.request().state() != PaymentRequestState.DRAFT || !last) {
                throw InvalidException.of("", "payment.frozen");
            }
            PaymentRows.STORED.delete(sql, id.value());
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
        ApplicationId application = PaymentRows.grantOf(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
        GrantApplication grant = lockGrant(sql, application);
        PaymentRows.STORED.lock(sql, id.value(), version);
        return new Locked(
                grant,
                PaymentRows.of(sql, grant).stream()
                        .filter(request -> request.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    private GrantApplication lockGrant(DSLContext sql, ApplicationId application) {
        ApplicationRows.STORED.lock(sql, application.value());
        return applications.find(sql, application).orElseThrow();
    }

    private static String name(PaymentRequestState state) {
        return ReadersWords.of("funding.payment", state);
    }

    private static void step(PaymentRequest request, PaymentRequestState to) {
        if (!request.state().leadsTo(to)) {
            throw InvalidException.of("state", "transition", name(request.state()), name(to));
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
