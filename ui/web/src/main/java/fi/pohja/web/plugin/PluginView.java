package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fi.pohja.plugin.PluginState;
import fi.pohja.plugin.TenantPlugin;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.plugin.TenantPlugins;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.OpenParts;
import io.micronaut.context.annotation.Prototype;
import java.util.Optional;

/** One plugin as a tenant's administrator sees it: what it adds, switching it on and off, settings, rights, data, health. */
@Prototype
@Route(value = PluginsView.ADDRESS + "/:id", layout = MainLayout.class)
public class PluginView extends Div implements BeforeEnterObserver, OpenParts.Follower {

    private static final long serialVersionUID = 1L;

    private final transient TenantPlugins plugins;
    private final transient PluginTabs tabs;
    private final transient Switching switching;
    private final transient OpenParts open;
    private String id = "";
    private String drawn = "";

    PluginView(TenantPlugins plugins, PluginTabs tabs, Switching switching, OpenParts open) {
        this.plugins = plugins;
        this.tabs = tabs;
        this.switching = switching;
        this.open = open;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        plugins.find(id).ifPresentOrElse(this::draw, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        open.add(this, event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        open.remove(this);
    }

    /** Drawn anew only when this plugin stands elsewhere now: what is being typed in its settings stays. */
    @Override
    public void pluginsChanged() {
        plugins.find(id).filter(plugin -> !drawn.equals(standing(plugin))).ifPresent(this::draw);
    }

    private static String standing(TenantPlugin plugin) {
        return plugin.archive().version() + plugin.platform() + plugin.state() + plugin.reason();
    }

    private void drawAnew() {
        plugins.find(id).ifPresent(this::draw);
        PageHeader.focusHeading();
    }

    private void draw(TenantPlugin plugin) {
        drawn = standing(plugin);
        removeAll();
        PageHeader header = new PageHeader(plugin.archive().title())
                .under(text("plugins.title"), PluginsView.ADDRESS)
                .state(PluginWords.badge(plugin));
        plugin.reason().or(() -> lead(plugin)).ifPresent(header::lead);
        step(header, plugin);
        RecordTabs all = tabs.of(plugin, this::drawAnew);
        add(header, all);
    }

    private static Optional<String> lead(TenantPlugin plugin) {
        String description = plugin.archive().description();
        return description.isBlank() ? Optional.empty() : Optional.of(description);
    }

    /** The next step as the one primary button, the others behind the dots. */
    private void step(PageHeader header, TenantPlugin plugin) {
        boolean works = plugin.platform() == PluginState.STARTED;
        switch (plugin.state()) {
            case OFF -> {
                if (works) {
                    header.primary(text("plugin.switch.on"), Icon.CHECK, () -> switching.on(plugin, this::drawAnew));
                }
            }
            case FAILED -> {
                if (works) {
                    header.primary(
                            text("plugin.switch.again"), Icon.REFRESH, () -> switching.on(plugin, this::drawAnew));
                }
            }
            case SUSPENDED -> header.primary(text("plugin.resume"), Icon.REFRESH, () -> resume(plugin));
            case ON, MIGRATING -> {
                // Nothing is next.
            }
        }
        RowMenu menu = new RowMenu(text("record.menu.of", plugin.archive().title()));
        if (plugin.state() != TenantPluginState.OFF) {
            menu.item(Icon.CANCELLED, text("plugin.switch.off"), () -> switching.off(plugin, this::drawAnew));
        }
        if (menu.hasItems()) {
            header.secondary(menu);
        }
    }

    private void resume(TenantPlugin plugin) {
        if (Attempt.to(() -> plugins.resume(plugin.id()))) {
            Notice.done(text("plugin.resumed", plugin.archive().title()));
        }
        drawAnew();
    }
}
