package fi.pohja.plugin.internal;

import fi.pohja.plugin.TenantPluginState;
import fi.pohja.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How every plugin stands in every tenant, in memory: as the database had it when it was last looked at. */
@Singleton
final class Switches {

    private static final Logger LOG = LoggerFactory.getLogger(Switches.class);

    private record Key(String plugin, TenantId tenant) {}

    private final PluginStore store;
    private final Clock clock;
    private final PluginChangeNews news;
    private volatile Map<Key, Switch> all = Map.of();

    Switches(PluginStore store, Clock clock, PluginChangeNews news) {
        this.store = store;
        this.clock = clock;
        this.news = news;
    }

    /** Reads them anew and tells of what changed. */
    synchronized void refresh() {
        Map<Key, Switch> read = new HashMap<>();
        store.switches().forEach(one -> read.put(new Key(one.plugin(), one.tenant()), one));
        Map<Key, Switch> before = all;
        all = Map.copyOf(read);
        read.forEach((key, now) -> {
            if (!now.equals(before.get(key))) {
                tell(now);
            }
        });
    }

    Switch of(String plugin, TenantId tenant) {
        Switch known = all.get(new Key(plugin, tenant));
        return known == null ? Switch.off(plugin, tenant, clock.instant()) : known;
    }

    List<Switch> of(String plugin) {
        return all.values().stream()
                .filter(one -> one.plugin().equals(plugin))
                .sorted(java.util.Comparator.comparing(Switch::tenant))
                .toList();
    }

    boolean on(String plugin, TenantId tenant) {
        Switch known = all.get(new Key(plugin, tenant));
        return known != null && known.state() == TenantPluginState.ON;
    }

    /** Stores a change and makes it hold here at once. */
    void set(Switch changed) {
        store.store(changed);
        remember(changed);
    }

    /**
     * Leaves a plugin out for a tenant, here at once, for the other instances as soon as the database has it.
     *
     * @return whether it was on
     */
    boolean suspend(String plugin, TenantId tenant, String reason) {
        Switch before = of(plugin, tenant);
        if (before.state() != TenantPluginState.ON) {
            return false;
        }
        Switch suspended = before.in(TenantPluginState.SUSPENDED, Optional.of(reason), clock.instant());
        remember(suspended);
        LOG.error("{} is suspended for {}: {}", plugin, tenant, reason);
        return true;
    }

    private synchronized void remember(Switch changed) {
        Map<Key, Switch> next = new HashMap<>(all);
        next.put(new Key(changed.plugin(), changed.tenant()), changed);
        all = Map.copyOf(next);
        tell(changed);
    }

    private void tell(Switch changed) {
        news.tell(listener -> listener.switched(changed.plugin(), changed.tenant()));
    }
}
