package fi.pohja.report.internal;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.job.JobKind;
import fi.pohja.job.JobResult;
import fi.pohja.job.JobRun;
import fi.pohja.problem.NotFoundException;
import fi.pohja.report.Report;
import fi.pohja.report.ReportDocument;
import fi.pohja.report.ReportFile;
import fi.pohja.report.ReportFormat;
import fi.pohja.report.ReportId;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Makes a file of a report and keeps it; a report that is signed meanwhile is made anew, as it was signed. */
@Singleton
final class ReportJob implements JobKind {

    static final String NAME = "report-file";

    private static final String REPORT_ID = "report";
    private static final String FORMAT = "format";

    private final Database database;
    private final ReportDocuments documents;
    private final ReportFiles files;

    ReportJob(Database database, ReportDocuments documents, ReportFiles files) {
        this.database = database;
        this.documents = documents;
        this.files = files;
    }

    static Map<String, String> arguments(ReportId id, ReportFormat format) {
        return Map.of(REPORT_ID, id.value().toString(), FORMAT, format.name());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public JobResult run(JobRun run) {
        SignedIn.require(Permission.READ);
        ReportId id = new ReportId(UUID.fromString(argument(run, REPORT_ID)));
        ReportFormat format = ReportFormat.valueOf(argument(run, FORMAT));
        Said said;
        ReportFile file;
        do {
            run.step("report.step.compose");
            said = said(run, id);
            run.step("report.step.write");
            run.progress(0, 0);
            file = files.make(said.report(), said.document(), format);
        } while (!kept(said.report(), format, file));
        return JobResult.of(Subject.of("REPORT", id.value()));
    }

    private static String argument(JobRun run, String key) {
        return run.arguments().getOrDefault(key, "");
    }

    /** A report with its document. */
    private record Said(Report report, ReportDocument document) {}

    private Said said(JobRun run, ReportId id) {
        return database.read(sql -> {
            Report report = ReportRows.find(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
            return new Said(report, documents.of(sql, report, run::progress));
        });
    }

    /** Whether the file was kept: not when the report was signed, or opened again, while it was made. */
    private boolean kept(Report report, ReportFormat format, ReportFile file) {
        return database.write(sql -> {
            StoredReports.STORED.lock(sql, report.id().value());
            Report now = ReportRows.find(sql, report.id()).orElseThrow();
            boolean same = now.sha256().equals(report.sha256());
            if (same) {
                files.keep(sql, report.id(), format, file);
            }
            return same;
        });
    }
}
