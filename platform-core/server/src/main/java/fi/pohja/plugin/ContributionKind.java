package fi.pohja.plugin;

import fi.pohja.spi.PlatformPlugin;
import java.util.List;

/**
 * A kind of contribution the server does not know, such as pages, which need Vaadin. A bean; the registry asks it while a
 * plugin starts, on the starting plugin's thread and within its deadline.
 *
 * @param <C> the contribution
 */
public interface ContributionKind<C> {

    /** By this class {@link Contributions#all} finds them. */
    Class<C> type();

    /** What a plugin offers of this kind; empty when it offers none. */
    List<C> of(PlatformPlugin plugin);

    /** How it is called among the plugin's contributions of this kind; unique within the plugin. */
    String name(C contribution);

    /** How it is listed among what the plugin adds. */
    Offer.Item item(C contribution);
}
