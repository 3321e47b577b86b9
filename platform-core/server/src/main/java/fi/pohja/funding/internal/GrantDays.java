package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.APPLICATION_ATTACHMENT;
import static fi.pohja.schema.tenant.Tables.FUNDING_CALL;
import static fi.pohja.schema.tenant.Tables.FUNDING_CALL_REQUIREMENT;
import static fi.pohja.schema.tenant.Tables.GRANT_AMENDMENT;
import static fi.pohja.schema.tenant.Tables.GRANT_APPLICATION;
import static fi.pohja.schema.tenant.Tables.PAYMENT_REQUEST;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.funding.AmendmentState;
import fi.pohja.funding.Amendments;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.ApplicationState;
import fi.pohja.funding.PaymentRequestState;
import fi.pohja.programme.ProjectDay;
import fi.pohja.programme.ProjectDays;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** The days of grants: when applications, supplements, payment requests and amendments have to be sent. */
@Singleton
final class GrantDays implements ProjectDays {

    private static final List<SelectField<?>> NAMES =
            List.of(GRANT_APPLICATION.ID, FUNDING_CALL.NAME, PROJECT.ID, PROJECT.NAME);

    private final Database database;

    GrantDays(Database database) {
        this.database = database;
    }

    /** A day with the names it is told by: those of the call, or of a document, and of the project. */
    record GrantDay(
            ApplicationId application,
            ProjectId project,
            LocalizedText projectName,
            String kind,
            LocalizedText title,
            LocalDate on,
            boolean done) {}

    @Override
    public List<ProjectDay> days() {
        SignedIn.require(Permission.READ);
        return database.read(GrantDays::all).stream()
                .map(day -> new ProjectDay(day.project(), day.kind(), day.title(), day.on(), day.done()))
                .toList();
    }

    /** Those of all current projects. */
    static List<GrantDay> all(DSLContext sql) {
        List<GrantDay> days = new ArrayList<>();
        applications(sql, days);
        documents(sql, days);
        payments(sql, days);
        amendments(sql, days);
        return days;
    }

    private static GrantDay day(Record row, String kind, LocalDate on, boolean done) {
        return new GrantDay(
                new ApplicationId(row.get(GRANT_APPLICATION.ID)),
                new ProjectId(row.get(PROJECT.ID)),
                row.get(PROJECT.NAME),
                kind,
                row.get(FUNDING_CALL.NAME),
                on,
                done);
    }

    private static void applications(DSLContext sql, List<GrantDay> days) {
        sql.select(NAMES)
                .select(GRANT_APPLICATION.STATE, GRANT_APPLICATION.SUPPLEMENT_DUE, FUNDING_CALL.CLOSES)
                .from(GRANT_APPLICATION)
                .join(FUNDING_CALL)
                .on(FUNDING_CALL.ID.eq(GRANT_APPLICATION.CALL_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(GRANT_APPLICATION.PROJECT_ID))
                .where(PROJECT.ARCHIVED_AT.isNull())
                .forEach(row -> {
                    ApplicationState state = ApplicationState.valueOf(row.get(GRANT_APPLICATION.STATE));
                    days.add(day(
                            row,
                            "SUBMIT_APPLICATION",
                            LocalDate.ofInstant(row.get(FUNDING_CALL.CLOSES), Said.HELSINKI),
                            state != ApplicationState.DRAFT));
                    LocalDate due = row.get(GRANT_APPLICATION.SUPPLEMENT_DUE);
                    if (due != null) {
                        days.add(day(
                                row, "SUPPLEMENT_APPLICATION", due, state != ApplicationState.SUPPLEMENT_REQUESTED));
                    }
                });
    }

    /** What may follow a submitted application, such as an evaluation plan. */
    private static void documents(DSLContext sql, List<GrantDay> days) {
        Field<Boolean> delivered = DSL.field(DSL.exists(DSL.selectOne()
                .from(APPLICATION_ATTACHMENT)
                .where(APPLICATION_ATTACHMENT.APPLICATION_ID.eq(GRANT_APPLICATION.ID))
                .and(APPLICATION_ATTACHMENT.REQUIREMENT.eq(FUNDING_CALL_REQUIREMENT.KEY))));
        sql.select(NAMES)
                .select(FUNDING_CALL_REQUIREMENT.NAME, FUNDING_CALL_REQUIREMENT.DELIVER_BY, delivered)
                .from(GRANT_APPLICATION)
                .join(FUNDING_CALL)
                .on(FUNDING_CALL.ID.eq(GRANT_APPLICATION.CALL_ID))
                .join(FUNDING_CALL_REQUIREMENT)
                .on(FUNDING_CALL_REQUIREMENT.CALL_ID.eq(FUNDING_CALL.ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(GRANT_APPLICATION.PROJECT_ID))
                .where(GRANT_APPLICATION.STATE.ne(ApplicationState.DRAFT.name()))
                // What was submitted elsewhere had its documents delivered there.
                .and(GRANT_APPLICATION.RECORDED_ON.isNull())
                .and(FUNDING_CALL_REQUIREMENT.DELIVER_BY.isNotNull())
                .and(PROJECT.ARCHIVED_AT.isNull())
                .forEach(row -> days.add(new GrantDay(
                        new ApplicationId(row.get(GRANT_APPLICATION.ID)),
                        new ProjectId(row.get(PROJECT.ID)),
                        row.get(PROJECT.NAME),
                        "DELIVER_DOCUMENT",
                        row.get(FUNDING_CALL_REQUIREMENT.NAME),
                        row.get(FUNDING_CALL_REQUIREMENT.DELIVER_BY),
                        row.get(delivered))));
    }

    private static void payments(DSLContext sql, List<GrantDay> days) {
        sql.select(NAMES)
                .select(PAYMENT_REQUEST.STATE, PAYMENT_REQUEST.DUE_ON)
                .from(PAYMENT_REQUEST)
                .join(GRANT_APPLICATION)
                .on(GRANT_APPLICATION.ID.eq(PAYMENT_REQUEST.APPLICATION_ID))
                .join(FUNDING_CALL)
                .on(FUNDING_CALL.ID.eq(GRANT_APPLICATION.CALL_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(GRANT_APPLICATION.PROJECT_ID))
                .where(PAYMENT_REQUEST.DUE_ON.isNotNull())
                .and(PROJECT.ARCHIVED_AT.isNull())
                .forEach(row -> {
                    PaymentRequestState state = PaymentRequestState.valueOf(row.get(PAYMENT_REQUEST.STATE));
                    days.add(day(
                            row,
                            "SEND_PAYMENT_REQUEST",
                            row.get(PAYMENT_REQUEST.DUE_ON),
                            state == PaymentRequestState.SENT || state == PaymentRequestState.PAID));
                });
    }

    /** Amendments somebody has begun; the day is 30 days before the grant's period ends. */
    private static void amendments(DSLContext sql, List<GrantDay> days) {
        sql.select(NAMES)
                .select(GRANT_AMENDMENT.STATE, GRANT_APPLICATION.ELIGIBLE_TO)
                .from(GRANT_AMENDMENT)
                .join(GRANT_APPLICATION)
                .on(GRANT_APPLICATION.ID.eq(GRANT_AMENDMENT.APPLICATION_ID))
                .join(FUNDING_CALL)
                .on(FUNDING_CALL.ID.eq(GRANT_APPLICATION.CALL_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(GRANT_APPLICATION.PROJECT_ID))
                .where(GRANT_AMENDMENT.STATE.eq(AmendmentState.DRAFT.name()))
                .and(GRANT_APPLICATION.ELIGIBLE_TO.isNotNull())
                .and(PROJECT.ARCHIVED_AT.isNull())
                .forEach(row -> days.add(day(
                        row,
                        "SEND_AMENDMENT",
                        row.get(GRANT_APPLICATION.ELIGIBLE_TO).minusDays(Amendments.DAYS_BEFORE_END),
                        false)));
    }
}
