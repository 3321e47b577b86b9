package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.PAYMENT_REQUEST;
import static fi.pohja.schema.tenant.Tables.RECOVERY;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.Recoveries;
import fi.pohja.funding.Recovery;
import fi.pohja.funding.RecoveryDraft;
import fi.pohja.funding.RecoveryId;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

@Singleton
final class StoredRecoveries implements Recoveries {

    private static final VersionedTable STORED = new VersionedTable(RECOVERY, RECOVERY.ID, RECOVERY.VERSION);
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_LINE = 100;

    private final Database database;
    private final AuditLog audit;

    StoredRecoveries(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public List<Recovery> of(ApplicationId application) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            if (!ApplicationRows.STORED.exists(sql, application.value())) {
                throw new NotFoundException(application.value());
            }
            return fetch(sql, RECOVERY.APPLICATION_ID.eq(application.value()));
        });
    }

    private static List<Recovery> fetch(DSLContext sql, Condition wanted) {
        return sql.selectFrom(RECOVERY)
                .where(wanted)
                .orderBy(RECOVERY.DECIDED_ON, RECOVERY.ID)
                .fetch(row -> new Recovery(
                        new RecoveryId(row.get(RECOVERY.ID)),
                        new ApplicationId(row.get(RECOVERY.APPLICATION_ID)),
                        row.get(RECOVERY.AMOUNT),
                        row.get(RECOVERY.REASON),
                        row.get(RECOVERY.DECIDED_ON),
                        row.get(RECOVERY.DUE_ON),
                        Optional.ofNullable(row.get(RECOVERY.REPAID_ON)),
                        row.get(RECOVERY.DIARY_NUMBER),
                        row.get(RECOVERY.VERSION)));
    }

    @Override
    public Recovery create(ApplicationId application, RecoveryDraft draft) {
        SignedIn.require(Permission.EDIT_FUNDING);
        RecoveryId id = new RecoveryId(UUID.randomUUID());
        return database.write(sql -> {
            ApplicationRows.STORED.lock(sql, application.value());
            check(sql, application, draft, id).done();
            STORED.insert(sql, id.value(), columns(draft).set(RECOVERY.APPLICATION_ID, application.value()));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Recovery change(RecoveryId id, int version, RecoveryDraft draft) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Recovery before = fetch(sql, RECOVERY.ID.eq(id.value())).getFirst();
            ApplicationRows.STORED.lock(sql, before.application().value());
            check(sql, before.application(), draft, id).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static Violations check(DSLContext sql, ApplicationId application, RecoveryDraft draft, RecoveryId itself) {
        BigDecimal paid = sql.select(DSL.coalesce(DSL.sum(PAYMENT_REQUEST.PAID), BigDecimal.ZERO))
                .from(PAYMENT_REQUEST)
                .where(PAYMENT_REQUEST.APPLICATION_ID.eq(application.value()))
                .fetchSingle()
                .value1();
        BigDecimal others = sql.select(DSL.coalesce(DSL.sum(RECOVERY.AMOUNT), BigDecimal.ZERO))
                .from(RECOVERY)
                .where(RECOVERY.APPLICATION_ID.eq(application.value()))
                .and(RECOVERY.ID.ne(itself.value()))
                .fetchSingle()
                .value1();
        return new Violations()
                .euros("amount", Optional.of(draft.amount()))
                .check(draft.amount().signum() != 0, "amount", "cost.zero")
                .check(
                        others.add(draft.amount()).compareTo(paid) <= 0,
                        "amount",
                        "recovery.more",
                        Said.euros(paid.subtract(others)))
                .required("reason", draft.reason(), LONGEST_REASON)
                .date("decidedOn", Optional.of(draft.decidedOn()))
                .date("dueOn", Optional.of(draft.dueOn()))
                .date("repaidOn", draft.repaidOn())
                .period("dueOn", Optional.of(draft.decidedOn()), Optional.of(draft.dueOn()))
                .line("diaryNumber", draft.diaryNumber(), LONGEST_LINE);
    }

    private static Row columns(RecoveryDraft draft) {
        return new Row()
                .set(RECOVERY.AMOUNT, Shares.cents(draft.amount()))
                .set(RECOVERY.REASON, draft.reason().strip())
                .set(RECOVERY.DECIDED_ON, draft.decidedOn())
                .set(RECOVERY.DUE_ON, draft.dueOn())
                .set(RECOVERY.REPAID_ON, draft.repaidOn())
                .set(RECOVERY.DIARY_NUMBER, draft.diaryNumber().strip());
    }

    private static Fields fields(RecoveryDraft draft) {
        return new Fields()
                .with("amount", Shares.cents(draft.amount()))
                .with("reason", draft.reason().strip())
                .with("decidedOn", draft.decidedOn())
                .with("dueOn", draft.dueOn())
                .with("repaidOn", draft.repaidOn())
                .with("diaryNumber", draft.diaryNumber().strip());
    }

    private Recovery done(DSLContext sql, RecoveryId id, String action, List<Change> changes) {
        Recovery now = fetch(sql, RECOVERY.ID.eq(id.value())).getFirst();
        audit.record(
                action,
                Subject.of("RECOVERY", id.value(), now.application().value()),
                now.amount().toPlainString(),
                changes);
        return now;
    }
}
