package fi.pohja.spi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Brings the observations of one indicator from elsewhere. The host calls it once a day for the days since the last
 * success, stores what it returns, and tries again when it fails: a source does not retry by itself. Needs
 * {@link Capability#RECORD_OBSERVATIONS}. No user is signed in. Deadline sixty seconds.
 *
 * <p>Asked twice for the same days it returns the same observations or better ones: an observation takes the place of
 * the earlier one of the same period and area.
 */
public interface ObservationSource {

    /** Name for machines, unique within the plugin, never changed. */
    String id();

    /** The indicator it brings observations of. */
    Indicator indicator();

    /**
     * Observations of periods that end within a range of days.
     *
     * @param from first day
     * @param to last day
     * @throws PluginException of kind EXTERNAL when the system outside does not answer
     */
    List<Observation> fetch(TenantContext context, LocalDate from, LocalDate to);

    /**
     * What is observed.
     *
     * @param code name for machines, unique within the plugin, such as {@code virtu-visits}
     * @param unit what is counted or measured
     * @param source where the numbers are from, with its licence
     */
    record Indicator(String code, LocalizedText name, LocalizedText unit, String source) {}

    /**
     * One number of one period.
     *
     * @param start first day of the period
     * @param end last day of the period
     * @param municipality official code; empty for the whole region
     */
    record Observation(LocalDate start, LocalDate end, Optional<String> municipality, BigDecimal value) {

        /** A number of the whole region. */
        public static Observation of(LocalDate start, LocalDate end, BigDecimal value) {
            return new Observation(start, end, Optional.empty(), value);
        }
    }
}
