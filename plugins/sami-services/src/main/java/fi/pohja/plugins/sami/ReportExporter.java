package fi.pohja.plugins.sami;

import fi.pohja.spi.Exporter;
import fi.pohja.spi.Progress;
import fi.pohja.spi.TenantContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The report on the Language Act of this year as a file: what is counted, and the numbers by language. */
final class ReportExporter implements Exporter {

    private final Report report;

    ReportExporter(Report report) {
        this.report = report;
    }

    @Override
    public String id() {
        return "language-act-report";
    }

    @Override
    public String title() {
        return "report";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=utf-8";
    }

    @Override
    public String fileName() {
        return "saamen-kielilaki.csv";
    }

    @Override
    public String permission() {
        return SamiServicesPlugin.HANDLE;
    }

    @Override
    public void write(TenantContext context, OutputStream out, Progress progress) throws IOException {
        LanguageActReport found = report.of(context, context.today().withDayOfYear(1), context.today());
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(found.from() + ";" + found.to() + ";" + found.countedAt() + "\n");
        List<LanguageActReport.Line> lines = found.lines();
        for (int i = 0; i < lines.size(); i++) {
            LanguageActReport.Line line = lines.get(i);
            StringBuilder row = new StringBuilder(bare(context.text("report." + line.key())));
            for (SamiLanguage language : SamiLanguage.values()) {
                row.append(';').append(line.numbers().getOrDefault(language, 0));
            }
            writer.write(row.append(';')
                    .append(line.total())
                    .append(';')
                    .append(bare(context.text("report." + line.key() + ".counts")))
                    .append('\n')
                    .toString());
            progress.report(i + 1, lines.size());
        }
        writer.flush();
    }

    private static String bare(String text) {
        return text.replaceAll("[;\\r\\n]+", ",");
    }
}
