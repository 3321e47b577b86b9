package fi.pohja.plugins.example;

import fi.pohja.spi.AuditStep;
import fi.pohja.spi.Finding;
import fi.pohja.spi.Importer;
import fi.pohja.spi.Progress;
import fi.pohja.spi.TenantContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A file people can bring in, in the form the exporter writes. With one faulty line nothing is stored. */
final class VisitsImporter implements Importer {

    private final Visits visits;

    VisitsImporter(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String id() {
        return "visits";
    }

    @Override
    public String title() {
        return "visits.import";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String permission() {
        return VisitsPlugin.RECORD;
    }

    @Override
    public Result read(TenantContext context, InputStream in, Progress progress) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<Finding> findings = new ArrayList<>();
        int stored = 0;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String[] cells = line.split(";", 3);
            try {
                if (cells.length < 2 || cells[1].isBlank()) {
                    throw new DateTimeParseException("place missing", line, 0);
                }
                visits.enter(context, cells[1], LocalDate.parse(cells[0].strip()), cells.length > 2 ? cells[2] : "");
                stored++;
            } catch (DateTimeParseException faulty) {
                findings.add(Finding.error(String.valueOf(number), context.text("visits.import.row")));
            }
            progress.report(number, 0);
        }
        if (stored > 0) {
            // One step for the whole file.
            context.record(AuditStep.of("IMPORTED", "FILE", UUID.randomUUID(), "visits.csv")
                    .with("visits", stored));
        }
        return new Result(stored, findings);
    }
}
