package fi.pohja.plugins.family.consultation;

import fi.pohja.spi.Exporter;
import fi.pohja.spi.Progress;
import fi.pohja.spi.TenantContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** This year's consultations by region as a file, for dividing the cost. */
final class VolumesExporter implements Exporter {

    private final Volumes volumes;

    VolumesExporter(Volumes volumes) {
        this.volumes = volumes;
    }

    @Override
    public String id() {
        return "consultation-volumes";
    }

    @Override
    public String title() {
        return "volumes";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=utf-8";
    }

    @Override
    public String fileName() {
        return "konsultaatiot-alueittain.csv";
    }

    @Override
    public String permission() {
        return ConsultationPart.COORDINATE;
    }

    @Override
    public void write(TenantContext context, OutputStream out, Progress progress) throws IOException {
        List<Volumes.Line> lines = volumes.of(context, context.today().getYear());
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(String.join(
                        ";",
                        List.of("region", "asked", "answered", "inTime", "share", "cost").stream()
                                .map(key -> context.text("volumes." + key))
                                .toList())
                + "\n");
        for (int i = 0; i < lines.size(); i++) {
            Volumes.Line line = lines.get(i);
            writer.write(String.join(
                            ";",
                            line.region().replace(';', ','),
                            String.valueOf(line.asked()),
                            String.valueOf(line.answered()),
                            String.valueOf(line.inTime()),
                            line.share().toPlainString(),
                            line.cost().toPlainString())
                    + "\n");
            progress.report(i + 1, lines.size());
        }
        writer.flush();
    }
}
