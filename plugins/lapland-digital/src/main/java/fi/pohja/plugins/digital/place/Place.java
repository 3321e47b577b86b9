package fi.pohja.plugins.digital.place;

import fi.pohja.spi.LocalizedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A municipality with its population and the place of its central locality, from {@code places/municipalities.csv}, which
 * the README names the sources of. Tuusula is missing there: the source has no central locality for it.
 *
 * @param code official code, three digits
 * @param region code of its wellbeing services county
 * @param population on 31 December 2024, Statistics Finland
 * @param centre of the central locality as the topographic database names it (National Land Survey, April 2025)
 */
public record Place(String code, String region, LocalizedText name, int population, Coordinates centre) {

    private static final String FILE = "/places/municipalities.csv";

    private static final Map<String, Place> ALL = read();

    /** The municipality of a code; empty when it is not known or has no place. */
    public static Optional<Place> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** Those of a county, by code. */
    public static List<Place> inRegion(String region) {
        return ALL.values().stream()
                .filter(place -> place.region.equals(region))
                .toList();
    }

    /** The name of a municipality, or its code where it is not known. */
    public static String name(String code, String language) {
        return of(code).map(place -> place.name.text(language)).orElse(code);
    }

    private static Map<String, Place> read() {
        try (InputStream file = Objects.requireNonNull(Place.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(Place::row)
                    .collect(Collectors.toMap(Place::code, place -> place, (one, same) -> one, LinkedHashMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Place row(String line) {
        List<String> cells = List.of(line.split(",", -1));
        return new Place(
                cells.get(0),
                cells.get(1),
                new LocalizedText(Map.of("fi", cells.get(2), "sv", cells.get(3))),
                Integer.parseInt(cells.get(4)),
                new Coordinates(Double.parseDouble(cells.get(5)), Double.parseDouble(cells.get(6))));
    }
}
