package fi.pohja.web.organisation;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;

/** The id in a record page's address. */
final class RecordId {

    static final String PARAMETER = "id";

    private RecordId() {}

    /** @throws NotFoundException when it is none; the router shows that there is no such page */
    static UUID of(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(PARAMETER).orElse("");
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(id);
        }
    }
}
