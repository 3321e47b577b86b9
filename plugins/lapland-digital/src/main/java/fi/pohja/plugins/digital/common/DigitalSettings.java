package fi.pohja.plugins.digital.common;

import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.SettingsType;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What an administrator can set.
 *
 * @param slotMinutes how long one time at a point is
 * @param daysAhead how many days ahead times can be booked
 * @param keepDays after how many days the nickname and the code of a booking are forgotten
 * @param keepYears after how many years a client's pseudonym and words are forgotten
 * @param roadFactor how much longer roads are than a great circle, for the travel saved
 * @param testLink where clients can try their video connection, {@code https}; may be empty
 * @param radius within how many kilometres a point is near
 * @param greeting what the public page of the points says first
 */
public record DigitalSettings(
        @Min(10) @Max(240) int slotMinutes,
        @Min(1) @Max(180) int daysAhead,
        @Min(1) @Max(730) int keepDays,
        @Min(1) @Max(20) int keepYears,
        @NotNull @DecimalMin("1.0") @DecimalMax("3.0") BigDecimal roadFactor,
        @NotNull @Pattern(regexp = "(https://\\S+)?") String testLink,
        @Min(1) @Max(500) int radius,
        @NotNull LocalizedText greeting) {

    /** The kind of settings. */
    static final class Type implements SettingsType<DigitalSettings> {

        @Override
        public String name() {
            return "digital";
        }

        @Override
        public Class<DigitalSettings> type() {
            return DigitalSettings.class;
        }

        @Override
        public DigitalSettings defaults() {
            return new DigitalSettings(
                    30,
                    28,
                    90,
                    4,
                    new BigDecimal("1.3"),
                    "",
                    50,
                    new LocalizedText(Map.of(
                            "fi",
                            "Palvelupisteessä voit asioida etänä laitteilla, jotka ovat valmiina. Saat halutessasi"
                                    + " apua.",
                            "sv",
                            "Vid en servicepunkt kan du uträtta ärenden på distans med utrustning som finns på plats."
                                    + " Du får hjälp om du vill.",
                            "en",
                            "At a service point you can be served at a distance with equipment that is there. You get"
                                    + " help if you want it.")));
        }
    }
}
