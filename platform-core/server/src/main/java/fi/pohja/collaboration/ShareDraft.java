package fi.pohja.collaboration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is typed about a share. Limits: an object that there is, of a kind that can be shared; at least one of its fields;
 * at least one member of the space, to whom it is shown; the last day not before today.
 *
 * @param type the kind of object, such as {@code PROJECT}
 * @param audience slugs of the members it is for; who joins later sees nothing of it
 * @param validUntil the last day others see it, in Helsinki; until revoked when there is none
 */
public record ShareDraft(
        String type,
        UUID object,
        List<String> fields,
        ShareRights rights,
        List<String> audience,
        Optional<LocalDate> validUntil) {

    public ShareDraft {
        fields = List.copyOf(fields);
        audience = List.copyOf(audience);
    }
}
