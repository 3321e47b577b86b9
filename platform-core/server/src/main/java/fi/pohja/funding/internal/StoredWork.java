package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.GRANT_APPLICATION;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.SUB_AREA;
import static fi.pohja.schema.tenant.Tables.WORK_CONTRIBUTION;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.WorkContribution;
import fi.pohja.funding.WorkContributionDraft;
import fi.pohja.funding.WorkContributionId;
import fi.pohja.funding.WorkContributions;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.NamedSubArea;
import fi.pohja.programme.SubAreaId;
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
final class StoredWork implements WorkContributions {

    private static final VersionedTable STORED =
            new VersionedTable(WORK_CONTRIBUTION, WORK_CONTRIBUTION.ID, WORK_CONTRIBUTION.VERSION);
    private static final BigDecimal MOST_MONTHS = new BigDecimal("9999.99");
    private static final int LONGEST_ROLE = 300;

    private final Database database;
    private final AuditLog audit;

    StoredWork(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public List<WorkContribution> of(ApplicationId application) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            if (!ApplicationRows.STORED.exists(sql, application.value())) {
                throw new NotFoundException(application.value());
            }
            return of(sql, application);
        });
    }

    List<WorkContribution> of(DSLContext sql, ApplicationId application) {
        return fetch(sql, WORK_CONTRIBUTION.APPLICATION_ID.eq(application.value()));
    }

    private static List<WorkContribution> fetch(DSLContext sql, Condition wanted) {
        return sql.select(WORK_CONTRIBUTION.fields())
                .select(ORGANISATION.ID, ORGANISATION.NAME)
                .select(SUB_AREA.ID, SUB_AREA.NUMBER, SUB_AREA.TITLE)
                .from(WORK_CONTRIBUTION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(WORK_CONTRIBUTION.ORGANISATION_ID))
                .leftJoin(SUB_AREA)
                .on(SUB_AREA.ID.eq(WORK_CONTRIBUTION.SUB_AREA_ID))
                .where(wanted)
                .orderBy(Columns.alphabetical(ORGANISATION.NAME), WORK_CONTRIBUTION.ROLE, WORK_CONTRIBUTION.ID)
                .fetch(row -> new WorkContribution(
                        new WorkContributionId(row.get(WORK_CONTRIBUTION.ID)),
                        new ApplicationId(row.get(WORK_CONTRIBUTION.APPLICATION_ID)),
                        new NamedOrganisation(new OrganisationId(row.get(ORGANISATION.ID)), row.get(ORGANISATION.NAME)),
                        Optional.ofNullable(row.get(SUB_AREA.ID))
                                .map(id -> new NamedSubArea(
                                        new SubAreaId(id), row.get(SUB_AREA.NUMBER), row.get(SUB_AREA.TITLE))),
                        row.get(WORK_CONTRIBUTION.ROLE),
                        row.get(WORK_CONTRIBUTION.PLANNED_MONTHS),
                        row.get(WORK_CONTRIBUTION.DONE_MONTHS),
                        Optional.ofNullable(row.get(WORK_CONTRIBUTION.MONTH_VALUE)),
                        row.get(WORK_CONTRIBUTION.IN_KIND),
                        row.get(WORK_CONTRIBUTION.VERSION)));
    }

    private static Optional<WorkContribution> find(DSLContext sql, WorkContributionId id) {
        return fetch(sql, WORK_CONTRIBUTION.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public WorkContribution create(ApplicationId application, WorkContributionDraft draft) {
        SignedIn.require(Permission.EDIT_FUNDING);
        WorkContributionId id = new WorkContributionId(UUID.randomUUID());
        return database.write(sql -> {
            ApplicationRows.STORED.lock(sql, application.value());
            check(sql, application, draft).done();
            STORED.insert(sql, id.value(), columns(draft).set(WORK_CONTRIBUTION.APPLICATION_ID, application.value()));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public WorkContribution change(WorkContributionId id, int version, WorkContributionDraft draft) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            WorkContribution before = find(sql, id).orElseThrow();
            check(sql, before.application(), draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            return done(sql, id, "CHANGED", changes);
        });
    }

    @Override
    public void remove(WorkContributionId id, int version) {
        SignedIn.require(Permission.EDIT_FUNDING);
        database.change(sql -> {
            STORED.lock(sql, id.value(), version);
            WorkContribution before = find(sql, id).orElseThrow();
            STORED.delete(sql, id.value());
            audit.record(
                    "REMOVED",
                    subject(before),
                    label(before),
                    fields(before.draft()).removed());
        });
    }

    private static Violations check(DSLContext sql, ApplicationId application, WorkContributionDraft draft) {
        Violations violations = new Violations()
                .required("role", draft.role(), LONGEST_ROLE)
                .euros("monthValue", draft.monthValue())
                .check(
                        sql.fetchExists(
                                ORGANISATION,
                                ORGANISATION.ID.eq(draft.organisation().value())),
                        "organisation",
                        "unknown");
        months(violations, "plannedMonths", draft.plannedMonths());
        months(violations, "doneMonths", draft.doneMonths());
        draft.subArea()
                .ifPresent(subArea -> violations.check(
                        sql.fetchExists(sql.selectOne()
                                .from(SUB_AREA)
                                .join(GRANT_APPLICATION)
                                .on(GRANT_APPLICATION.PROJECT_ID.eq(SUB_AREA.PROJECT_ID))
                                .where(SUB_AREA.ID.eq(subArea.value()))
                                .and(GRANT_APPLICATION.ID.eq(application.value()))),
                        "subArea",
                        "unknown"));
        return violations;
    }

    private static void months(Violations violations, String field, BigDecimal months) {
        violations.check(
                months.signum() >= 0
                        && months.compareTo(MOST_MONTHS) <= 0
                        && months.stripTrailingZeros().scale() <= 2,
                field,
                "months");
    }

    private static Row columns(WorkContributionDraft draft) {
        return new Row()
                .set(WORK_CONTRIBUTION.ORGANISATION_ID, draft.organisation().value())
                .set(WORK_CONTRIBUTION.SUB_AREA_ID, draft.subArea().map(SubAreaId::value))
                .set(WORK_CONTRIBUTION.ROLE, draft.role().strip())
                .set(WORK_CONTRIBUTION.PLANNED_MONTHS, draft.plannedMonths())
                .set(WORK_CONTRIBUTION.DONE_MONTHS, draft.doneMonths())
                .set(WORK_CONTRIBUTION.MONTH_VALUE, draft.monthValue().map(Shares::cents))
                .set(WORK_CONTRIBUTION.IN_KIND, draft.inKind());
    }

    private static Fields fields(WorkContributionDraft draft) {
        return new Fields()
                .with("organisation", draft.organisation().value())
                .with("subArea", draft.subArea().map(SubAreaId::value))
                .with("role", draft.role().strip())
                .with("plannedMonths", draft.plannedMonths().setScale(2))
                .with("doneMonths", draft.doneMonths().setScale(2))
                .with("monthValue", draft.monthValue().map(Shares::cents))
                .with("inKind", draft.inKind());
    }

    private WorkContribution done(DSLContext sql, WorkContributionId id, String action, List<Change> changes) {
        WorkContribution now = find(sql, id).orElseThrow();
        audit.record(action, subject(now), label(now), changes);
        return now;
    }

    private static Subject subject(WorkContribution work) {
        return Subject.of(
                "WORK_CONTRIBUTION", work.id().value(), work.application().value());
    }

    private static String label(WorkContribution work) {
        return work.organisation().name().text("fi") + ": " + work.role();
    }
}
