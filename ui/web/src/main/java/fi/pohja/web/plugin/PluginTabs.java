package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fi.pohja.plugin.Fault;
import fi.pohja.plugin.Offer;
import fi.pohja.plugin.PluginSettings;
import fi.pohja.plugin.TenantPlugin;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.plugin.TenantPlugins;
import fi.pohja.problem.InvalidException;
import fi.pohja.spi.Capability;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.Faults;
import fi.pohja.web.record.Notice;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tabs of a plugin's page in the tenant's administration. */
@Singleton
final class PluginTabs {

    private final TenantPlugins plugins;
    private final PluginSettings settings;

    PluginTabs(TenantPlugins plugins, PluginSettings settings) {
        this.plugins = plugins;
        this.settings = settings;
    }

    RecordTabs of(TenantPlugin plugin, Runnable changed) {
        RecordTabs tabs = new RecordTabs().tab("adds", text("plugin.tab.adds"), () -> adds(plugin));
        if (!plugin.offer().settings().isEmpty()) {
            tabs.tab("settings", text("plugin.tab.settings"), () -> new SettingsPanel(settings, plugin.id()));
        }
        if (!plugin.offer().capabilities().isEmpty()
                || !plugin.offer().permissions().isEmpty()) {
            tabs.tab("rights", text("plugin.tab.rights"), () -> rights(plugin));
        }
        if (plugin.offer().tables() || plugin.dataKept()) {
            tabs.tab("data", text("plugin.tab.data"), () -> data(plugin, changed));
        }
        return tabs.tab("health", text("plugin.tab.health"), () -> health(plugin));
    }

    // --- What it adds ---

    private Component adds(TenantPlugin plugin) {
        Div all = new Div();
        all.add(section(text("plugin.adds"), contributions(plugin.offer())));
        List<String> pictures = plugin.offer().screenshots();
        if (!pictures.isEmpty()) {
            Div row = new Div();
            row.addClassName("plugin-pictures");
            pictures.forEach(name -> plugins.screenshot(plugin.id(), name).ifPresent(png -> {
                Image picture = new Image(
                        DownloadHandler.fromInputStream(event ->
                                new DownloadResponse(new ByteArrayInputStream(png), name, "image/png", png.length)),
                        text("plugin.picture", plugin.archive().title(), name));
                row.add(picture);
            }));
            all.add(section(text("plugin.pictures"), row));
        }
        all.add(section(text("plugin.about"), about(plugin)));
        return all;
    }

    private static Component contributions(Offer offer) {
        Map<Offer.Kind, UnorderedList> byKind = new EnumMap<>(Offer.Kind.class);
        Facts facts = new Facts();
        facts.addClassName("plugin-facts");
        offer.contributions()
                .forEach(item -> byKind.computeIfAbsent(item.kind(), kind -> new UnorderedList())
                        .add(new ListItem(item.title())));
        byKind.forEach((kind, list) -> facts.fact(text("plugin.kind." + kind), list));
        facts.fact(
                text("plugin.permissions"),
                offer.permissions().stream().map(Offer.Permission::title).collect(Collectors.joining(", ")));
        facts.fact(text("plugin.tables"), offer.tables() ? text("plugin.tables.own") : "");
        facts.fact(
                text("plugin.languages"),
                offer.languages().stream()
                        .map(code -> Language.of(code).map(Language::ownName).orElse(code))
                        .collect(Collectors.joining(", ")));
        return facts.getChildren().findAny().isPresent()
                ? facts
                : new EmptyState(Icon.PLUGIN, text("plugin.adds.unknown"));
    }

    private static Component about(TenantPlugin plugin) {
        Facts facts = new Facts();
        facts.addClassName("plugin-facts");
        return facts.fact(text("plugin.version"), plugin.archive().version())
                .fact(text("plugin.provider"), plugin.archive().provider())
                .fact(text("plugin.licence"), plugin.archive().licence())
                .fact(
                        text("plugin.signature"),
                        PluginWords.badge(plugin.archive().signature()))
                .fact(text("plugin.signedBy"), plugin.archive().signedBy().orElse(""))
                .fact(
                        text("plugin.since"),
                        plugin.since().map(fi.pohja.web.i18n.Wording::moment).orElse(""))
                .fact(text("plugin.requires"), String.join(", ", plugin.requires()))
                .fact(text("plugin.dependents"), String.join(", ", plugin.dependents()));
    }

    // --- Rights ---

    private Component rights(TenantPlugin plugin) {
        Div all = new Div();
        if (!plugin.offer().capabilities().isEmpty()) {
            CheckboxGroup<Capability> boxes = Switching.capabilities(plugin.offer(), plugin);
            boxes.addValueChangeListener(change -> {
                if (change.isFromClient()
                        && Attempt.to(() -> plugins.grant(plugin.id(), new HashSet<>(change.getValue())))) {
                    Notice.done(text("record.saved"));
                }
            });
            boxes.setEnabled(plugin.state() != TenantPluginState.OFF);
            all.add(section(text("plugin.on.capabilities"), new Paragraph(text("plugin.on.capabilities.why")), boxes));
        }
        plugin.offer()
                .permissions()
                .forEach(permission -> all.add(section(permission.title(), roles(plugin, permission))));
        return all;
    }

    private Component roles(TenantPlugin plugin, Offer.Permission permission) {
        MultiSelectComboBox<String> roles = new MultiSelectComboBox<>(text("plugin.roles"));
        roles.setItems(PluginWords.roles());
        roles.setItemLabelGenerator(PluginWords::role);
        roles.setHelperText(text("plugin.roles.help"));
        roles.setValue(new HashSet<>(plugin.roles().getOrDefault(permission.name(), permission.roles())));
        roles.setWidthFull();
        roles.setEnabled(plugin.state() != TenantPluginState.OFF);
        roles.addValueChangeListener(change -> {
            Set<String> held = change.getValue();
            if (change.isFromClient() && Attempt.to(() -> plugins.assign(plugin.id(), permission.name(), held))) {
                Notice.done(text("record.saved"));
            }
        });
        Div both = new Div(new Paragraph(permission.explanation()), roles);
        both.addClassName("plugin-roles");
        return both;
    }

    // --- Data ---

    private Component data(TenantPlugin plugin, Runnable changed) {
        Div all = new Div();
        all.add(section(text("plugin.data.now"), pending(plugin)));
        List<TenantPlugins.Migration> migrations = plugins.migrations(plugin.id());
        if (!migrations.isEmpty()) {
            Div list = new Div();
            list.addClassName("plugin-rows");
            migrations.forEach(migration -> list.add(row(migration)));
            Div part = section(text("plugin.migrations"), list);
            if (migrations.stream()
                    .anyMatch(ran -> ran.takenBackAt().isEmpty() && ran.failed().isEmpty())) {
                Button back = new Button(
                        text("plugin.migrate.back"),
                        Icon.PREVIOUS.picture(),
                        click -> Confirmation.ask(
                                text(
                                        "plugin.migrate.back.sure",
                                        plugin.archive().title()),
                                text("plugin.migrate.back"),
                                () -> {
                                    Attempt.to(() -> plugins.migrateBack(plugin.id()));
                                    changed.run();
                                }));
                back.addThemeVariants(ButtonVariant.TERTIARY);
                part.add(back);
            }
            all.add(part);
        }
        List<TenantPlugins.Export> exports = plugins.exports().stream()
                .filter(export -> export.plugin().equals(plugin.id()))
                .toList();
        if (!exports.isEmpty()) {
            all.add(section(text("plugin.exports"), new ExportedFiles(plugins, exports)));
        }
        return all;
    }

    private Component pending(TenantPlugin plugin) {
        try {
            return plugin.platform() == fi.pohja.plugin.PluginState.STARTED
                    ? Switching.sql(plugins.dryRun(plugin.id()))
                    : new Paragraph(text("plugin.sql.nothing"));
        } catch (InvalidException broken) {
            return new Paragraph(Faults.sentences(broken));
        }
    }

    private static Div row(TenantPlugins.Migration migration) {
        String what = migration
                .failed()
                .map(why -> text("plugin.migration.failed", why))
                .or(() -> migration.takenBackAt().map(at -> text("plugin.migration.back", moment(at))))
                .orElse(text("plugin.migration.done"));
        Span head = new Span(text(
                "plugin.migration.line",
                moment(migration.at()),
                migration.version(),
                String.join(", ", migration.changeSets())));
        Span outcome = new Span(what);
        outcome.addClassName("quiet");
        Div row = new Div(head, outcome);
        row.addClassName("plugin-row");
        return row;
    }

    // --- Health ---

    private static Component health(TenantPlugin plugin) {
        Div all = new Div();
        if (plugin.faults().isEmpty()) {
            all.add(section(text("plugin.health"), new EmptyState(Icon.SUCCESS, text("plugin.health.fine"))));
            return all;
        }
        Div list = new Div();
        list.addClassName("plugin-rows");
        plugin.faults().forEach(fault -> list.add(row(fault, plugin.offer())));
        all.add(section(text("plugin.health"), new Paragraph(text("plugin.health.why")), list));
        return all;
    }

    private static Div row(Fault fault, Offer offer) {
        Span what = new Span(PluginWords.sentence(fault, offer));
        Span when = new Span(
                fault.count() == 1
                        ? text("plugin.fault.once", moment(fault.last()), fault.version(), fault.id())
                        : text(
                                "plugin.fault.often",
                                moment(fault.first()),
                                moment(fault.last()),
                                fault.count(),
                                fault.version(),
                                fault.id()));
        when.addClassName("quiet");
        Div row = new Div(what, when);
        if (!fault.detail().isBlank()) {
            Span detail = new Span(fault.detail());
            detail.addClassName("plugin-detail");
            detail.getElement().setAttribute("lang", "en");
            row.add(detail);
        }
        row.addClassName("plugin-row");
        return row;
    }

    static Div section(String heading, Component... content) {
        Div part = new Div(new H2(heading));
        part.add(content);
        part.addClassNames("card", "section");
        return part;
    }
}
