package fi.pohja.plugins.digital.place;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What travel an appointment at a distance saves: the way there and back from the client's municipality to the unit's, less
 * the way to the service point where one was used. Each way is a great circle between central localities (of a point, its
 * own place) times a factor for roads. An estimate: no road was measured and no one's home is known.
 *
 * @param roadFactor how much longer roads are than a great circle
 */
public record Travel(BigDecimal roadFactor) {

    /**
     * Kilometres saved, rounded; never below nothing.
     *
     * @param home code of the client's municipality
     * @param unit code of the unit's municipality
     * @param point where the service point is, when one was used
     * @return empty when a municipality is not known: then nothing can be said
     */
    public Optional<Integer> saved(String home, String unit, Optional<Coordinates> point) {
        return Place.of(home)
                .flatMap(from -> Place.of(unit).map(to -> {
                    double direct = from.centre().kilometresTo(to.centre());
                    double went = point.map(from.centre()::kilometresTo).orElse(0.0);
                    return (int) Math.round(Math.max(0, 2 * (direct - went) * roadFactor.doubleValue()));
                }));
    }
}
