package fi.pohja.plugins.example;

import fi.pohja.spi.Exporter;
import fi.pohja.spi.Progress;
import fi.pohja.spi.TenantContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file people can take out: one visit a line, semicolons between. */
final class VisitsExporter implements Exporter {

    private static final int MOST = 100_000;

    private final Visits visits;

    VisitsExporter(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String id() {
        return "visits";
    }

    @Override
    public String title() {
        return "visits.export";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=utf-8";
    }

    @Override
    public String fileName() {
        return "visits.csv";
    }

    @Override
    public void write(TenantContext context, OutputStream out, Progress progress) throws IOException {
        List<Visit> all = visits.list(context, MOST);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (int i = 0; i < all.size(); i++) {
            Visit visit = all.get(i);
            writer.write(visit.day() + ";" + bare(visit.place()) + ";" + bare(visit.note()) + "\n");
            progress.report(i + 1, all.size());
        }
        writer.flush();
    }

    private static String bare(String text) {
        return text.replaceAll("[;\\r\\n]+", " ");
    }
}
