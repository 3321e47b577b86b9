package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.audit.AuditEvent;
import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.PluginAudit;
import fi.pohja.text.Texts;
import fi.pohja.web.i18n.Language;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an event of the audit says, in the page's language: the core's by its own texts, a plugin's by those of the plugin,
 * also when the plugin is off or gone. Called under the session's lock.
 */
@Singleton
public final class EventWords {

    private static final String PLUGIN = "PLUGIN";
    private static final String SETTINGS = "PLUGIN_SETTINGS";

    private final PluginAudit plugins;
    private final Texts texts;

    EventWords(PluginAudit plugins, Texts texts) {
        this.plugins = plugins;
        this.texts = texts;
    }

    private static String language() {
        return Language.current().code();
    }

    /** Who did it. */
    public String actor(AuditEvent event) {
        return event.actorName().isEmpty() ? text("record.history.visitor") : event.actorName();
    }

    /** What was done. */
    public String action(AuditEvent event) {
        return PluginAudit.owns(event.action())
                ? plugins.action(event.action(), language())
                : text("audit.action." + event.action());
    }

    /** The kind of record it was done to. */
    public String kind(AuditEvent event) {
        return PluginAudit.owns(event.subjectType())
                ? plugins.kind(event.subjectType(), language())
                : text("subject." + event.subjectType());
    }

    /** The record's name; of a plugin its title in the page's language. */
    public String label(AuditEvent event) {
        return switch (event.subjectType()) {
            case PLUGIN, SETTINGS -> plugins.title(plugin(event.label()), language());
            default -> event.label();
        };
    }

    /** The names of the changed fields, in a line. */
    public String fields(AuditEvent event) {
        return event.changes().stream()
                .map(change -> field(event.subjectType(), event.label(), change.field()))
                .collect(Collectors.joining(", "));
    }

    /**
     * The name of a field.
     *
     * @param label the record's, as the audit keeps it; of settings it says whose they are
     */
    String field(String subjectType, String label, String field) {
        if (PluginAudit.owns(subjectType)) {
            return plugins.field(subjectType, field, language());
        }
        return switch (subjectType) {
            case SETTINGS -> ofPlugin(label, "settings." + rest(label) + "." + field, field);
            case PLUGIN ->
                ofPlugin(
                        label,
                        "permission." + field,
                        FormLabels.ofSubject(PLUGIN).of(field));
            default -> FormLabels.ofSubject(subjectType).of(field);
        };
    }

    /** A constant that was set, or several, as the plugin or the core calls them; empty for every other value. */
    Optional<String> value(String subjectType, String label, String field, String value) {
        if (!subjectType.equals(SETTINGS)) {
            return Optional.empty();
        }
        List<String> called = new ArrayList<>();
        for (String constant : value.split(", ", -1)) {
            Optional<String> words = PluginAudit.constant(constant)
                    ? own(label, "settings." + rest(label) + "." + field + "." + constant)
                    : Optional.empty();
            if (words.isEmpty()) {
                return words;
            }
            called.add(words.get());
        }
        return Optional.of(String.join(", ", called));
    }

    private String ofPlugin(String label, String key, String otherwise) {
        return own(label, key).orElse(otherwise);
    }

    /** A text of the plugin, or of the core as an owner of settings; what was kept of it where the plugin is gone. */
    private Optional<String> own(String label, String key) {
        String owner = plugin(label);
        return owner.equals(Contributions.CORE) ? texts.find(language(), key) : plugins.text(owner, key, language());
    }

    private static String plugin(String label) {
        int dot = label.indexOf('.');
        return dot < 0 ? label : label.substring(0, dot);
    }

    private static String rest(String label) {
        return label.substring(label.indexOf('.') + 1);
    }
}
