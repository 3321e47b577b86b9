package fi.pohja.consultation;

import fi.pohja.organisation.Sector;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One response.
 *
 * @param number from 1 in its consultation, in the order they came
 * @param respondent as they called themselves
 * @param answers one for each question, in their order; empty where nothing was said
 * @param handling how the view was taken into account; empty as long as nobody said
 */
public record ConsultationResponse(
        ConsultationResponseId id,
        int number,
        String respondent,
        Sector sector,
        Instant sentAt,
        List<String> answers,
        Optional<Handling> handling,
        LocalizedText reason,
        int version) {}
