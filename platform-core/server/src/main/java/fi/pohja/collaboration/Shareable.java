package fi.pohja.collaboration;

import fi.pohja.access.Permission;
import fi.pohja.audit.Subject;
import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A kind of object that can be shared: a bean of the feature that owns the objects. Called in the owner's tenant, as the
 * platform's own work, on any thread; inside a transaction it reads that transaction's own changes.
 */
public interface Shareable {

    /** The kind as audit events name it ({@link Subject#type}), such as {@code PROJECT}. */
    String type();

    /** Who may propose to share such an object. */
    Permission permission();

    /** The fields that can be shared, in the order people read them. Names for people: {@code share.field.<type>.<field>}. */
    List<String> fields();

    /** The object's present content, all fields; empty when there is no such object in use. */
    Optional<SharedContent> content(UUID id);

    /**
     * Whether the object's content may say something else since this record was changed. By itself when it is the object,
     * or belongs to it.
     */
    default boolean touched(UUID object, Subject changed) {
        return object.equals(changed.id())
                || changed.parent().filter(object::equals).isPresent();
    }

    /**
     * Objects to choose from.
     *
     * @param text part of what people know the object by; empty for all
     * @param limit how many at most
     */
    List<Candidate> find(String text, int limit);

    /** An object that can be shared. */
    record Candidate(UUID id, LocalizedText title) {}
}
