package fi.pohja.plugins.family;

import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.SettingsType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * What an administrator can set.
 *
 * @param urgentDays within how many working days one is contacted who asks urgently
 * @param soonDays the same, of who needs help in the next days
 * @param calmDays the same, of who is in no hurry
 * @param keepMonths for how many months after a request was closed its words and contact are kept
 * @param smallest the smallest number that is told; what is below and not nothing is hidden
 * @param reviewDays how many days before an agreement ends or is to be looked at again the card says so
 * @param greeting what the public page says first
 */
public record FamilySettings(
        @Min(0) @Max(10) int urgentDays,
        @Min(1) @Max(20) int soonDays,
        @Min(1) @Max(40) int calmDays,
        @Min(1) @Max(120) int keepMonths,
        @Min(3) @Max(50) int smallest,
        @Min(7) @Max(365) int reviewDays,
        @NotNull LocalizedText greeting) {

    /** The kind of settings. */
    static final class Type implements SettingsType<FamilySettings> {

        @Override
        public String name() {
            return "family";
        }

        @Override
        public Class<FamilySettings> type() {
            return FamilySettings.class;
        }

        @Override
        public FamilySettings defaults() {
            return new FamilySettings(
                    1,
                    3,
                    7,
                    24,
                    5,
                    60,
                    new LocalizedText(
                            Map.of(
                                    "fi",
                                            "Kun arki tuntuu raskaalta tai jokin huolettaa, pyydä apua. Et tarvitse lähetettä.",
                                    "sv",
                                            "Be om hjälp när vardagen känns tung eller något bekymrar dig. Ingen remiss behövs.",
                                    "en",
                                            "When everyday life is hard or something worries you, ask for help. No referral is needed.")));
        }
    }
}
