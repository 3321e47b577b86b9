package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.plugin.PluginAudit;
import fi.pohja.spi.Capability;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.record.ChangedValues;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of what changed in a plugin's standing, and of what plugins themselves recorded. */
@Singleton
final class PluginValues implements ChangedValues {

    private static final List<String> CAPABILITIES =
            Stream.of(Capability.values()).map(Capability::name).toList();

    private final PluginAudit plugins;

    PluginValues(PluginAudit plugins) {
        this.plugins = plugins;
    }

    @Override
    public Optional<String> words(String subjectType, String field, String value) {
        if (PluginAudit.owns(subjectType)) {
            return plugins.value(subjectType, field, value, Language.current().code());
        }
        if (!subjectType.equals("PLUGIN")) {
            return Optional.empty();
        }
        return switch (field) {
            case "granted" -> all(value, CAPABILITIES, name -> text("capability." + name));
            case "data" -> Optional.of(text("plugin.data." + value));
            case "version", "reason" -> Optional.empty();
            // A permission the plugin declares, with the roles that have it.
            default -> all(value, PluginWords.roles(), PluginWords::role);
        };
    }

    private static Optional<String> all(String value, List<String> known, Function<String, String> words) {
        List<String> names = Stream.of(value.split(", ", -1)).toList();
        return known.containsAll(names)
                ? Optional.of(names.stream().map(words).collect(Collectors.joining(", ")))
                : Optional.empty();
    }
}
