package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.PluginSettings;
import fi.pohja.plugin.PluginSettings.Earlier;
import fi.pohja.plugin.PluginSettings.Group;
import fi.pohja.plugin.PluginSettings.Origin;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.web.pattern.FormColumn;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.Notice;
import java.util.List;

/** A plugin's settings, or the core's, each record as a form of its own with where its values come from and what they were before. */
public final class SettingsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PluginSettings settings;
    private final String plugin;

    /** @param plugin id of the plugin, or the core's name */
    public SettingsPanel(PluginSettings settings, String plugin) {
        this.settings = settings;
        this.plugin = plugin;
        draw();
    }

    private void draw() {
        removeAll();
        settings.groups(plugin).forEach(group -> add(form(group)));
    }

    /** What had the focus is gone with the form: it goes to the heading of the one that stands in its stead. */
    private void drawAnew(String group) {
        draw();
        getElement()
                .executeJs("this.querySelector('h2[data-group=\"' + $0 + '\"]')?.focus({preventScroll: true})", group);
    }

    private Div form(Group group) {
        FormColumn column = new FormColumn();
        SettingsForm form = new SettingsForm(column, group.fields(), group.values());
        Paragraph origin = new Paragraph(text(origin(group)));
        origin.addClassName("quiet");
        H2 heading = new H2(group.title());
        heading.getElement().setAttribute("tabindex", "-1").setAttribute("data-group", group.name());
        Div part = new Div(heading, origin);
        group.unreadable().ifPresent(why -> {
            Div notice = new Div(Icon.WARNING.picture(), new Span(text("plugin.settings.unreadable", why)));
            notice.addClassName("form-notice");
            part.add(notice);
        });
        column.primary(text("record.save"), () -> {
            try {
                boolean stored = column.submit(() -> {
                    Group after = settings.change(plugin, group.name(), form.values(), group.version());
                    Notice.done(text("plugin.settings.saved", after.title()));
                });
                if (stored) {
                    drawAnew(group.name());
                }
            } catch (ChangedMeanwhileException changed) {
                Notice.refused(text("record.changed"));
            }
        });
        if (group.origin() == Origin.TENANT) {
            column.secondary(
                    text("plugin.settings.reset"),
                    () -> Confirmation.ask(
                            text("plugin.settings.reset.sure", group.title()), text("plugin.settings.reset"), () -> {
                                if (Attempt.to(() -> settings.reset(plugin, group.name(), group.version()))) {
                                    Notice.done(text("plugin.settings.taken", group.title()));
                                }
                                drawAnew(group.name());
                            }));
        }
        part.add(column);
        List<Earlier> history = settings.history(plugin, group.name());
        if (!history.isEmpty()) {
            part.add(new Details(text("plugin.settings.history", history.size()), earlier(group, history)));
        }
        part.addClassNames("card", "section");
        return part;
    }

    private String origin(Group group) {
        boolean core = plugin.equals(Contributions.CORE);
        return core && group.origin() == Origin.PLUGIN ? "plugin.origin.CORE" : "plugin.origin." + group.origin();
    }

    private Div earlier(Group group, List<Earlier> history) {
        Div list = new Div();
        list.addClassName("plugin-rows");
        history.forEach(before -> {
            Span head = new Span(text("plugin.settings.earlier", moment(before.at()), before.by()));
            Span values = new Span(
                    before.values().isEmpty()
                            ? text("plugin.settings.taken", group.title())
                            : SettingsWords.of(group, before));
            values.addClassName("quiet");
            Div row = new Div(head, values);
            row.addClassName("plugin-row");
            if (before.version() != group.version()) {
                Button back = new Button(text("plugin.settings.back"), click -> {
                    if (Attempt.to(() -> settings.rollBack(plugin, group.name(), before.version(), group.version()))) {
                        Notice.done(text("plugin.settings.saved", group.title()));
                    }
                    drawAnew(group.name());
                });
                back.addThemeVariants(ButtonVariant.TERTIARY);
                row.add(back);
            }
            list.add(row);
        });
        return list;
    }
}
