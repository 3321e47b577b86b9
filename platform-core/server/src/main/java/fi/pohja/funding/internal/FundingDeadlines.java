package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.FUNDING_CALL;
import static fi.pohja.schema.tenant.Tables.GRANT_AMENDMENT;
import static fi.pohja.schema.tenant.Tables.GRANT_APPLICATION;
import static fi.pohja.schema.tenant.Tables.PAYMENT_REQUEST;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.DeadlineSource;
import fi.pohja.funding.AmendmentState;
import fi.pohja.funding.Amendments;
import fi.pohja.funding.ApplicationState;
import fi.pohja.funding.PaymentRequestState;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** What is due with grants, for those who prepare or approve them. */
@Singleton
final class FundingDeadlines implements DeadlineSource {

    private final Database database;

    FundingDeadlines(Database database) {
        this.database = database;
    }

    @Override
    public List<Deadline> due(LocalDate until) {
        if (!SignedIn.allowed(Permission.EDIT_FUNDING)) {
            return List.of();
        }
        return database.read(sql -> {
            List<Deadline> due = new ArrayList<>();
            applications(sql, until, due);
            payments(sql, until, due);
            amendments(sql, until, due);
            return due;
        });
    }

    private static void applications(DSLContext sql, LocalDate until, List<Deadline> due) {
        sql.select(
                        GRANT_APPLICATION.ID,
                        GRANT_APPLICATION.STATE,
                        GRANT_APPLICATION.SUPPLEMENT_DUE,
                        FUNDING_CALL.CLOSES,
                        FUNDING_CALL.NAME,
                        PROJECT.ID,
                        PROJECT.NAME)
                .from(GRANT_APPLICATION)
                .join(FUNDING_CALL)
                .on(FUNDING_CALL.ID.eq(GRANT_APPLICATION.CALL_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(GRANT_APPLICATION.PROJECT_ID))
                .where(GRANT_APPLICATION.STATE.in(
                        ApplicationState.DRAFT.name(), ApplicationState.SUPPLEMENT_REQUESTED.name()))
                .and(PROJECT.ARCHIVED_AT.isNull())
                .forEach(row -> {
                    boolean draft = ApplicationState.DRAFT.name().equals(row.get(GRANT_APPLICATION.STATE));
                    LocalDate on = draft
                            ? LocalDate.ofInstant(row.get(FUNDING_CALL.CLOSES), Said.HELSINKI)
                            : Optional.ofNullable(row.get(GRANT_APPLICATION.SUPPLEMENT_DUE))
                                    .orElse(until);
                    if (!on.isAfter(until)) {
                        due.add(new Deadline(
                                application(row.get(GRANT_APPLICATION.ID), row.get(PROJECT.ID)),
                                draft ? "SUBMIT_APPLICATION" : "SUPPLEMENT_APPLICATION",
                                row.get(FUNDING_CALL.NAME),
                                row.get(PROJECT.NAME),
                                on));
                    }
                });
    }

    private static void payments(DSLContext sql, LocalDate until, List<Deadline> due) {
        sql.select(PAYMENT_REQUEST.APPLICATION_ID, PAYMENT_REQUEST.DUE_ON, FUNDING_CALL.NAME, PROJECT.ID, PROJECT.NAME)
                .from(PAYMENT_REQUEST)
                .join(GRANT_APPLICATION)
                .on(GRANT_APPLICATION.ID.eq(PAYMENT_REQUEST.APPLICATION_ID))
                .join(FUNDING_CALL)
                .on(FUNDING_CALL.ID.eq(GRANT_APPLICATION.CALL_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(GRANT_APPLICATION.PROJECT_ID))
                .where(PAYMENT_REQUEST.STATE.in(
                        PaymentRequestState.DRAFT.name(),
                        PaymentRequestState.APPROVED_INTERNALLY.name(),
                        PaymentRequestState.RETURNED.name()))
                .and(PAYMENT_REQUEST.DUE_ON.le(until))
                .and(PROJECT.ARCHIVED_AT.isNull())
                .forEach(row -> due.add(new Deadline(
                        application(row.get(PAYMENT_REQUEST.APPLICATION_ID), row.get(PROJECT.ID)),
                        "SEND_PAYMENT_REQUEST",
                        row.get(FUNDING_CALL.NAME),
                        row.get(PROJECT.NAME),
                        row.get(PAYMENT_REQUEST.DUE_ON))));
    }

    /** Amendments somebody has begun; the day is 30 days before the grant's period ends. */
    private static void amendments(DSLContext sql, LocalDate until, List<Deadline> due) {
        sql.select(
                        GRANT_AMENDMENT.APPLICATION_ID,
                        GRANT_APPLICATION.ELIGIBLE_TO,
                        FUNDING_CALL.NAME,
                        PROJECT.ID,
                        PROJECT.NAME)
                .from(GRANT_AMENDMENT)
                .join(GRANT_APPLICATION)
                .on(GRANT_APPLICATION.ID.eq(GRANT_AMENDMENT.APPLICATION_ID))
                .join(FUNDING_CALL)
                .on(FUNDING_CALL.ID.eq(GRANT_APPLICATION.CALL_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(GRANT_APPLICATION.PROJECT_ID))
                .where(GRANT_AMENDMENT.STATE.eq(AmendmentState.DRAFT.name()))
                .and(GRANT_APPLICATION.ELIGIBLE_TO.le(until.plusDays(Amendments.DAYS_BEFORE_END)))
                .and(PROJECT.ARCHIVED_AT.isNull())
                .forEach(row -> due.add(new Deadline(
                        application(row.get(GRANT_AMENDMENT.APPLICATION_ID), row.get(PROJECT.ID)),
                        "SEND_AMENDMENT",
                        row.get(FUNDING_CALL.NAME),
                        row.get(PROJECT.NAME),
                        row.get(GRANT_APPLICATION.ELIGIBLE_TO).minusDays(Amendments.DAYS_BEFORE_END))));
    }

    private static Subject application(UUID id, UUID project) {
        return Subject.of("APPLICATION", id, project);
    }
}
