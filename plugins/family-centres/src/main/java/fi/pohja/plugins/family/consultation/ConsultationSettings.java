package fi.pohja.plugins.family.consultation;

import fi.pohja.spi.SettingsType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * What an administrator can set about consultations.
 *
 * @param core slug of the tenant whose core unit triages; the same in all regions of the area
 * @param answerDays within how many working days an answer is promised
 * @param urgentDays the same for urgent ones
 * @param keepYears after how many years without a step the words of a consultation are erased
 * @param draftDays after how many days a draft that nobody sent is deleted
 * @param yearlyCost euros to be divided over the regions in a year; 0 when nothing is divided
 */
public record ConsultationSettings(
        @NotNull @Pattern(regexp = "[a-z][a-z-]{1,40}") String core,
        @Min(1) @Max(60) int answerDays,
        @Min(1) @Max(30) int urgentDays,
        @Min(1) @Max(12) int keepYears,
        @Min(1) @Max(365) int draftDays,
        @NotNull @Min(0) BigDecimal yearlyCost) {

    /** The kind of settings. */
    public static final class Type implements SettingsType<ConsultationSettings> {

        @Override
        public String name() {
            return "consultation";
        }

        @Override
        public Class<ConsultationSettings> type() {
            return ConsultationSettings.class;
        }

        @Override
        public ConsultationSettings defaults() {
            return new ConsultationSettings("pohjois-pohjanmaa", 5, 2, 4, 90, BigDecimal.ZERO);
        }

        @Override
        public int version() {
            return 1;
        }
    }
}
