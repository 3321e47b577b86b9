package fi.pohja.collaboration;

import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one tenant shares in a space, as its owner and those it is for see it.
 *
 * @param owner the tenant whose object it is
 * @param own whether that is the bound tenant
 * @param type the kind of object; its name for people is the text {@code subject.<type>}
 * @param object the object's id in its owner's tenant
 * @param title the object's name
 * @param fields what of it is shared; names for people are the texts {@code share.field.<type>.<field>}
 * @param audience the members it is for
 * @param decidedBy who let it leave the tenant
 * @param endedAt when it was revoked or expired
 * @param version for {@link Shares#change} and {@link Shares#activate}
 */
public record Share(
        ShareId id,
        SpaceId space,
        LocalizedText spaceName,
        Partner owner,
        boolean own,
        String type,
        UUID object,
        LocalizedText title,
        List<String> fields,
        ShareRights rights,
        List<Partner> audience,
        Optional<LocalDate> validUntil,
        ShareState state,
        Instant proposedAt,
        String proposedBy,
        Optional<Instant> decidedAt,
        Optional<String> decidedBy,
        Optional<Instant> endedAt,
        int version) {

    public Share {
        fields = List.copyOf(fields);
        audience = List.copyOf(audience);
    }

    /** What can be changed while it is proposed: what a form begins with. */
    public ShareDraft draft() {
        return new ShareDraft(
                type,
                object,
                fields,
                rights,
                audience.stream().map(Partner::tenant).toList(),
                validUntil);
    }
}
