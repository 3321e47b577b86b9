package fi.pohja.programme;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Sector;
import fi.pohja.spi.LocalizedText;
import java.util.List;

/** An organisation that takes part in a project, in a role. */
public record Party(
        PartyId id,
        ProjectId project,
        NamedOrganisation organisation,
        OrganisationKind kind,
        Sector sector,
        PartyRole role,
        LocalizedText note,
        List<String> sourceRefs,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public PartyDraft draft() {
        return new PartyDraft(organisation.id(), role, note, sourceRefs);
    }
}
