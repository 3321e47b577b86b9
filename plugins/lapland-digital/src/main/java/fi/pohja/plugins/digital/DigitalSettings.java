package fi.pohja.plugins.digital;

import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.SettingsType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * What an administrator can set.
 *
 * @param slotMinutes how long one time at a point is
 * @param daysAhead how many days ahead times can be booked
 * @param keepDays after how many days the nickname and the code of a booking are forgotten
 * @param greeting what the public page of the points says first
 */
public record DigitalSettings(
        @Min(10) @Max(240) int slotMinutes,
        @Min(1) @Max(180) int daysAhead,
        @Min(1) @Max(730) int keepDays,
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
                    new LocalizedText(Map.of(
                            "fi",
                            "Palvelupisteessä voit asioida etänä laitteilla, jotka ovat valmiina. Saat halutessasi apua.",
                            "sv",
                            "Vid en servicepunkt kan du uträtta ärenden på distans med utrustning som finns på plats."
                                    + " Du får hjälp om du vill.",
                            "en",
                            "At a service point you can be served at a distance with equipment that is there. You get"
                                    + " help if you want it.")));
        }
    }
}
