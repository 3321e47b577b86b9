package fi.pohja.plugin;

import java.util.List;
import java.util.Optional;

/**
 * How the steps that plugins recorded in the bound tenant's audit, and those that were taken with plugins, read for
 * people. What a plugin that runs says now comes
 * first, else what it said when it recorded the step: a plugin that is off or removed goes on being readable. Any thread.
 */
public interface PluginAudit {

    /** A name in the audit, and what it means to people. */
    record Named(String name, String words) {}

    /** Whether a name in the audit, of an action or a kind of record, is a plugin's and not the core's. */
    static boolean owns(String name) {
        return name.indexOf('.') > 0;
    }

    /** Whether a value in the audit is written as constants of enums are. */
    static boolean constant(String value) {
        return value.matches("[A-Z][A-Z0-9_]*");
    }

    /** A plugin's title; its bare id where none is known any more. */
    String title(String plugin, String language);

    /** What an action means; without its words its bare name. */
    String action(String action, String language);

    /** What a kind of record is called, with the plugin's title; without its words its bare name. */
    String kind(String kind, String language);

    /** What a field of a kind of record is called; without its words its bare name. */
    String field(String kind, String field, String language);

    /** What a value of a field means, where it is a constant; empty where the value speaks for itself. */
    Optional<String> value(String kind, String field, String value, String language);

    /**
     * One of a plugin's own texts that a step in the audit named, such as the label of a setting that was changed; empty
     * where none is known.
     *
     * @param key of the text, such as {@code settings.visits.days}
     */
    Optional<String> text(String plugin, String key, String language);

    /** Every action that plugins ever recorded in the bound tenant, with the plugin's title, in order. */
    List<Named> actions(String language);
}
