package fi.pohja.programme;

import fi.pohja.organisation.OrganisationId;
import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/** What is typed about a sub-area. Limits: number 1 to 999; title required, 300 characters; description 20,000. */
public record SubAreaDraft(
        int number,
        LocalizedText title,
        LocalizedText description,
        Optional<OrganisationId> lead,
        List<String> sourceRefs) {

    public SubAreaDraft {
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A draft with what every sub-area has; the rest is empty. */
    public static SubAreaDraft of(int number, LocalizedText title) {
        return new SubAreaDraft(number, title, LocalizedText.none(), Optional.empty(), List.of());
    }
}
