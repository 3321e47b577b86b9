package fi.pohja.web.record;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;

/** The id in a record page's address. */
public final class RecordId {

    private static final String PARAMETER = "id";

    private RecordId() {}

    /** @throws NotFoundException when it is none; the router shows that there is no such page */
    public static UUID of(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(PARAMETER).orElse("");
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(id);
        }
    }
}
