package fi.pohja.report.internal;

import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.REPORT;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.DeadlineSource;
import fi.pohja.report.ReportState;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Record;

/** Reports that are due: to be written by those who may, in review to be signed off by those who may. */
@Singleton
final class DueReports implements DeadlineSource {

    private final Database database;

    DueReports(Database database) {
        this.database = database;
    }

    @Override
    public List<Deadline> due(LocalDate until) {
        boolean writes = SignedIn.allowed(Permission.EDIT_PROGRAMME);
        boolean signs = SignedIn.allowed(Permission.SIGN_REPORTS);
        if (!writes && !signs) {
            return List.of();
        }
        List<String> states =
                Columns.names(writes ? List.of(ReportState.DRAFT, ReportState.REVIEW) : List.of(ReportState.REVIEW));
        return database.read(sql -> sql.select(
                        REPORT.ID, REPORT.TITLE, REPORT.LANGUAGE, REPORT.STATE, REPORT.DUE_ON, REPORT.PROJECT_ID)
                .select(PROJECT.NAME)
                .from(REPORT)
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(REPORT.PROJECT_ID))
                .where(REPORT.STATE.in(states))
                .and(REPORT.DUE_ON.le(until))
                .and(PROJECT.ARCHIVED_AT.isNull())
                .orderBy(REPORT.DUE_ON, REPORT.ID)
                .fetch(row -> deadline(row, signs)));
    }

    private static Deadline deadline(Record row, boolean signs) {
        boolean toSign = signs && row.get(REPORT.STATE).equals(ReportState.REVIEW.name());
        return new Deadline(
                Subject.of("REPORT", row.get(REPORT.ID)),
                toSign ? "SIGN_REPORT" : "SEND_REPORT",
                LocalizedText.of(row.get(REPORT.LANGUAGE), row.get(REPORT.TITLE)),
                Columns.text(row.get(PROJECT.NAME)),
                row.get(REPORT.DUE_ON));
    }
}
