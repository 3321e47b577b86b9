package fi.pohja.web.shell;

import fi.pohja.ui.spi.PageDescriptor;
import java.util.List;

/**
 * The pages a feature of the core brings; {@link CorePlugin} offers them to the registry. Implemented by one singleton
 * bean of each feature's views.
 */
@FunctionalInterface
public interface PageContribution {

    /** The pages; each path is that of a route. Asked once, at start, on the starting thread. */
    List<PageDescriptor> pages();
}
