package fi.pohja.ui.spi;

import com.vaadin.flow.component.Component;

/**
 * One page. The menu and the search for pages are derived from the descriptor; nobody registers menu items.
 *
 * <p>A plugin's page is shown by the host below {@code /x/<plugin>/<path>} within a frame that keeps a fault of it from
 * the rest. The core's own pages are routes of the host at {@code /<path>}.
 */
public interface Page {

    /** Where the page stands and who may see it. Asked once, when the plugin starts. */
    PageDescriptor descriptor();

    /** Makes the page's component: under the session lock, once per visit. Never called for the core's own routes. */
    Component create(PageContext context);
}
