package fi.pohja.plugins.family;

import fi.pohja.spi.Exporter;
import fi.pohja.spi.Progress;
import fi.pohja.spi.TenantContext;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole network as a file: partners with their agreements, and meeting places, each with its centre. */
final class NetworkExporter implements Exporter {

    private final Centres centres;
    private final Partners partners;
    private final MeetingPlaces places;

    NetworkExporter(Centres centres, Partners partners, MeetingPlaces places) {
        this.centres = centres;
        this.partners = partners;
        this.places = places;
    }

    @Override
    public String id() {
        return "network";
    }

    @Override
    public String title() {
        return "export.network";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=utf-8";
    }

    @Override
    public String fileName() {
        return "perhekeskusverkosto.csv";
    }

    @Override
    public void write(TenantContext context, OutputStream out, Progress progress) throws IOException {
        Map<UUID, String> names = centres.list(context).stream()
                .collect(Collectors.toMap(Centre::id, centre -> centre.name().text(context.language())));
        Csv csv = new Csv(out);
        csv.row(Stream.of(
                        "centre",
                        "export.kind",
                        "partner.name",
                        "partner.sector",
                        "partner.role",
                        "partner.from",
                        "partner.until",
                        "partner.review",
                        "place.host",
                        "place.address",
                        "place.municipality",
                        "place.hours",
                        "place.languages")
                .map(context::text)
                .toList());
        List<Partner> agreed = partners.list(context);
        List<MeetingPlace> met = places.list(context);
        int done = 0;
        for (Partner partner : agreed) {
            csv.row(List.of(
                    names.getOrDefault(partner.centre(), ""),
                    context.text("export.partner"),
                    partner.name(),
                    context.text("sector." + partner.sector()),
                    partner.role(),
                    partner.from().toString(),
                    day(partner.until()),
                    day(partner.review()),
                    "",
                    "",
                    "",
                    "",
                    ""));
            progress.report(++done, agreed.size() + met.size());
        }
        for (MeetingPlace place : met) {
            csv.row(List.of(
                    names.getOrDefault(place.centre(), ""),
                    context.text("export.place"),
                    place.name().text(context.language()),
                    "",
                    context.text("purpose." + place.purpose()),
                    "",
                    "",
                    "",
                    place.host(),
                    place.address(),
                    Tongues.municipality(context.language(), centres.municipalities(context), place.municipality()),
                    String.join(", ", Tongues.hours(place.hours(), context.writing(), context::text)),
                    Tongues.languages(context.language(), place.languages())));
            progress.report(++done, agreed.size() + met.size());
        }
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
