package fi.pohja.plugins.digital.channel;

import fi.pohja.plugins.digital.channel.ChannelMix.Line;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.place.Place;
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

/** The channels of this year so far as a file, by channel and by municipality, with the method of the travel saved. */
public final class ChannelExporter implements Exporter {

    private static final List<String> HEADINGS =
            List.of("booked", "held", "failed", "missed", "cancelled", "open", "kilometres");

    private final ChannelReport report;

    public ChannelExporter(ChannelReport report) {
        this.report = report;
    }

    @Override
    public String id() {
        return "channels";
    }

    @Override
    public String title() {
        return "channels.export";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=utf-8";
    }

    @Override
    public String fileName() {
        return "kanavat.csv";
    }

    @Override
    public String permission() {
        return Declared.BOOKINGS;
    }

    @Override
    public void write(TenantContext context, OutputStream out, Progress progress) throws IOException {
        ChannelMix found = report.of(context, context.today().withDayOfYear(1), context.today());
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(context.text("channels.counted", found.from(), found.to()).replace(';', ',') + "\n");
        writer.write(Stream.concat(
                                Stream.of(context.text("channels.what")),
                                HEADINGS.stream().map(key -> context.text("channels." + key)))
                        .collect(Collectors.joining(";"))
                + "\n");
        for (Line line : found.channels()) {
            writer.write(row(context.text("channel." + line.key()), line));
        }
        for (Line line : found.municipalities()) {
            writer.write(row(Place.name(line.key(), context.language()), line));
        }
        writer.write(context.text(
                                "travel.method",
                                context.settings(Declared.SETTINGS).roadFactor())
                        .replace(';', ',')
                + "\n");
        progress.report(1, 1);
        writer.flush();
    }

    private static String row(String name, Line line) {
        return Stream.of(
                                name,
                                line.booked(),
                                line.held(),
                                line.failed(),
                                line.missed(),
                                line.cancelled(),
                                line.open(),
                                line.kilometres().map(String::valueOf).orElse(""))
                        .map(String::valueOf)
                        .collect(Collectors.joining(";"))
                + "\n";
    }
}
