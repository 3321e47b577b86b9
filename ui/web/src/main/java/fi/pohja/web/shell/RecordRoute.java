package fi.pohja.web.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The record that a page's address names by {@code :id}. */
public final class RecordRoute {

    private RecordRoute() {}

    /** Draws the record, or goes to the page that says there is none. */
    public static <R> void open(BeforeEnterEvent event, Function<UUID, Optional<R>> find, Consumer<R> draw) {
        event.getRouteParameters()
                .get("id")
                .flatMap(RecordRoute::id)
                .flatMap(find)
                .ifPresentOrElse(draw, () -> event.rerouteToError(NotFoundException.class));
    }

    /** An id as it stands in an address; empty for what is none. */
    public static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
