package fi.pohja.ui.spi;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * One page. The menu and the search for pages are derived from the descriptor; nobody registers menu items.
 *
 * <p>A plugin's page is shown by the host below {@code /x/<plugin>/<path>} within a frame that keeps a fault of it from
 * the rest. The core's own pages are Vaadin routes of the host at {@code /<path>}.
 */
public interface Page {

    /** Address below the plugin's own, in lower-case letters, digits, hyphens and slashes; empty for the root. */
    String path();

    /** Key of the title's text. */
    String title();

    /** Name of a Lucide icon, such as {@code map-pin}; drawn by the host. */
    String icon();

    /** Where in the menu the page stands. */
    PageGroup group();

    /** Name of the permission a user needs; without it the page is absent. Empty when everybody signed in may. */
    default Optional<String> permission() {
        return Optional.of("READ");
    }

    /** Makes the page's component: under the session lock, once per visit. Never called for the core's own routes. */
    Component create(PageContext context);
}
