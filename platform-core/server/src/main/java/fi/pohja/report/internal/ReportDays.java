package fi.pohja.report.internal;

import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.REPORT;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.programme.ProjectDay;
import fi.pohja.programme.ProjectDays;
import fi.pohja.programme.ProjectId;
import fi.pohja.report.ReportState;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;

/** The days by which projects' reports have to be sent. */
@Singleton
final class ReportDays implements ProjectDays {

    private final Database database;

    ReportDays(Database database) {
        this.database = database;
    }

    @Override
    public List<ProjectDay> days() {
        SignedIn.require(Permission.READ);
        return database.read(sql -> sql.select(
                        REPORT.PROJECT_ID, REPORT.LANGUAGE, REPORT.TITLE, REPORT.DUE_ON, REPORT.STATE)
                .from(REPORT)
                .join(PROJECT)
                .on(PROJECT.ID.eq(REPORT.PROJECT_ID))
                .where(REPORT.DUE_ON.isNotNull())
                .and(PROJECT.ARCHIVED_AT.isNull())
                .fetch(row -> new ProjectDay(
                        new ProjectId(row.value1()),
                        "SEND_REPORT",
                        LocalizedText.of(row.value2(), row.value3()),
                        row.value4(),
                        ReportState.valueOf(row.value5()).compareTo(ReportState.SENT) >= 0)));
    }
}
