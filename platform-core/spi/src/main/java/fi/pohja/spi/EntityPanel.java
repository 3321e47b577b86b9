package fi.pohja.spi;

import java.util.List;
import java.util.Optional;

/**
 * A tab on the page of one of the core's entities, drawn by the host from data. Called from several threads at once, for
 * different users. Deadline two seconds.
 *
 * @param <T> {@link fi.pohja.spi.core.Project} or {@link fi.pohja.spi.core.Organisation}
 */
public interface EntityPanel<T extends Record> {

    /** Name for machines, unique within the plugin: lower-case letters, digits and hyphens. */
    String id();

    /** Key of the tab's title. */
    String title();

    /** The kind of entity whose page has the tab. */
    Class<T> entity();

    /** Name of the permission a user needs to see the tab, the core's or one of the plugin's; empty when READ is enough. */
    default Optional<String> permission() {
        return Optional.of("READ");
    }

    /**
     * What the tab shows.
     *
     * @throws PluginException to say why there is nothing
     */
    PanelContent render(TenantContext context, T entity);

    /** Fields people can change here, if any. */
    default Optional<Form<T, ?>> form() {
        return Optional.empty();
    }

    /**
     * Fields of the plugin's own about an entity. The host draws the form from the record as it does for settings, with
     * texts {@code panel.<id>.<component>}, and checks its constraints.
     *
     * @param <F> what is typed
     */
    interface Form<T extends Record, F extends Record> {

        /** The record's class. */
        Class<F> type();

        /** Name of the permission needed to change. */
        String permission();

        /** What is stored about this entity, or what a new form begins with. */
        F read(TenantContext context, T entity);

        /**
         * Stores what was typed, in the call's own transaction.
         *
         * @return what is the matter; with an ERROR among them the transaction is rolled back and the form stays open
         */
        List<Finding> store(TenantContext context, T entity, F typed);
    }
}
