package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.APPLICATION_ATTACHMENT;
import static fi.pohja.schema.tenant.Tables.APPLICATION_SUBMISSION;
import static fi.pohja.schema.tenant.Tables.BUDGET_LINE;
import static fi.pohja.schema.tenant.Tables.FUNDING_CALL;
import static fi.pohja.schema.tenant.Tables.GRANT_APPLICATION;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.attachment.Attachment;
import fi.pohja.attachment.Attachments;
import fi.pohja.audit.Subject;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.ApplicationRow;
import fi.pohja.funding.ApplicationState;
import fi.pohja.funding.Budget;
import fi.pohja.funding.FundingCallId;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantDecision;
import fi.pohja.funding.NamedCall;
import fi.pohja.funding.Receipt;
import fi.pohja.funding.SubmissionId;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.ProjectId;
import fi.pohja.table.Columns;
import fi.pohja.table.VersionedTable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Applications as the table has them. */
@Singleton
final class ApplicationRows {

    static final VersionedTable STORED =
            new VersionedTable(GRANT_APPLICATION, GRANT_APPLICATION.ID, GRANT_APPLICATION.VERSION);

    private static final Field<BigDecimal> TOTAL = DSL.field(
                    DSL.select(DSL.coalesce(DSL.sum(BUDGET_LINE.AMOUNT), new BigDecimal("0.00")))
                            .from(BUDGET_LINE)
                            .where(BUDGET_LINE.APPLICATION_ID.eq(GRANT_APPLICATION.ID)))
            .as("total");
    private static final Field<BigDecimal> APPLIED = DSL.field(
                    DSL.select(DSL.coalesce(DSL.sum(BUDGET_LINE.AMOUNT), new BigDecimal("0.00")))
                            .from(BUDGET_LINE)
                            .where(BUDGET_LINE
                                    .APPLICATION_ID
                                    .eq(GRANT_APPLICATION.ID)
                                    .and(BUDGET_LINE.SOURCE.eq(FUNDING_CALL.SOURCE))))
            .as("applied");
    private static final Field<Instant> FIRST_SUBMITTED = DSL.field(
                    DSL.select(DSL.min(APPLICATION_SUBMISSION.SUBMITTED_AT))
                            .from(APPLICATION_SUBMISSION)
                            .where(APPLICATION_SUBMISSION.APPLICATION_ID.eq(GRANT_APPLICATION.ID)))
            .as("first_submitted");

    private final Attachments attachments;

    ApplicationRows(Attachments attachments) {
        this.attachments = attachments;
    }

    static List<ApplicationRow> list(DSLContext sql, Condition wanted) {
        return sql.select(GRANT_APPLICATION.fields())
                .select(FUNDING_CALL.ID, FUNDING_CALL.NAME, FUNDING_CALL.CLOSES)
                .select(PROJECT.ID, PROJECT.CODE, PROJECT.NAME)
                .select(TOTAL, APPLIED, FIRST_SUBMITTED)
                .from(GRANT_APPLICATION)
                .join(FUNDING_CALL)
                .on(FUNDING_CALL.ID.eq(GRANT_APPLICATION.CALL_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(GRANT_APPLICATION.PROJECT_ID))
                .where(wanted)
                .orderBy(FUNDING_CALL.CLOSES.desc(), Columns.alphabetical(PROJECT.NAME), GRANT_APPLICATION.ID)
                .fetch(row -> new ApplicationRow(
                        new ApplicationId(row.get(GRANT_APPLICATION.ID)),
                        new NamedCall(new FundingCallId(row.get(FUNDING_CALL.ID)), row.get(FUNDING_CALL.NAME)),
                        project(row),
                        ApplicationState.valueOf(row.get(GRANT_APPLICATION.STATE)),
                        row.get(FUNDING_CALL.CLOSES),
                        row.get(TOTAL),
                        row.get(APPLIED),
                        Optional.ofNullable(row.get(GRANT_APPLICATION.GRANTED)),
                        submittedOn(row)));
    }

    private static NamedProject project(Record row) {
        return new NamedProject(new ProjectId(row.get(PROJECT.ID)), row.get(PROJECT.CODE), row.get(PROJECT.NAME));
    }

    private static Optional<LocalDate> submittedOn(Record row) {
        return Optional.ofNullable(row.get(FIRST_SUBMITTED))
                .map(at -> LocalDate.ofInstant(at, Said.HELSINKI))
                .or(() -> Optional.ofNullable(row.get(GRANT_APPLICATION.RECORDED_ON)));
    }

    Optional<GrantApplication> find(DSLContext sql, ApplicationId id) {
        return fetch(sql, GRANT_APPLICATION.ID.eq(id.value())).stream().findFirst();
    }

    List<GrantApplication> fetch(DSLContext sql, Condition wanted) {
        var rows = sql.select(GRANT_APPLICATION.fields())
                .select(FUNDING_CALL.ID, FUNDING_CALL.NAME, FUNDING_CALL.CLOSES, FUNDING_CALL.SOURCE)
                .select(PROJECT.ID, PROJECT.CODE, PROJECT.NAME)
                .select(FIRST_SUBMITTED)
                .from(GRANT_APPLICATION)
                .join(FUNDING_CALL)
                .on(FUNDING_CALL.ID.eq(GRANT_APPLICATION.CALL_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(GRANT_APPLICATION.PROJECT_ID))
                .where(wanted)
                .orderBy(FUNDING_CALL.CLOSES.desc(), GRANT_APPLICATION.ID)
                .fetch();
        Map<UUID, Budget> budgets = Budgets.of(sql, rows.getValues(GRANT_APPLICATION.ID));
        return rows.map(row -> {
            ApplicationId id = new ApplicationId(row.get(GRANT_APPLICATION.ID));
            return new GrantApplication(
                    id,
                    new NamedCall(new FundingCallId(row.get(FUNDING_CALL.ID)), row.get(FUNDING_CALL.NAME)),
                    project(row),
                    FundingSource.valueOf(row.get(FUNDING_CALL.SOURCE)),
                    ApplicationState.valueOf(row.get(GRANT_APPLICATION.STATE)),
                    Columns.text(row.get(GRANT_APPLICATION.SUMMARY)),
                    row.get(GRANT_APPLICATION.CONTACT),
                    budgets.getOrDefault(id.value(), new Budget(List.of())),
                    attached(sql, id),
                    submittedOn(row),
                    receipts(sql, id),
                    Optional.ofNullable(row.get(GRANT_APPLICATION.SUPPLEMENT_DUE))
                            .map(due -> new GrantApplication.Supplement(
                                    Optional.ofNullable(row.get(GRANT_APPLICATION.SUPPLEMENT_REASON))
                                            .orElse(""),
                                    due)),
                    decision(row),
                    row.get(FUNDING_CALL.CLOSES),
                    Columns.strings(row.get(GRANT_APPLICATION.SOURCE_REFS)),
                    row.get(GRANT_APPLICATION.VERSION));
        });
    }

    private static Optional<GrantDecision> decision(Record row) {
        return Optional.ofNullable(row.get(GRANT_APPLICATION.OUTCOME))
                .map(outcome -> new GrantDecision(
                        GrantDecision.Outcome.valueOf(outcome),
                        Optional.ofNullable(row.get(GRANT_APPLICATION.DECIDED_ON)),
                        Optional.ofNullable(row.get(GRANT_APPLICATION.GRANTED)),
                        Optional.ofNullable(row.get(GRANT_APPLICATION.GRANT_PERCENT))
                                .map(Shares::percent),
                        Optional.ofNullable(row.get(GRANT_APPLICATION.ELIGIBLE_FROM)),
                        Optional.ofNullable(row.get(GRANT_APPLICATION.ELIGIBLE_TO)),
                        Columns.text(row.get(GRANT_APPLICATION.CONDITIONS)),
                        row.get(GRANT_APPLICATION.DIARY_NUMBER),
                        row.get(GRANT_APPLICATION.COST_CENTRE)));
    }

    private List<GrantApplication.Attached> attached(DSLContext sql, ApplicationId id) {
        Map<UUID, String> lines = sql.select(APPLICATION_ATTACHMENT.ATTACHMENT_ID, APPLICATION_ATTACHMENT.REQUIREMENT)
                .from(APPLICATION_ATTACHMENT)
                .where(APPLICATION_ATTACHMENT.APPLICATION_ID.eq(id.value()))
                .fetchMap(APPLICATION_ATTACHMENT.ATTACHMENT_ID, APPLICATION_ATTACHMENT.REQUIREMENT);
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<UUID, Attachment> files = attachments.list(Subject.of("APPLICATION", id.value())).stream()
                .collect(Collectors.toMap(file -> file.id().value(), file -> file));
        return files.values().stream()
                .filter(file -> lines.containsKey(file.id().value()))
                .map(file -> new GrantApplication.Attached(
                        lines.getOrDefault(file.id().value(), ""), file))
                .sorted(java.util.Comparator.comparing(GrantApplication.Attached::requirement)
                        .thenComparing(attached -> attached.file().fileName()))
                .toList();
    }

    private static List<Receipt> receipts(DSLContext sql, ApplicationId id) {
        return sql.select(
                        APPLICATION_SUBMISSION.ID,
                        APPLICATION_SUBMISSION.APPLICATION_ID,
                        APPLICATION_SUBMISSION.NUMBER,
                        APPLICATION_SUBMISSION.ROUND,
                        APPLICATION_SUBMISSION.SUBMITTED_AT,
                        APPLICATION_SUBMISSION.SUBMITTED_BY_NAME,
                        APPLICATION_SUBMISSION.SHA256)
                .from(APPLICATION_SUBMISSION)
                .where(APPLICATION_SUBMISSION.APPLICATION_ID.eq(id.value()))
                .orderBy(APPLICATION_SUBMISSION.ROUND)
                .fetch(ApplicationRows::receipt);
    }

    static Receipt receipt(Record row) {
        Instant at = row.get(APPLICATION_SUBMISSION.SUBMITTED_AT);
        return new Receipt(
                new SubmissionId(row.get(APPLICATION_SUBMISSION.ID)),
                new ApplicationId(row.get(APPLICATION_SUBMISSION.APPLICATION_ID)),
                "VA-%d-%05d"
                        .formatted(
                                LocalDate.ofInstant(at, Said.HELSINKI).getYear(),
                                row.get(APPLICATION_SUBMISSION.NUMBER)),
                row.get(APPLICATION_SUBMISSION.ROUND),
                at,
                row.get(APPLICATION_SUBMISSION.SUBMITTED_BY_NAME),
                row.get(APPLICATION_SUBMISSION.SHA256));
    }
}
