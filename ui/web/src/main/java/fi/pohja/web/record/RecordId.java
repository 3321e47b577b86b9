package fi.pohja.web.record;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/** Ids as addresses, choices and the audit write them. */
public final class RecordId {

    /** The part of a record page's address that holds its id. */
    public static final String PARAMETER = "id";

    private RecordId() {}

    /**
     * The id in a record page's address.
     *
     * @throws NotFoundException when it is none; the router shows that there is no such page
     */
    public static UUID of(BeforeEnterEvent event) {
        String written = event.getRouteParameters().get(PARAMETER).orElse("");
        return read(written).orElseThrow(() -> new NotFoundException(written));
    }

    /** The id; empty when the text is none. */
    public static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
