package fi.pohja.web.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import fi.pohja.access.SignedIn;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws parts of open pages anew when what they show has changed. Twice in a second one thread asks for the revision of
 * everything that is watched, once for all who watch the same; so a thousand changes at once cost one drawing, and what
 * another instance changed is noticed as well.
 */
@Singleton
public final class LivePages {

    private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);
    private static final long MILLIS = 500;

    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean started = new AtomicBoolean();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-pages").factory());

    private record Topic(TenantId tenant, String name) {}

    private static final class Watcher {
        private final Topic topic;
        private final Supplier<String> revision;
        private final UI page;
        private final Runnable redraw;
        private volatile String seen;

        private Watcher(Topic topic, Supplier<String> revision, UI page, Runnable redraw, String seen) {
            this.topic = topic;
            this.revision = revision;
            this.page = page;
            this.redraw = redraw;
            this.seen = seen;
        }
    }

    /**
     * Watches for as long as the part is on its page. Called under the session's lock, before the part is attached.
     *
     * @param topic names what is watched; the same name has the same revision
     * @param revision differs from an earlier one when something changed; asked often, on a thread of its own, in the
     *     tenant's scope
     * @param redraw draws the part anew, under the session's lock and as its user
     */
    public void watch(Component part, String topic, Supplier<String> revision, Runnable redraw) {
        part.addAttachListener(attached -> {
            Watcher watcher = new Watcher(
                    new Topic(Scope.currentTenant(), topic), revision, attached.getUI(), redraw, revision.get());
            watchers.add(watcher);
            part.addDetachListener(detached -> {
                detached.unregisterListener();
                watchers.remove(watcher);
            });
            start();
        });
    }

    private void start() {
        if (started.compareAndSet(false, true)) {
            var _ = clockwork.scheduleWithFixedDelay(this::look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        Map<Topic, String> now = new HashMap<>();
        for (Watcher watcher : List.copyOf(watchers)) {
            try {
                String revision = now.computeIfAbsent(
                        watcher.topic, topic -> SignedIn.unattended(topic.tenant(), () -> watcher.revision.get()));
                if (!revision.equals(watcher.seen)) {
                    watcher.seen = revision;
                    var _ = watcher.page.access(watcher.redraw::run);
                }
            } catch (UIDetachedException gone) {
                watchers.remove(watcher);
            } catch (RuntimeException failed) {
                // Asked again in half a second; a database that is away must not end the watching.
                LOG.warn("What {} shows could not be followed", watcher.topic, failed);
            }
        }
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
    }
}
