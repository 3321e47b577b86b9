package fi.pohja.programme;

import fi.pohja.organisation.OrganisationId;
import fi.pohja.spi.LocalizedText;
import java.util.List;

/** What is typed about a party. Limits: note 2,000 characters; an organisation has each role once in a project. */
public record PartyDraft(OrganisationId organisation, PartyRole role, LocalizedText note, List<String> sourceRefs) {

    public PartyDraft {
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A draft with what every party has; the rest is empty. */
    public static PartyDraft of(OrganisationId organisation, PartyRole role) {
        return new PartyDraft(organisation, role, LocalizedText.none(), List.of());
    }
}
