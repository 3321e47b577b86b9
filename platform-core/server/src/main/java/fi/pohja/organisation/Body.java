package fi.pohja.organisation;

import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A body as its page shows it.
 *
 * @param statutory whether a law requires it
 * @param parent the body above it
 * @param children the bodies beneath it, archived ones left out, by name
 * @param members in their order, former ones too
 */
public record Body(
        BodyId id,
        BodyKind kind,
        LocalizedText name,
        LocalizedText description,
        boolean statutory,
        Optional<NamedBody> parent,
        List<NamedBody> children,
        List<BodyMember> members,
        List<String> sourceRefs,
        Optional<Instant> archivedAt,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public BodyDraft draft() {
        return new BodyDraft(kind, name, description, statutory, parent.map(NamedBody::id), sourceRefs);
    }
}
