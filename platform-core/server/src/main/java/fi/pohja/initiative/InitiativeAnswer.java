package fi.pohja.initiative;

import fi.pohja.programme.MeasureId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is answered to an initiative. Limits: answer required, 20,000 characters; at most 50 measures, which exist; the
 * follow-up not before today.
 *
 * @param measures measures that act upon it
 * @param followUpOn when to look what came of it
 * @param published whether the public page shows it
 */
public record InitiativeAnswer(
        LocalizedText answer, List<MeasureId> measures, Optional<LocalDate> followUpOn, boolean published) {

    public InitiativeAnswer {
        measures = List.copyOf(measures);
    }
}
