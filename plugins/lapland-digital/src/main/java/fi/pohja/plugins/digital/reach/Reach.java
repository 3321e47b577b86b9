package fi.pohja.plugins.digital.reach;

import fi.pohja.plugins.digital.place.Place;
import fi.pohja.plugins.digital.point.ServicePoint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who has a service point near: for each municipality how far its central locality is from the nearest point, as the crow
 * flies. A municipality is counted as a whole, within or without; where in it people live is not known.
 *
 * @param radius in kilometres, up to which a point is near
 * @param lines the farthest first; those without any point at all before them
 */
record Reach(int radius, List<Line> lines) {

    /**
     * One municipality.
     *
     * @param nearest empty where there is no point at all
     * @param kilometres to the nearest point, rounded
     */
    record Line(Place place, Optional<ServicePoint> nearest, Optional<Integer> kilometres, boolean within) {}

    static Reach of(List<Place> municipalities, List<ServicePoint> points, int radius) {
        return new Reach(
                radius,
                municipalities.stream()
                        .map(place -> line(place, points, radius))
                        .sorted(Comparator.comparing(
                                        (Line line) -> line.kilometres().orElse(Integer.MAX_VALUE),
                                        Comparator.reverseOrder())
                                .thenComparing(line -> line.place().code()))
                        .toList());
    }

    private static Line line(Place place, List<ServicePoint> points, int radius) {
        Optional<ServicePoint> nearest = points.stream()
                .min(Comparator.comparingDouble(point -> place.centre().kilometresTo(point.where())));
        Optional<Double> away = nearest.map(point -> place.centre().kilometresTo(point.where()));
        return new Line(
                place,
                nearest,
                away.map(kilometres -> (int) Math.round(kilometres)),
                away.filter(kilometres -> kilometres <= radius).isPresent());
    }

    /** How many live in these municipalities. */
    int inhabitants() {
        return lines.stream().mapToInt(line -> line.place().population()).sum();
    }

    /** How many live in a municipality that has a point near. */
    int inhabitantsWithin() {
        return lines.stream()
                .filter(Line::within)
                .mapToInt(line -> line.place().population())
                .sum();
    }

    /** How many municipalities have a point near. */
    long municipalitiesWithin() {
        return lines.stream().filter(Line::within).count();
    }

    /** The share of inhabitants in whole percents; none where nobody lives. */
    Optional<Integer> percent() {
        int all = inhabitants();
        return all == 0 ? Optional.empty() : Optional.of((int) Math.round(100.0 * inhabitantsWithin() / all));
    }
}
