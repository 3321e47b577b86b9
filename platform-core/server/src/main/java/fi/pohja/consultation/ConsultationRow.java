package fi.pohja.consultation;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A consultation as lists show it.
 *
 * @param responses how many responses came
 * @param handled how many of them were handled
 */
public record ConsultationRow(
        ConsultationId id,
        int number,
        LocalizedText title,
        ConsultationState state,
        Optional<LocalDate> opensOn,
        Optional<LocalDate> closesOn,
        int responses,
        int handled,
        boolean archived,
        int version) {

    /** The number as people write it, such as {@code L-12}. */
    public String code() {
        return "L-" + number;
    }
}
