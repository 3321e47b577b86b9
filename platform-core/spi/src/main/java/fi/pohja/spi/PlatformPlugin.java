package fi.pohja.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a plugin, or the core itself, offers the platform: read this one interface to know the whole extensible
 * surface. Each method returns typed contributions, in the order they are to be shown.
 *
 * <p>An implementation is a public class with a public constructor without arguments, named in the archive's manifest
 * ({@link SpiVersion} says how); it wires its contributions by constructor calls. The host calls {@link #start} first,
 * then every other method once, on one thread, within ten seconds together; a plugin that throws there, or takes longer,
 * is FAILED and offers nothing. It starts no threads and opens no connections of its own. The lists are copied.
 *
 * <p>A plugin is started once per process, not per tenant: it keeps no tenant's data in fields. What a tenant sees of it
 * is decided by whether it is switched on there; the host asks no contribution for a tenant it is off for.
 */
public interface PlatformPlugin {

    /**
     * Called once before anything else. The context may be kept in a field.
     *
     * @throws RuntimeException to say that the plugin cannot work; its message is shown to the operator
     */
    default void start(PluginContext context) {}

    /**
     * Called once after the last call of any contribution has ended, within ten seconds: lets go of whatever was opened.
     * What it throws is logged.
     */
    default void stop() {}

    /** What the plugin needs of the core, shown to the administrator who switches it on. Anything else is refused. */
    default Set<Capability> capabilities() {
        return Set.of();
    }

    /** Permissions of its own, which an administrator gives to roles. */
    default List<PermissionType> permissions() {
        return List.of();
    }

    /** Its message bundles. */
    default Texts texts() {
        return Texts.none();
    }

    /** Settings an administrator of a tenant can change. */
    default List<SettingsType<?>> settings() {
        return List.of();
    }

    /** The changelog of its own tables. */
    default Optional<TableChangelog> tables() {
        return Optional.empty();
    }

    /** Cards for the dashboard. */
    default List<DashboardCard> cards() {
        return List.of();
    }

    /** Tabs on the pages of the core's entities. */
    default List<EntityPanel<?>> panels() {
        return List.of();
    }

    /** Rules that look at what is typed before it is stored. */
    default List<DraftRule<?>> draftRules() {
        return List.of();
    }

    /** Listeners to what happened in the core. */
    default List<EventListener<?>> listeners() {
        return List.of();
    }

    /** Work to be done again and again. */
    default List<ScheduledTask> tasks() {
        return List.of();
    }

    /** Sources of observations of indicators. */
    default List<ObservationSource> observationSources() {
        return List.of();
    }

    /** Operations for other programs, below {@code /api/plugins/<id>/}. */
    default List<ApiResource> api() {
        return List.of();
    }

    /** Pages for people who are not signed in, below {@code /p/<id>/}. */
    default List<PublicPage> publicPages() {
        return List.of();
    }

    /** Files people can take out. */
    default List<Exporter> exporters() {
        return List.of();
    }

    /** Files people can bring in. */
    default List<Importer> importers() {
        return List.of();
    }

    /** Content to try it with where Pohja runs as a demonstration. Since 1.1. */
    default Optional<DemoContent> demoContent() {
        return Optional.empty();
    }

    /** Languages the whole interface can be shown in. Since 1.2. */
    default List<InterfaceLanguage> languages() {
        return List.of();
    }
}
