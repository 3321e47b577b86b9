package fi.pohja.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * The record an event, a comment, an attachment or a search result is about.
 *
 * @param type the kind of record in upper case, such as {@code PROJECT} or {@code MEASURE}; its name for people is the
 *     text {@code subject.<type>}
 * @param parent the record on whose page events of this one are shown too, such as the project of a measure
 */
public record Subject(String type, UUID id, Optional<UUID> parent) {

    public static Subject of(String type, UUID id) {
        return new Subject(type, id, Optional.empty());
    }

    public static Subject of(String type, UUID id, UUID parent) {
        return new Subject(type, id, Optional.of(parent));
    }
}
