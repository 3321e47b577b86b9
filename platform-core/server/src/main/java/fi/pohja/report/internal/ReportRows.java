package fi.pohja.report.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.REPORT;

import fi.pohja.audit.Fields;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.NamedBody;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.ProjectId;
import fi.pohja.report.Report;
import fi.pohja.report.ReportDraft;
import fi.pohja.report.ReportId;
import fi.pohja.report.ReportKind;
import fi.pohja.report.ReportState;
import fi.pohja.report.Reports;
import fi.pohja.schema.tenant.tables.Body;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** Rows of reports. */
final class ReportRows {

    private static final Body SIGNING = BODY.as("signing");
    private static final fi.pohja.schema.tenant.tables.Report EARLIER = REPORT.as("earlier");

    private ReportRows() {}

    static Listing<Report> list(DSLContext sql, Reports.Filter filter, Order<Reports.Sort> order, Slice slice) {
        Condition wanted = Columns.typed(
                        filter.text(),
                        said -> REPORT.TITLE.containsIgnoreCase(said).or(Columns.contains(PROJECT.NAME, said)))
                .and(filter.kinds().isEmpty() ? DSL.noCondition() : REPORT.KIND.in(Columns.names(filter.kinds())))
                .and(filter.states().isEmpty() ? DSL.noCondition() : REPORT.STATE.in(Columns.names(filter.states())))
                .and(filter.project()
                        .map(project -> REPORT.PROJECT_ID.eq(project.value()))
                        .orElse(DSL.noCondition()));
        List<Report> items = fetch(sql, wanted, sort(order), slice.offset(), slice.limit());
        int total = sql.selectCount()
                .from(REPORT)
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(REPORT.PROJECT_ID))
                .where(wanted)
                .fetchSingle()
                .value1();
        return new Listing<>(items, total);
    }

    static Optional<Report> find(DSLContext sql, ReportId id) {
        return fetch(sql, REPORT.ID.eq(id.value()), REPORT.ID.asc(), 0, 1).stream()
                .findFirst();
    }

    private static SortField<?> sort(Order<Reports.Sort> order) {
        return Columns.sorted(
                switch (order.by()) {
                    case TITLE -> Columns.collated(REPORT.TITLE);
                    case KIND -> Columns.declared(REPORT.KIND, ReportKind.class);
                    case ABOUT -> Columns.alphabetical(PROJECT.NAME);
                    case PERIOD -> REPORT.PERIOD_END;
                    case DUE -> REPORT.DUE_ON;
                    case STATE -> Columns.declared(REPORT.STATE, ReportState.class);
                },
                order.descending());
    }

    private static List<Report> fetch(DSLContext sql, Condition wanted, SortField<?> order, int offset, int limit) {
        return sql.select(REPORT.fields())
                .select(PROJECT.ID, PROJECT.CODE, PROJECT.NAME)
                .select(BODY.ID, BODY.NAME)
                .select(SIGNING.ID, SIGNING.NAME)
                .from(REPORT)
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(REPORT.PROJECT_ID))
                .leftJoin(BODY)
                .on(BODY.ID.eq(REPORT.BODY_ID))
                .leftJoin(SIGNING)
                .on(SIGNING.ID.eq(REPORT.SIGNING_BODY_ID))
                .where(wanted)
                .orderBy(order, REPORT.PERIOD_END.desc(), REPORT.ID)
                .offset(offset)
                .limit(limit)
                .fetch(row -> report(sql, row));
    }

    private static Report report(DSLContext sql, Record row) {
        return new Report(
                new ReportId(row.get(REPORT.ID)),
                ReportKind.valueOf(row.get(REPORT.KIND)),
                Optional.ofNullable(row.get(PROJECT.ID))
                        .map(id -> new NamedProject(new ProjectId(id), row.get(PROJECT.CODE), row.get(PROJECT.NAME))),
                Optional.ofNullable(row.get(BODY.ID)).map(id -> new NamedBody(new BodyId(id), row.get(BODY.NAME))),
                row.get(REPORT.TITLE),
                row.get(REPORT.LANGUAGE),
                row.get(REPORT.PERIOD_START),
                row.get(REPORT.PERIOD_END),
                Optional.ofNullable(row.get(REPORT.DUE_ON)),
                ReportState.valueOf(row.get(REPORT.STATE)),
                Optional.ofNullable(row.get(SIGNING.ID))
                        .map(id -> new Report.Signature(
                                new NamedBody(new BodyId(id), row.get(SIGNING.NAME)),
                                row.get(REPORT.SIGNED_ON),
                                row.get(REPORT.SIGNED_SECTION),
                                row.get(REPORT.SIGNED_BY_NAME))),
                Optional.ofNullable(row.get(REPORT.SNAPSHOT_SHA256)),
                Optional.ofNullable(row.get(REPORT.FROZEN_AT)),
                previous(sql, row),
                row.get(REPORT.UPDATED_AT),
                row.get(REPORT.VERSION));
    }

    /** The last frozen report of the same kind about the same, of an earlier period. */
    private static Optional<Report.Previous> previous(DSLContext sql, Record row) {
        return sql.select(EARLIER.ID, EARLIER.TITLE, EARLIER.PERIOD_END)
                .from(EARLIER)
                .where(EARLIER.KIND.eq(row.get(REPORT.KIND)))
                .and(EARLIER.PROJECT_ID.isNotDistinctFrom(row.get(REPORT.PROJECT_ID)))
                .and(EARLIER.BODY_ID.isNotDistinctFrom(row.get(REPORT.BODY_ID)))
                .and(EARLIER.PERIOD_END.lt(row.get(REPORT.PERIOD_END)))
                .and(EARLIER.SNAPSHOT.isNotNull())
                .orderBy(EARLIER.PERIOD_END.desc())
                .limit(1)
                .fetchOptional(
                        found -> new Report.Previous(new ReportId(found.value1()), found.value2(), found.value3()));
    }

    static Row columns(ReportDraft draft) {
        return new Row()
                .set(REPORT.TITLE, draft.title().strip())
                .set(REPORT.PERIOD_START, draft.periodStart())
                .set(REPORT.PERIOD_END, draft.periodEnd())
                .set(REPORT.DUE_ON, draft.dueOn());
    }

    /** What a sign-off left in the row, taken out. */
    static void unsigned(Row row) {
        row.set(REPORT.SIGNING_BODY_ID, Optional.empty())
                .set(REPORT.SIGNED_ON, Optional.<LocalDate>empty())
                .set(REPORT.SIGNED_SECTION, "")
                .set(REPORT.SIGNED_BY_NAME, "")
                .set(REPORT.SNAPSHOT, Optional.<String>empty())
                .set(REPORT.SNAPSHOT_SHA256, Optional.<String>empty())
                .set(REPORT.FROZEN_AT, Optional.empty());
    }

    static Fields fields(ReportDraft draft) {
        return new Fields()
                .with("kind", draft.kind())
                .with("project", draft.project().map(ProjectId::value))
                .with("body", draft.body().map(BodyId::value))
                .with("title", draft.title().strip())
                .with("language", draft.language())
                .with("periodStart", draft.periodStart())
                .with("periodEnd", draft.periodEnd())
                .with("dueOn", draft.dueOn());
    }
}
