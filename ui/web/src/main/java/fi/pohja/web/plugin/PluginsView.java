package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import fi.pohja.plugin.Offer;
import fi.pohja.plugin.TenantPlugin;
import fi.pohja.plugin.TenantPlugins;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.OpenParts;
import io.micronaut.context.annotation.Prototype;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What plugins there are, which of them are in use here, and what each would add. */
@Prototype
@Route(value = PluginsView.ADDRESS, layout = MainLayout.class)
public class PluginsView extends Div implements OpenParts.Follower {

    static final String ADDRESS = "administration/plugins";

    private static final long serialVersionUID = 1L;

    private final transient TenantPlugins plugins;
    private final transient OpenParts open;
    private final Div list = new Div();
    private final Div left = new Div();

    PluginsView(TenantPlugins plugins, OpenParts open) {
        this.plugins = plugins;
        this.open = open;
        list.addClassName("plugin-list");
        add(new PageHeader(text("plugins.title")).lead(text("plugins.lead")), list, left);
        pluginsChanged();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        open.add(this, event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        open.remove(this);
    }

    @Override
    public void pluginsChanged() {
        list.removeAll();
        List<TenantPlugin> all = plugins.list();
        all.forEach(plugin -> list.add(card(plugin)));
        if (all.isEmpty()) {
            list.add(new EmptyState(Icon.PLUGIN, text("plugins.empty")));
        }
        leaveFiles(all);
    }

    /** A plugin that was removed has no page any more: what was exported of its data is to be had here. */
    private void leaveFiles(List<TenantPlugin> installed) {
        left.removeAll();
        List<TenantPlugins.Export> files = plugins.exports().stream()
                .filter(export ->
                        installed.stream().noneMatch(plugin -> plugin.id().equals(export.plugin())))
                .toList();
        if (!files.isEmpty()) {
            left.add(PluginTabs.section(text("plugin.exports.left"), new ExportedFiles(plugins, files)));
        }
    }

    private static Article card(TenantPlugin plugin) {
        H2 heading = new H2();
        heading.add(new Anchor(ADDRESS + "/" + plugin.id(), plugin.archive().title()));
        Div head = new Div(heading, PluginWords.badge(plugin));
        head.addClassName("plugin-head");
        Article card = new Article(head);
        card.addClassNames("card", "plugin-card");
        plugin.reason().ifPresent(reason -> {
            Paragraph why = new Paragraph(reason);
            why.addClassName("plugin-reason");
            card.add(why);
        });
        if (!plugin.archive().description().isBlank()) {
            card.add(new Paragraph(plugin.archive().description()));
        }
        Span facts = new Span(String.join(" · ", facts(plugin)));
        facts.addClassName("quiet");
        card.add(facts);
        return card;
    }

    private static List<String> facts(TenantPlugin plugin) {
        List<String> facts = new ArrayList<>();
        facts.add(text("plugins.version", plugin.archive().version()));
        if (!plugin.archive().provider().isBlank()) {
            facts.add(plugin.archive().provider());
        }
        Map<Offer.Kind, Integer> counts = new EnumMap<>(Offer.Kind.class);
        plugin.offer().contributions().forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
        counts.forEach((kind, count) -> facts.add(text("plugins.count." + kind, count)));
        if (plugin.offer().tables()) {
            facts.add(text("plugins.tables"));
        }
        return facts;
    }
}
