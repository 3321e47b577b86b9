package fi.pohja.report.internal;

import static fi.pohja.schema.tenant.Tables.REPORT_FILE;

import fi.pohja.report.MadeFile;
import fi.pohja.report.Report;
import fi.pohja.report.ReportDocument;
import fi.pohja.report.ReportFile;
import fi.pohja.report.ReportFormat;
import fi.pohja.report.ReportId;
import fi.pohja.table.Columns;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/** Makes files of documents, and keeps them. */
@Singleton
final class ReportFiles {

    private static final Pattern NOT_FOR_FILES = Pattern.compile("[^\\p{L}\\p{N}._-]+");

    private final Texts texts;
    private final Clock clock;

    ReportFiles(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    ReportFile make(Report report, ReportDocument document, ReportFormat format) {
        Phrases phrases = new Phrases(texts, document.language());
        byte[] content = switch (format) {
            case PDF -> PdfWriting.write(document, phrases);
            case DOCX -> DocxWriting.write(document, phrases);
            case XLSX -> XlsxSheets.write(document, phrases);
        };
        String name = NOT_FOR_FILES.matcher(report.title().strip()).replaceAll("-");
        return new ReportFile(
                (name.isEmpty() ? "report" : name.toLowerCase(Locale.ROOT)) + "." + format.ending(),
                format.mediaType(),
                content);
    }

    /** Keeps a file in place of an earlier one of its format. */
    void keep(DSLContext sql, ReportId report, ReportFormat format, ReportFile file) {
        sql.insertInto(REPORT_FILE)
                .set(REPORT_FILE.REPORT_ID, report.value())
                .set(REPORT_FILE.FORMAT, format.name())
                .set(REPORT_FILE.FILE_NAME, file.fileName())
                .set(REPORT_FILE.SIZE, (long) file.content().length)
                .set(REPORT_FILE.MADE_AT, clock.instant())
                .set(REPORT_FILE.CONTENT, file.content())
                .onConflict(REPORT_FILE.REPORT_ID, REPORT_FILE.FORMAT)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** Gives up the files of what a report no longer is. */
    static void forget(DSLContext sql, ReportId report) {
        sql.deleteFrom(REPORT_FILE)
                .where(REPORT_FILE.REPORT_ID.eq(report.value()))
                .execute();
    }

    static List<MadeFile> list(DSLContext sql, ReportId report) {
        return sql.select(REPORT_FILE.FORMAT, REPORT_FILE.FILE_NAME, REPORT_FILE.SIZE, REPORT_FILE.MADE_AT)
                .from(REPORT_FILE)
                .where(REPORT_FILE.REPORT_ID.eq(report.value()))
                .orderBy(Columns.declared(REPORT_FILE.FORMAT, ReportFormat.class))
                .fetch(row ->
                        new MadeFile(ReportFormat.valueOf(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    static Optional<ReportFile> find(DSLContext sql, ReportId report, ReportFormat format) {
        return sql.select(REPORT_FILE.FILE_NAME, REPORT_FILE.CONTENT)
                .from(REPORT_FILE)
                .where(REPORT_FILE.REPORT_ID.eq(report.value()))
                .and(REPORT_FILE.FORMAT.eq(format.name()))
                .fetchOptional(row -> new ReportFile(row.value1(), format.mediaType(), row.value2()));
    }
}
