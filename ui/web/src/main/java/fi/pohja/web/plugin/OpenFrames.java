package fi.pohja.web.plugin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import fi.pohja.plugin.PluginChanges;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of plugins that are open now, in every session. When a version of a plugin goes, its components are taken
 * out of all of them; whoever looks at one is told, or brought to the page of the version that took over. Safe for any
 * thread.
 */
@Singleton
final class OpenFrames implements PluginChanges {

    private static final Logger LOG = LoggerFactory.getLogger(OpenFrames.class);

    /** A session that is at work for longer than this is not waited for: its components go when its work has ended. */
    private static final int PATIENCE_SECONDS = 5;

    private final Map<PluginFrame, UI> frames = new ConcurrentHashMap<>();

    void add(PluginFrame frame, UI browserPage) {
        frames.put(frame, browserPage);
    }

    void remove(PluginFrame frame) {
        frames.remove(frame);
    }

    @Override
    public void leaving(String plugin, String version, ClassLoader loader, boolean replaced) {
        List<Future<?>> told = new ArrayList<>();
        frames.forEach((frame, browserPage) -> {
            if (frame.plugin().equals(plugin)) {
                try {
                    told.add(browserPage.access(() -> leave(frame, browserPage, replaced)));
                } catch (UIDetachedException closed) {
                    frames.remove(frame);
                }
            }
        });
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        told.forEach(one -> await(one, plugin, until - System.nanoTime()));
    }

    private static void leave(PluginFrame frame, UI browserPage, boolean replaced) {
        if (!frame.isAttached()) {
            return;
        }
        PluginPageView view = frame.findAncestor(PluginPageView.class);
        view.close();
        if (replaced) {
            view.reopen();
        }
        LOG.debug("A page of {} was taken out of {}", frame.plugin(), browserPage);
    }

    private static void await(Future<?> told, String plugin, long nanos) {
        try {
            Object nothing = told.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            LOG.trace("{}", nothing);
        } catch (TimeoutException busy) {
            LOG.warn("A session is at work and keeps a page of {} a little longer", plugin);
        } catch (ExecutionException failed) {
            LOG.error("A page of {} could not be taken out of a session", plugin, failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
