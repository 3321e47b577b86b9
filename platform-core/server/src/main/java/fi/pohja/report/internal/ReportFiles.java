package fi.pohja.report.internal;

import fi.pohja.report.Report;
import fi.pohja.report.ReportDocument;
import fi.pohja.report.ReportFile;
import fi.pohja.report.ReportFormat;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes files of documents. */
@Singleton
final class ReportFiles {

    private static final Pattern NOT_FOR_FILES = Pattern.compile("[^\\p{L}\\p{N}._-]+");

    private final Texts texts;

    ReportFiles(Texts texts) {
        this.texts = texts;
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
}
