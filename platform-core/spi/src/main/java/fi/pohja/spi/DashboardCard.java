package fi.pohja.spi;

import java.util.Optional;

/**
 * One card of the dashboard. The host asks for its content, draws it, and keeps the others working when it fails.
 *
 * <p>Called from several threads at once, for different users.
 */
public interface DashboardCard {

    /** Name for machines, unique within the plugin: lower-case letters, digits and hyphens. */
    String id();

    /** Key of the title's text. */
    String title();

    /** Name of the permission a user needs to see the card; empty when everybody may. */
    default Optional<String> permission() {
        return Optional.of("READ");
    }

    /**
     * The card's content for a user, asked for each time the dashboard is opened. Deadline two seconds.
     *
     * @throws PluginException to say why there is none; anything else thrown counts as the plugin's fault
     */
    CardContent render(TenantContext context);
}
