package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.WildcardParameter;
import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.ui.spi.Page;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.Notice;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.Comparator;
import java.util.Optional;

/** Every page of every plugin, at {@code /x/<plugin>/<path>}: heading from its descriptor, content in its frame. */
@Prototype
@Route(value = "x", layout = MainLayout.class)
public class PluginPageView extends Div implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient Contributions contributions;
    private final transient PluginCalls calls;
    private final transient OpenFrames open;
    private final transient PluginFiles files;
    private String address = "";

    PluginPageView(Contributions contributions, PluginCalls calls, OpenFrames open, PluginFiles files) {
        this.contributions = contributions;
        this.calls = calls;
        this.open = open;
        this.files = files;
        addClassName("plugin-page");
    }

    @Override
    public void setParameter(BeforeEvent event, @WildcardParameter String parameter) {
        address = parameter;
        if (!show() && !suspended()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Shows the page of the version that took over, and says so. */
    void reopen() {
        if (show()) {
            PageHeader.focusHeading();
            Notice.done(text("plugin.page.upgraded"));
        }
    }

    /** Takes a page away whose plugin is no longer on here. */
    void recheck() {
        if (page().isEmpty()) {
            getChildren()
                    .filter(PluginFrame.class::isInstance)
                    .map(PluginFrame.class::cast)
                    .forEach(PluginFrame::leave);
        }
    }

    /** Says that the plugin is suspended, where it is. */
    private boolean suspended() {
        String plugin = plugin();
        if (!contributions.suspended(plugin)) {
            return false;
        }
        add(
                new PageHeader(text("plugin.page.suspended")),
                new EmptyState(Icon.PAUSED, text("plugin.page.suspended.why", plugin)).link(text("failure.home"), ""));
        return true;
    }

    private String plugin() {
        int slash = address.indexOf('/');
        return slash < 0 ? address : address.substring(0, slash);
    }

    private boolean show() {
        Optional<Contributed<Page>> page = page();
        removeAll();
        page.ifPresent(offered -> {
            String title = contributions.text(
                    offered.plugin(),
                    Language.current().code(),
                    offered.contribution().descriptor().titleKey());
            int below = offered.plugin().length()
                    + offered.contribution().descriptor().path().length()
                    + 2;
            OpenPage context = new OpenPage(
                    contributions,
                    calls,
                    offered,
                    Language.current(),
                    address.length() > below ? address.substring(below) : "",
                    UI.getCurrent());
            PageHeader header = new PageHeader(title);
            files.addTo(header, offered.plugin(), title);
            add(header, new PluginFrame(calls, open, offered, title, context));
        });
        return page.isPresent();
    }

    /** The page the address belongs to: of the plugin it names, the one with the longest path. */
    private Optional<Contributed<Page>> page() {
        String plugin = plugin();
        String path = address.equals(plugin) ? "" : address.substring(plugin.length() + 1);
        return contributions.all(Page.class).stream()
                .filter(page -> !page.core() && page.plugin().equals(plugin))
                .filter(page -> page.contribution().descriptor().covers(path))
                .filter(page -> page.contribution()
                        .descriptor()
                        .permission()
                        .map(needed -> contributions.allowed(plugin, needed))
                        .orElse(true))
                .max(Comparator.comparingInt(
                        page -> page.contribution().descriptor().path().length()));
    }
}
