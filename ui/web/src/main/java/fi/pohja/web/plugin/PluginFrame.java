package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.FaultId;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.plugin.PluginCalls.PageFailedException;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.web.pattern.ErrorNotice;
import fi.pohja.web.pattern.FailureId;
import fi.pohja.web.record.Notice;
import fi.pohja.web.shell.FaultBoundary;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What surrounds a page of a plugin while it is open. A fault of the page, in making it or in one of its listeners,
 * costs what is inside this frame and nothing else: a placeholder says whose fault it is, under which id it is in the
 * log, and offers to try again. Used under the session's lock.
 */
public final class PluginFrame extends Div implements FaultBoundary {

    private static final long serialVersionUID = 1L;

    private final transient PluginCalls calls;
    private final transient OpenFrames open;
    private final String plugin;
    private final String title;
    private final String called;
    private final String contribution;
    private transient Optional<Contributed<Page>> page;
    private final transient PageContext context;

    PluginFrame(
            PluginCalls calls,
            OpenFrames open,
            Contributed<Page> page,
            String title,
            String called,
            PageContext context) {
        this.calls = calls;
        this.open = open;
        this.plugin = page.plugin();
        this.title = title;
        this.called = called;
        this.page = Optional.of(page);
        this.context = context;
        contribution = contribution(page);
        addClassName("plugin-frame");
        getElement().setAttribute("data-plugin", plugin);
    }

    /** How the host's log and fault list name a page; the first page of a plugin, which has no path, by the plugin's id. */
    static String contribution(Contributed<Page> page) {
        String path = page.contribution().descriptor().path();
        return "page/" + (path.isEmpty() ? page.plugin() : path);
    }

    /** Id of the plugin whose page this is. */
    String plugin() {
        return plugin;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ComponentUtil.setData(event.getUI(), FaultBoundary.class, this);
        open.add(this, event.getUI());
        KeptFocus.in(this);
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        ComponentUtil.setData(event.getUI(), FaultBoundary.class, null);
        open.remove(this);
        removeAll();
    }

    /** Makes the page and shows it. Adding it calls the plugin's own code, too, so that both are within the guard. */
    private void show() {
        removeAll();
        page.ifPresent(offered -> {
            try {
                calls.onPage(plugin, contribution, () -> {
                    Component made = offered.contribution().create(context);
                    add(made);
                    return made;
                });
            } catch (PageFailedException failed) {
                removeAll();
                if (failed.kind() == ErrorKind.USER) {
                    add(new Paragraph(String.valueOf(failed.getMessage())));
                } else {
                    placeholder(failed.fault());
                }
            }
        });
    }

    /** Counts it and puts the placeholder in the page's stead. */
    @Override
    public void failed(Throwable failure) {
        if (failure instanceof PageFailedException counted) {
            refuseOrReplace(counted);
        } else if (failure instanceof PluginException refused && refused.kind() == ErrorKind.USER) {
            Notice.refused(String.valueOf(refused.getMessage()));
        } else {
            removeAll();
            placeholder(calls.failed(plugin, contribution, failure));
        }
    }

    /** Whether the plugin's code is in the trace: the same class, by the same loader. */
    @Override
    public boolean caused(Throwable failure) {
        Optional<ClassLoader> loader =
                page.map(offered -> offered.contribution().getClass().getClassLoader());
        return loader.isPresent()
                && Stream.iterate(Optional.of(failure), Optional::isPresent, at -> at.map(Throwable::getCause))
                        .flatMap(at -> Stream.of(at.orElseThrow().getStackTrace()))
                        .map(StackTraceElement::getClassName)
                        .distinct()
                        .anyMatch(name -> loads(loader.get(), name));
    }

    private static boolean loads(ClassLoader loader, String name) {
        try {
            return loader.equals(Class.forName(name, false, loader).getClassLoader());
        } catch (ClassNotFoundException | LinkageError foreign) {
            return false;
        }
    }

    /** A refusal meant for the user leaves the page as it is. */
    private void refuseOrReplace(PageFailedException counted) {
        if (counted.kind() == ErrorKind.USER) {
            Notice.refused(String.valueOf(counted.getMessage()));
        } else {
            removeAll();
            placeholder(counted.fault());
        }
    }

    private void placeholder(FaultId fault) {
        ErrorNotice notice = new ErrorNotice(text("plugin.page.failed", title, called), new FailureId(fault.value()));
        Button again = new Button(text("plugin.page.again"), click -> show());
        Div placeholder = new Div(notice, again);
        placeholder.addClassName("plugin-placeholder");
        add(placeholder);
    }

    /** The plugin goes: nothing of its classes stays in this page, and this says why. */
    void leave(Component instead) {
        page = Optional.empty();
        removeAll();
        getUI().ifPresent(PluginFrame::closeOverlays);
        add(instead);
    }

    /** What the page is called. */
    String title() {
        return title;
    }

    /** What a page of the plugin opened over itself stands beside the layout, and would keep the plugin's classes. */
    private static void closeOverlays(UI browserPage) {
        browserPage
                .getChildren()
                .filter(child ->
                        child instanceof Dialog || child instanceof ConfirmDialog || child instanceof Notification)
                .toList()
                .forEach(overlay -> overlay.getElement().removeFromParent());
    }
}
