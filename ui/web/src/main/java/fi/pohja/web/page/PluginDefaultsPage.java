package fi.pohja.web.page;

import fi.pohja.plugin.InstalledPlugin;
import fi.pohja.plugin.PluginSettings;
import fi.pohja.plugin.PluginSettings.Group;
import fi.pohja.plugin.PluginSettings.Kind;
import fi.pohja.plugin.PluginSettings.Origin;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicContent.FormField;
import fi.pohja.web.page.template.Templates;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The operators' defaults of a plugin's settings, a form for each record: below a tenant's own, above the plugin's. What
 * is typed stays when it is refused.
 */
@Singleton
final class PluginDefaultsPage {

    private static final int UNPROCESSABLE = 422;

    private final PluginSettings settings;
    private final Templates templates;

    PluginDefaultsPage(PluginSettings settings, Templates templates) {
        this.settings = settings;
        this.templates = templates;
    }

    /** What was typed into one of the forms and refused. */
    private record Refused(String group, Map<String, Object> typed, List<String> faults, List<Violation> atFields) {

        static Refused nothing() {
            return new Refused("", Map.of(), List.of(), List.of());
        }
    }

    /** Shows the forms. */
    void show(Exchange exchange, InstalledPlugin plugin) throws IOException {
        send(exchange, plugin, 200, Refused.nothing());
    }

    /** Stores one of them, takes it back, or stores an earlier one again. */
    void take(Exchange exchange, InstalledPlugin plugin) throws IOException {
        String name = exchange.parameter("form");
        Optional<Group> found = settings.groups(plugin.id()).stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            show(exchange, plugin);
            return;
        }
        Group group = found.get();
        Map<String, Object> typed = new LinkedHashMap<>(group.values());
        try {
            step(exchange, plugin.id(), group, typed);
            exchange.redirect(PluginsPage.ADDRESS + "/" + plugin.id() + "/settings?notice=settings");
        } catch (InvalidException refused) {
            send(exchange, plugin, UNPROCESSABLE, new Refused(name, typed, List.of(), refused.violations()));
        } catch (ChangedMeanwhileException changed) {
            String words = exchange.text("page.plugins.settings.changed");
            send(exchange, plugin, UNPROCESSABLE, new Refused(name, typed, List.of(words), List.of()));
        }
    }

    private void step(Exchange exchange, String plugin, Group group, Map<String, Object> typed) {
        int version = number(exchange.parameter("version"));
        String back = exchange.parameter("back");
        if (!back.isEmpty()) {
            settings.rollBack(plugin, group.name(), number(back), version);
        } else if (!exchange.parameter("reset").isEmpty()) {
            settings.reset(plugin, group.name(), version);
        } else {
            List<Violation> faulty = new ArrayList<>();
            group.fields()
                    .forEach(field -> SettingsFields.typed(exchange, field, faulty)
                            .ifPresent(value -> typed.put(field.name(), value)));
            if (!faulty.isEmpty()) {
                throw new InvalidException(faulty);
            }
            settings.change(plugin, group.name(), typed, version);
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private void send(Exchange exchange, InstalledPlugin plugin, int status, Refused refused) throws IOException {
        String title = plugin.archive().title();
        exchange.send(
                status,
                templates.pluginDefaults(
                        exchange.frame(exchange.text("page.plugins.settings.title", title)),
                        new PluginDefaults(
                                plugin.id(),
                                title,
                                settings.groups(plugin.id()).stream()
                                        .map(group -> drawn(
                                                exchange,
                                                plugin.id(),
                                                group,
                                                refused.group().equals(group.name()) ? refused : Refused.nothing()))
                                        .toList(),
                                exchange.parameter("notice").equals("settings")
                                        ? Optional.of(exchange.text("page.plugins.settings.done"))
                                        : Optional.empty())));
    }

    private PluginDefaults.Group drawn(Exchange exchange, String plugin, Group group, Refused refused) {
        Words words = exchange.words();
        Map<String, Object> values = refused.typed().isEmpty() ? group.values() : refused.typed();
        List<FormField> fields = group.fields().stream()
                .flatMap(field -> SettingsFields.of(words, field, values.getOrDefault(field.name(), "")).stream())
                .toList();
        Map<String, String> atFields = new HashMap<>();
        List<String> faults = new ArrayList<>(refused.faults());
        refused.atFields().forEach(violation -> {
            String said = words.text(
                    "violation." + violation.code(), violation.arguments().toArray());
            fields.stream()
                    .map(FormField::name)
                    .filter(name -> concerns(violation.field(), name))
                    .findFirst()
                    .ifPresentOrElse(name -> atFields.put(name, said), () -> faults.add(said));
        });
        return new PluginDefaults.Group(
                group.title(),
                words.text("page.plugins.settings.origin." + group.origin()),
                group.unreadable().map(why -> words.text("plugin.settings.unreadable", why)),
                group.version(),
                new Element.Form(group.name(), fields, words.text("page.plugins.settings.save"), atFields),
                group.fields().stream()
                        .filter(field -> field.kind() == Kind.SECRET)
                        .map(PluginSettings.Field::name)
                        .collect(Collectors.toSet()),
                group.origin() == Origin.PLATFORM,
                faults,
                settings.history(plugin, group.name()).stream()
                        .map(before -> earlier(words, group, before))
                        .toList());
    }

    /** A fault of one item of a list is shown at the list, one of a text at its first language. */
    private static boolean concerns(String faulty, String field) {
        return field.equals(faulty)
                || field.startsWith(faulty + ".")
                || faulty.startsWith(field + "[")
                || faulty.startsWith(field + ".");
    }

    private static PluginDefaults.Earlier earlier(Words words, Group group, PluginSettings.Earlier before) {
        return new PluginDefaults.Earlier(
                before.version(),
                words.text("plugin.settings.earlier", words.moment(before.at()), before.by()),
                before.values().isEmpty()
                        ? words.text("page.plugins.settings.taken")
                        : SettingsFields.words(words, group.fields(), before.values()),
                before.version() == group.version());
    }
}
