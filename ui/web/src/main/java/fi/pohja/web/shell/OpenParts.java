package fi.pohja.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import fi.pohja.plugin.PluginChanges;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of open pages, in every session, that show what plugins offer: when plugins come and go, they follow at
 * once. Safe for any thread.
 */
@Singleton
public final class OpenParts implements PluginChanges {

    private static final Logger LOG = LoggerFactory.getLogger(OpenParts.class);

    private final Map<Follower, Place> parts = new ConcurrentHashMap<>();

    /** A component that draws itself anew when plugins come, go or are switched. */
    public interface Follower {

        /** Called under the session's lock, as the session's user. */
        void pluginsChanged();
    }

    private record Place(UI browserPage, TenantId tenant) {}

    /** From now on the part is told. Called when it is attached, under the session's lock, with the tenant bound. */
    public void add(Follower part, UI browserPage) {
        if (Scope.bound().orElseGet(Scope::platform) instanceof Scope.OfTenant(TenantId tenant)) {
            parts.put(part, new Place(browserPage, tenant));
        }
    }

    /** The part is no longer shown. */
    public void remove(Follower part) {
        parts.remove(part);
    }

    @Override
    public void started(String plugin, String version) {
        redraw(tenant -> true);
    }

    @Override
    public void leaving(String plugin, String version, ClassLoader loader, boolean replaced) {
        redraw(tenant -> true);
    }

    @Override
    public void switched(String plugin, TenantId switched) {
        redraw(switched::equals);
    }

    private void redraw(Predicate<TenantId> concerned) {
        parts.forEach((part, place) -> {
            if (concerned.test(place.tenant())) {
                try {
                    Future<?> drawn = place.browserPage().access(part::pluginsChanged);
                    LOG.trace("{}", drawn);
                } catch (UIDetachedException closed) {
                    parts.remove(part);
                }
            }
        });
    }
}
