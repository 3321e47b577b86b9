package fi.pohja.programme.internal;

import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.PROJECT_FUNDING;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.Violations;
import fi.pohja.programme.Funding;
import fi.pohja.programme.FundingDraft;
import fi.pohja.programme.FundingEntry;
import fi.pohja.programme.FundingEntryId;
import fi.pohja.programme.FundingKind;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.FundingSums;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.ProjectFunding;
import fi.pohja.programme.ProjectId;
import fi.pohja.table.Columns;
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

@Singleton
final class StoredFunding implements Funding {

    private static final VersionedTable STORED =
            new VersionedTable(PROJECT_FUNDING, PROJECT_FUNDING.ID, PROJECT_FUNDING.VERSION);

    private final Database database;
    private final AuditLog audit;

    StoredFunding(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public ProjectFunding of(ProjectId project) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            ProjectGate.exists(sql, project);
            List<ProjectFunding.Part> parts =
                    sums(sql, PROJECT.UMBRELLA_ID.eq(project.value()).and(PROJECT.ARCHIVED_AT.isNull()));
            return new ProjectFunding(
                    fetch(sql, PROJECT_FUNDING.PROJECT_ID.eq(project.value())),
                    sums(sql, PROJECT.ID.eq(project.value())).getFirst().sums(),
                    parts,
                    FundingSums.together(
                            parts.stream().map(ProjectFunding.Part::sums).toList()));
        });
    }

    private static List<ProjectFunding.Part> sums(DSLContext sql, Condition wanted) {
        return sql.select(PROJECT.ID, PROJECT.CODE, PROJECT.NAME)
                .select(SumsColumns.all())
                .from(PROJECT)
                .crossJoin(SumsColumns.OF_PROJECT)
                .where(wanted)
                .orderBy(Columns.alphabetical(PROJECT.NAME), PROJECT.ID)
                .fetch(row -> new ProjectFunding.Part(
                        new NamedProject(
                                new ProjectId(row.get(PROJECT.ID)), row.get(PROJECT.CODE), row.get(PROJECT.NAME)),
                        SumsColumns.read(row)));
    }

    @Override
    public Optional<FundingEntry> find(FundingEntryId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<FundingEntry> find(DSLContext sql, FundingEntryId id) {
        return fetch(sql, PROJECT_FUNDING.ID.eq(id.value())).stream().findFirst();
    }

    private static List<FundingEntry> fetch(DSLContext sql, Condition wanted) {
        return sql.select(PROJECT_FUNDING.fields())
                .from(PROJECT_FUNDING)
                .where(wanted)
                .orderBy(
                        Columns.declared(PROJECT_FUNDING.KIND, FundingKind.class),
                        Columns.declared(PROJECT_FUNDING.SOURCE, FundingSource.class),
                        PROJECT_FUNDING.ID)
                .fetch(row -> new FundingEntry(
                        new FundingEntryId(row.get(PROJECT_FUNDING.ID)),
                        new ProjectId(row.get(PROJECT_FUNDING.PROJECT_ID)),
                        FundingKind.valueOf(row.get(PROJECT_FUNDING.KIND)),
                        FundingSource.valueOf(row.get(PROJECT_FUNDING.SOURCE)),
                        Optional.ofNullable(row.get(PROJECT_FUNDING.AMOUNT)),
                        row.get(PROJECT_FUNDING.APPROXIMATE),
                        Columns.text(row.get(PROJECT_FUNDING.NOTE)),
                        Optional.ofNullable(row.get(PROJECT_FUNDING.DECIDED_ON)),
                        Columns.strings(row.get(PROJECT_FUNDING.SOURCE_REFS)),
                        row.get(PROJECT_FUNDING.VERSION)));
    }

    @Override
    public FundingEntry create(ProjectId project, Optional<FundingEntryId> given, FundingDraft draft) {
        SignedIn.require(Permission.EDIT_FUNDING);
        FundingEntryId id = given.orElseGet(() -> new FundingEntryId(UUID.randomUUID()));
        return database.write(sql -> {
            ProjectGate.lock(sql, project);
            check(draft).done();
            STORED.insert(sql, id.value(), columns(draft).set(PROJECT_FUNDING.PROJECT_ID, project.value()));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public FundingEntry change(FundingEntryId id, int version, FundingDraft draft) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            FundingEntry before = find(sql, id).orElseThrow();
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

    private static Violations check(FundingDraft draft) {
        Violations violations = new Violations().euros("amount", draft.amount()).date("decidedOn", draft.decidedOn());
        ProjectRules.longest(violations, "note", draft.note(), ProjectRules.LONGEST_DESCRIPTION);
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private static Row columns(FundingDraft draft) {
        return new Row()
                .set(PROJECT_FUNDING.KIND, draft.kind())
                .set(PROJECT_FUNDING.SOURCE, draft.source())
                .set(PROJECT_FUNDING.AMOUNT, cents(draft))
                .set(PROJECT_FUNDING.APPROXIMATE, draft.approximate())
                .text(PROJECT_FUNDING.NOTE, draft.note())
                .set(PROJECT_FUNDING.DECIDED_ON, draft.decidedOn())
                .set(PROJECT_FUNDING.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(FundingDraft draft) {
        return new Fields()
                .with("kind", draft.kind())
                .with("source", draft.source())
                .with("amount", cents(draft))
                .with("approximate", draft.approximate())
                .with("note", draft.note())
                .with("decidedOn", draft.decidedOn())
                .with("sourceRefs", draft.sourceRefs());
    }

    /** The amount as it is stored; checked before, so that nothing is rounded. */
    private static Optional<BigDecimal> cents(FundingDraft draft) {
        return draft.amount().map(euros -> euros.setScale(2));
    }

    @Override
    public void remove(FundingEntryId id, int version) {
        SignedIn.require(Permission.EDIT_FUNDING);
        database.change(sql -> {
            STORED.lock(sql, id.value(), version);
            FundingEntry before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, before.project(), false);
            STORED.delete(sql, id.value());
            audit.record(
                    "REMOVED",
                    subject(before),
                    label(before),
                    fields(before.draft()).removed());
        });
    }

    private FundingEntry done(DSLContext sql, FundingEntryId id, String action, List<Change> changes) {
        FundingEntry now = find(sql, id).orElseThrow();
        audit.record(action, subject(now), label(now), changes);
        return now;
    }

    private static Subject subject(FundingEntry entry) {
        return Subject.of("FUNDING", entry.id().value(), entry.project().value());
    }

    /** Which sum, from where: the records of money have no names. */
    private static String label(FundingEntry entry) {
        return entry.kind() + " / " + entry.source();
    }
}
