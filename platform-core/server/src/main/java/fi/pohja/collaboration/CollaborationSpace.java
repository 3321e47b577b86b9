package fi.pohja.collaboration;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A space as one of its members, or somebody invited, sees it.
 *
 * @param legalBasis what the space rests on when it is given by law or agreement
 * @param predefined whether it comes with the reference data; nobody changes such a space or invites others
 * @param founder the tenant that founded it; it changes the space and invites others as long as it belongs to it
 * @param own the bound tenant's own place: INVITED or MEMBER
 * @param leads whether the bound tenant may change the space and invite others
 * @param members all that belong to it, are invited, declined or left, by name
 * @param version for {@link CollaborationSpaces#change}
 */
public record CollaborationSpace(
        SpaceId id,
        SpaceKind kind,
        LocalizedText name,
        LocalizedText purpose,
        LocalizedText legalBasis,
        boolean predefined,
        Optional<Partner> founder,
        Optional<LocalDate> foundedOn,
        List<String> sourceRefs,
        SpaceMember own,
        boolean leads,
        List<SpaceMember> members,
        int version) {

    public CollaborationSpace {
        members = List.copyOf(members);
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** What can be changed, as it is now: what a form begins with. */
    public SpaceDraft draft() {
        return new SpaceDraft(kind, name, purpose, sourceRefs);
    }

    /** Those that belong to it now, the bound tenant left out: with whom it can share. */
    public List<Partner> others() {
        return members.stream()
                .filter(SpaceMember::belongs)
                .map(SpaceMember::partner)
                .filter(partner -> !partner.equals(own.partner()))
                .toList();
    }
}
