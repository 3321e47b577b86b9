package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.WildcardParameter;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.Contributions.Suspension;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.ui.spi.Page;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.Notice;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.OpenParts;
import fi.pohja.web.work.CardDrawing;
import io.micronaut.context.annotation.Prototype;
import java.util.Comparator;
import java.util.Optional;

/** Every page of every plugin, at {@code /x/<plugin>/<path>}: heading from its descriptor, content in its frame. */
@Prototype
@Route(value = "x", layout = MainLayout.class)
public class PluginPageView extends Div implements HasUrlParameter<String>, OpenParts.Follower {

    private static final long serialVersionUID = 1L;

    private final transient Contributions contributions;
    private final transient PluginCalls calls;
    private final transient OpenFrames open;
    private final transient OpenParts parts;
    private final transient PluginFiles files;
    private final transient CardDrawing drawing;
    private String address = "";

    /** Whether there is a notice in the page's stead. */
    private boolean closed;

    PluginPageView(
            Contributions contributions,
            PluginCalls calls,
            OpenFrames open,
            OpenParts parts,
            PluginFiles files,
            CardDrawing drawing) {
        this.contributions = contributions;
        this.calls = calls;
        this.open = open;
        this.parts = parts;
        this.files = files;
        this.drawing = drawing;
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

    @Override
    protected void onAttach(AttachEvent event) {
        parts.add(this, event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        parts.remove(this);
    }

    /** Takes a page away whose plugin is no longer on here, and brings it back when it is again. */
    @Override
    public void pluginsChanged() {
        boolean there = page().isPresent();
        if (there && closed) {
            show();
            Notice.done(text("plugin.page.resumed"));
        } else if (!there && !closed) {
            close();
        }
    }

    /** Lets go of the page and says why it is not there. */
    void close() {
        closed = true;
        Optional<EmptyState> suspended = suspension().map(PluginPageView::notice);
        getChildren()
                .filter(PluginFrame.class::isInstance)
                .map(PluginFrame.class::cast)
                .forEach(frame -> frame.leave(suspended.orElseGet(
                        () -> new EmptyState(Icon.PLUGIN, text("plugin.page.gone", frame.title()))
                                .link(text("failure.home"), ""))));
    }

    /** Says that the plugin is suspended, where it is. */
    private boolean suspended() {
        Optional<Suspension> suspension = suspension();
        suspension.ifPresent(why -> add(new PageHeader(text("plugin.page.suspended")), notice(why)));
        closed = suspension.isPresent();
        return closed;
    }

    private Optional<Suspension> suspension() {
        return contributions.suspension(plugin(), Language.current().code());
    }

    /** Why, and whose turn it is: an administrator is led to the faults, others are told whom to tell. */
    private static EmptyState notice(Suspension why) {
        boolean resumes = SignedIn.allowed(Permission.ADMINISTER_TENANT);
        String words = text("plugin.page.suspended.why", why.title(), why.reason()) + " "
                + text(resumes ? "plugin.page.suspended.look" : "plugin.page.suspended.tell");
        EmptyState notice = new EmptyState(Icon.PAUSED, words);
        return resumes
                ? notice.link(text("plugin.page.suspended.faults"), PluginsView.ADDRESS + "/" + why.plugin())
                : notice.link(text("failure.home"), "");
    }

    private String plugin() {
        int slash = address.indexOf('/');
        return slash < 0 ? address : address.substring(0, slash);
    }

    private boolean show() {
        Optional<Contributed<Page>> page = page();
        removeAll();
        closed = page.isEmpty();
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
                    drawing,
                    offered,
                    Language.current(),
                    address.length() > below ? address.substring(below) : "",
                    UI.getCurrent());
            PageHeader header = new PageHeader(title);
            files.addTo(header, offered.plugin(), title);
            add(
                    header,
                    new PluginFrame(
                            calls,
                            open,
                            offered,
                            title,
                            contributions.title(
                                    offered.plugin(), Language.current().code()),
                            context));
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
