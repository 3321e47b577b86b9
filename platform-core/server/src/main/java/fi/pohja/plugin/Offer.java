package fi.pohja.plugin;

import fi.pohja.spi.Capability;
import java.util.List;
import java.util.Set;

/**
 * What a plugin adds, as data for screens; read once when it is started, in the reader's language when asked for.
 *
 * @param contributions everything it offers, by kind
 * @param tables whether it keeps tables of its own
 * @param settings names of its settings records
 * @param languages of its texts
 * @param capabilities what it needs of the core
 * @param screenshots names of pictures, for {@link Plugins#screenshot}
 */
public record Offer(
        List<Item> contributions,
        boolean tables,
        List<String> settings,
        List<String> languages,
        List<Permission> permissions,
        Set<Capability> capabilities,
        List<String> screenshots) {

    public Offer {
        contributions = List.copyOf(contributions);
        settings = List.copyOf(settings);
        languages = List.copyOf(languages);
        permissions = List.copyOf(permissions);
        capabilities = Set.copyOf(capabilities);
        screenshots = List.copyOf(screenshots);
    }

    /** An offer nothing is known of yet, since the plugin was never started. */
    public static Offer unknown() {
        return new Offer(List.of(), false, List.of(), List.of(), List.of(), Set.of(), List.of());
    }

    /** The kinds of contributions, in the order they are shown. The name for people is {@code plugin.kind.<name>}. */
    public enum Kind {
        PAGE,
        CARD,
        PANEL,
        DRAFT_RULE,
        LISTENER,
        TASK,
        OBSERVATION_SOURCE,
        API,
        PUBLIC_PAGE,
        EXPORTER,
        IMPORTER,
        LANGUAGE
    }

    /**
     * One contribution.
     *
     * @param id within the plugin and kind
     * @param title in the reader's language; the id where it has none
     */
    public record Item(Kind kind, String id, String title) {}

    /**
     * A permission it declares.
     *
     * @param name as it is declared, such as {@code EDIT_CHOICES}
     * @param title in the reader's language
     * @param explanation in the reader's language; may be empty
     * @param roles names of roles that hold it until an administrator decides otherwise
     */
    public record Permission(String name, String title, String explanation, Set<String> roles) {}
}
