package fi.pohja.programme.internal;

import static fi.pohja.schema.tenant.Tables.RISK;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.Violations;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Risk;
import fi.pohja.programme.RiskDraft;
import fi.pohja.programme.RiskId;
import fi.pohja.programme.RiskState;
import fi.pohja.programme.Risks;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

@Singleton
final class StoredRisks implements Risks {

    private static final VersionedTable STORED = new VersionedTable(RISK, RISK.ID, RISK.VERSION);
    private static final int HIGHEST = 5;

    private final Database database;
    private final AuditLog audit;

    StoredRisks(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public List<Risk> of(ProjectId project) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            ProjectGate.exists(sql, project);
            return fetch(sql, RISK.PROJECT_ID.eq(project.value()));
        });
    }

    @Override
    public Optional<Risk> find(RiskId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Risk> find(DSLContext sql, RiskId id) {
        return fetch(sql, RISK.ID.eq(id.value())).stream().findFirst();
    }

    private static List<Risk> fetch(DSLContext sql, Condition wanted) {
        return sql.select(RISK.fields())
                .from(RISK)
                .where(wanted)
                .orderBy(
                        RISK.STATE.ne(RiskState.OPEN.name()),
                        RISK.PROBABILITY.mul(RISK.IMPACT).desc(),
                        Columns.alphabetical(RISK.TITLE),
                        RISK.ID)
                .fetch(row -> new Risk(
                        new RiskId(row.get(RISK.ID)),
                        new ProjectId(row.get(RISK.PROJECT_ID)),
                        row.get(RISK.TITLE),
                        Columns.text(row.get(RISK.DESCRIPTION)),
                        row.get(RISK.PROBABILITY),
                        row.get(RISK.IMPACT),
                        Columns.text(row.get(RISK.RESPONSE)),
                        RiskState.valueOf(row.get(RISK.STATE)),
                        Columns.strings(row.get(RISK.SOURCE_REFS)),
                        row.get(RISK.VERSION)));
    }

    @Override
    public Risk create(ProjectId project, Optional<RiskId> given, RiskDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        RiskId id = given.orElseGet(() -> new RiskId(UUID.randomUUID()));
        return database.write(sql -> {
            ProjectGate.lock(sql, project);
            check(draft).done();
            STORED.insert(sql, id.value(), columns(draft).set(RISK.PROJECT_ID, project.value()));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Risk change(RiskId id, int version, RiskDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Risk before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, before.project(), false);
            check(draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static Violations check(RiskDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("title", draft.title())
                .text("description", draft.description())
                .text("response", draft.response())
                .between("probability", draft.probability(), 1, HIGHEST)
                .between("impact", draft.impact(), 1, HIGHEST);
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private static Row columns(RiskDraft draft) {
        return new Row()
                .set(RISK.TITLE, draft.title())
                .text(RISK.DESCRIPTION, draft.description())
                .set(RISK.PROBABILITY, draft.probability())
                .set(RISK.IMPACT, draft.impact())
                .text(RISK.RESPONSE, draft.response())
                .set(RISK.STATE, draft.state())
                .set(RISK.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(RiskDraft draft) {
        return new Fields()
                .with("title", draft.title())
                .with("description", draft.description())
                .with("probability", draft.probability())
                .with("impact", draft.impact())
                .with("response", draft.response())
                .with("state", draft.state())
                .with("sourceRefs", draft.sourceRefs());
    }

    @Override
    public void remove(RiskId id, int version) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            STORED.lock(sql, id.value(), version);
            Risk before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, before.project(), false);
            STORED.delete(sql, id.value());
            audit.record(
                    "REMOVED",
                    subject(before),
                    before.title().text("fi"),
                    fields(before.draft()).removed());
        });
    }

    private Risk done(DSLContext sql, RiskId id, String action, List<Change> changes) {
        Risk now = find(sql, id).orElseThrow();
        audit.record(action, subject(now), now.title().text("fi"), changes);
        return now;
    }

    private static Subject subject(Risk risk) {
        return Subject.of("RISK", risk.id().value(), risk.project().value());
    }
}
