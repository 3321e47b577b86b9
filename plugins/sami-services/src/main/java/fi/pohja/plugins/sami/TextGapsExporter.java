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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every key of the interface for a translator into one language: the complete languages, what there is, and its state. */
final class TextGapsExporter implements Exporter {

    /** So that a spreadsheet reads the letters as UTF-8. */
    private static final String MARK = "\ufeff";

    private final TextGaps gaps;
    private final SamiLanguage language;

    TextGapsExporter(TextGaps gaps, SamiLanguage language) {
        this.gaps = gaps;
        this.language = language;
    }

    @Override
    public String id() {
        return "texts-" + language.code();
    }

    @Override
    public String title() {
        return "gaps.file." + language;
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=utf-8";
    }

    @Override
    public String fileName() {
        return "tekstit-" + language.code() + "-FI.csv";
    }

    @Override
    public String permission() {
        return SamiServicesPlugin.ADMINISTER;
    }

    @Override
    public void write(TenantContext context, OutputStream out, Progress progress) throws IOException {
        List<TextGaps.Line> lines = gaps.lines(context, language);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK
                + row(
                        "owner",
                        "key",
                        "fi",
                        "sv",
                        "en",
                        SamiInterface.of(language).tag(),
                        "state",
                        "source"));
        for (int i = 0; i < lines.size(); i++) {
            TextGaps.Line line = lines.get(i);
            writer.write(row(
                    line.key().owner(),
                    line.key().key(),
                    line.key().text().exactly("fi").orElse(""),
                    line.key().text().exactly("sv").orElse(""),
                    line.key().text().exactly("en").orElse(""),
                    line.text().map(found -> found.text()).orElse(""),
                    line.state().name(),
                    line.restsOn()));
            progress.report(i + 1, lines.size());
        }
        writer.flush();
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";"))
                + "\r\n";
    }
}
