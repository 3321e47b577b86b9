package fi.pohja.plugin;

import fi.pohja.spi.ApiResource;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.DraftRule;
import fi.pohja.spi.EntityPanel;
import fi.pohja.spi.EventListener;
import fi.pohja.spi.Exporter;
import fi.pohja.spi.Importer;
import fi.pohja.spi.ObservationSource;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.ScheduledTask;
import java.util.List;
import java.util.Optional;

/**
 * The registry of everything contributed, as the bound tenant has it: the core's first, then those of the plugins that
 * are on there, in the order the plugins were started. Nothing of a plugin that is off, suspended or stopped is in it.
 * Contributions are called through {@link PluginCalls} only. From memory; any thread. Without a bound tenant there is
 * the core alone.
 */
public interface Contributions {

    /** The name of the core among plugins. */
    String CORE = "core";

    /**
     * One contribution and whose it is.
     *
     * @param plugin id of the plugin that offers it
     * @param version of the plugin; empty text for the core
     */
    record Contributed<T>(String plugin, String version, T contribution) {

        /** Whether the core offers it. */
        public boolean core() {
            return plugin.equals(CORE);
        }
    }

    /**
     * A plugin that was left out in a tenant because it did harm there.
     *
     * @param title its name for people
     * @param reason what it did, in a plain sentence of the language that was asked for
     */
    record Suspension(String plugin, String title, String reason) {}

    /** Cards of the dashboard. */
    List<Contributed<DashboardCard>> cards();

    /** Cards of plugins that are suspended in the bound tenant, to show placeholders for; they are not asked. */
    List<Contributed<DashboardCard>> suspendedCards();

    /** Whether a plugin is suspended in the bound tenant, and why; empty when it is not. */
    Optional<Suspension> suspension(String plugin, String language);

    /** Tabs on the pages of a kind of entity, such as {@link fi.pohja.spi.core.Project}. */
    <T extends Record> List<Contributed<EntityPanel<T>>> panels(Class<T> entity);

    /** Rules that look at a kind of draft. */
    <T extends Record> List<Contributed<DraftRule<T>>> draftRules(Class<T> draft);

    /** Listeners to events. */
    List<Contributed<EventListener<?>>> listeners();

    /** Work done again and again. */
    List<Contributed<ScheduledTask>> tasks();

    /** Sources of observations. */
    List<Contributed<ObservationSource>> observationSources();

    /** Operations for other programs. */
    List<Contributed<ApiResource>> api();

    /** Pages for people who are not signed in. */
    List<Contributed<PublicPage>> publicPages();

    /** Files people can take out. */
    List<Contributed<Exporter>> exporters();

    /** Files people can bring in. */
    List<Contributed<Importer>> importers();

    /** Contributions of a kind that a {@link ContributionKind} bean brought. */
    <C> List<Contributed<C>> all(Class<C> kind);

    /** What a plugin that runs is called; its id where it does not, or says nothing of it. */
    String title(String plugin, String language);

    /** The text of a plugin's own bundles, or of the core's; the key itself where there is none. */
    String text(String plugin, String language, String key, Object... arguments);

    /**
     * Whether whoever is signed in holds a permission a contribution names: the core's, or one its plugin declares.
     */
    boolean allowed(String plugin, String permission);
}
