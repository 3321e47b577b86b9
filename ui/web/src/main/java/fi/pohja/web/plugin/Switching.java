package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fi.pohja.plugin.DataPolicy;
import fi.pohja.plugin.Offer;
import fi.pohja.plugin.PluginSettings;
import fi.pohja.plugin.TenantPlugin;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.plugin.TenantPlugins;
import fi.pohja.problem.InvalidException;
import fi.pohja.spi.Capability;
import fi.pohja.web.pattern.FormColumn;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Faults;
import fi.pohja.web.record.Notice;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Switching a plugin on and off: what it asks for, its settings and what it does to the tables, before anything is done. */
@Singleton
final class Switching {

    private final TenantPlugins plugins;
    private final PluginSettings settings;

    Switching(TenantPlugins plugins, PluginSettings settings) {
        this.plugins = plugins;
        this.settings = settings;
    }

    /**
     * Shows what the plugin needs and would do, and switches it on when the reader agrees.
     *
     * @param done called after it was switched on, or could not be
     */
    void on(TenantPlugin plugin, Runnable done) {
        Dialog sheet = sheet(text("plugin.on.title", plugin.archive().title()));
        Div refusals = new Div();
        refusals.addClassName("form-notices");
        sheet.add(refusals);
        CheckboxGroup<Capability> granted = capabilities(plugin.offer(), plugin);
        if (!plugin.offer().capabilities().isEmpty()) {
            sheet.add(part(text("plugin.on.capabilities"), new Paragraph(text("plugin.on.capabilities.why")), granted));
        }
        permissions(plugin.offer()).ifPresent(sheet::add);
        List<Typed> forms = new ArrayList<>();
        for (PluginSettings.Group group : settings.groups(plugin.id())) {
            FormColumn column = new FormColumn();
            forms.add(new Typed(group, column, new SettingsForm(column, group.fields(), group.values())));
            sheet.add(part(group.title(), column));
        }
        if (plugin.offer().tables()) {
            sheet.add(part(text("plugin.on.tables"), tables(plugin)));
        }
        Button yes = new Button(text("plugin.switch.on"), Icon.CHECK.picture(), click -> {
            if (agree(plugin, granted.getValue(), forms, refusals)) {
                sheet.close();
                done.run();
            }
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(false);
        sheet.getFooter().add(new Button(text("record.cancel"), click -> sheet.close()), yes);
        sheet.open();
    }

    private record Typed(PluginSettings.Group group, FormColumn column, SettingsForm form) {}

    private boolean agree(TenantPlugin plugin, Set<Capability> granted, List<Typed> forms, Div refusals) {
        refusals.removeAll();
        boolean stored = true;
        for (Typed typed : forms) {
            if (!typed.form().values().equals(typed.group().values())) {
                stored &= typed.column()
                        .submit(() -> settings.change(
                                plugin.id(),
                                typed.group().name(),
                                typed.form().values(),
                                current(plugin.id(), typed.group().name())));
            }
        }
        if (!stored) {
            return false;
        }
        try {
            TenantPlugin after = plugins.switchOn(plugin.id(), granted);
            if (after.state() == TenantPluginState.ON) {
                Notice.done(text("plugin.on.done", plugin.archive().title()));
            }
            return true;
        } catch (InvalidException refused) {
            Div why = new Div(Icon.WARNING.picture(), new Span(Faults.sentences(refused)));
            why.addClassName("form-notice");
            why.getElement().setAttribute("role", "alert");
            refusals.add(why);
            return false;
        }
    }

    /** A first attempt may have stored one group before another was refused. */
    private int current(String plugin, String group) {
        return settings.groups(plugin).stream()
                .filter(known -> known.name().equals(group))
                .findFirst()
                .map(PluginSettings.Group::version)
                .orElse(0);
    }

    /** Asks what becomes of the data, and switches the plugin off. */
    void off(TenantPlugin plugin, Runnable done) {
        Dialog sheet = sheet(text("plugin.off.title", plugin.archive().title()));
        sheet.add(new Paragraph(text("plugin.off.what")));
        RadioButtonGroup<DataPolicy> data = new RadioButtonGroup<>(text("plugin.off.data"));
        data.setItems(DataPolicy.values());
        data.setItemLabelGenerator(policy -> text("plugin.data." + policy));
        data.setValue(DataPolicy.KEEP);
        if (plugin.offer().tables() || plugin.dataKept()) {
            sheet.add(data);
        }
        Button yes = new Button(text("plugin.switch.off"), click -> {
            sheet.close();
            if (Attempt.to(() -> plugins.switchOff(plugin.id(), data.getValue()))) {
                Notice.done(text("plugin.off.done", plugin.archive().title()));
            }
            done.run();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        sheet.getFooter().add(new Button(text("record.cancel"), click -> sheet.close()), yes);
        sheet.open();
    }

    /** Boxes for what the plugin asks for; all of it until something else was decided here. */
    static CheckboxGroup<Capability> capabilities(Offer offer, TenantPlugin plugin) {
        CheckboxGroup<Capability> boxes = new CheckboxGroup<>();
        boxes.setItems(PluginWords.sorted(offer.capabilities()));
        boxes.setItemLabelGenerator(PluginWords::capability);
        boxes.setAriaLabel(text("plugin.on.capabilities"));
        boxes.setValue(new HashSet<>(
                plugin.state() == TenantPluginState.OFF && plugin.granted().isEmpty()
                        ? offer.capabilities()
                        : plugin.granted()));
        return boxes;
    }

    private static Optional<Div> permissions(Offer offer) {
        if (offer.permissions().isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        offer.permissions()
                .forEach(permission -> list.add(new ListItem(text(
                        "plugin.on.permission",
                        permission.title(),
                        String.join(
                                ", ",
                                permission.roles().stream()
                                        .sorted()
                                        .map(PluginWords::role)
                                        .toList())))));
        return Optional.of(part(text("plugin.on.permissions"), list));
    }

    private Div tables(TenantPlugin plugin) {
        try {
            return sql(plugins.dryRun(plugin.id()));
        } catch (InvalidException broken) {
            return new Div(new Paragraph(Faults.sentences(broken)));
        }
    }

    /** What would be done to the tables, in a sentence, and the SQL for those who want to read it. */
    static Div sql(TenantPlugins.DryRun run) {
        Div all = new Div();
        if (run.changeSets().isEmpty()) {
            all.add(new Paragraph(text("plugin.sql.nothing")));
            return all;
        }
        all.add(new Paragraph(text("plugin.sql.count", run.changeSets().size(), run.schema())));
        Pre forward = new Pre(run.sql());
        forward.addClassName("plugin-sql");
        forward.getElement().setAttribute("tabindex", "0");
        Pre back = new Pre(run.rollbackSql());
        back.addClassName("plugin-sql");
        back.getElement().setAttribute("tabindex", "0");
        all.add(new Details(text("plugin.sql.show"), forward), new Details(text("plugin.sql.back"), back));
        return all;
    }

    private static Div part(String heading, com.vaadin.flow.component.Component... content) {
        H2 title = new H2(heading);
        title.addClassName("form-part");
        Div part = new Div(title);
        part.add(content);
        part.addClassName("plugin-part");
        return part;
    }

    private static Dialog sheet(String title) {
        Dialog sheet = new Dialog();
        sheet.setHeaderTitle(title);
        sheet.addClassName("plugin-sheet");
        sheet.setWidth("min(44rem, 100vw - 16px)");
        sheet.setCloseOnOutsideClick(false);
        return sheet;
    }
}
