package fi.pohja.health.internal;

import fi.pohja.tenancy.ConnectionPools;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is measured besides requests: the JVM, the connection pools by login, the tenants by state. */
@Singleton
final class Meters {

    private final Tenants tenants;
    private final ConnectionPools pools;
    private final MultiGauge connections;
    private final MultiGauge waiting;
    private final MultiGauge states;
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** The one registry. */
    @Factory
    static final class Registry {

        @Singleton
        @Bean(preDestroy = "close")
        PrometheusMeterRegistry registry() {
            return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        }
    }

    Meters(PrometheusMeterRegistry registry, Tenants tenants, ConnectionPools pools) {
        this.tenants = tenants;
        this.pools = pools;
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        connections = MultiGauge.builder("pohja.database.connections")
                .description("Connections of each login's pool by state")
                .register(registry);
        waiting = MultiGauge.builder("pohja.database.waiting")
                .description("Threads waiting for a connection of the login")
                .register(registry);
        states = MultiGauge.builder("pohja.tenants")
                .description("Tenants by state")
                .register(registry);
    }

    /** Takes the present numbers of what comes and goes. */
    synchronized void refresh() {
        List<ConnectionPools.Usage> usages = pools.usage();
        connections.register(
                usages.stream()
                        .flatMap(usage -> Stream.of(
                                MultiGauge.Row.of(Tags.of("login", usage.login(), "state", "active"), usage.active()),
                                MultiGauge.Row.of(Tags.of("login", usage.login(), "state", "idle"), usage.idle())))
                        .toList(),
                true);
        waiting.register(
                usages.stream()
                        .map(usage -> MultiGauge.Row.of(Tags.of("login", usage.login()), usage.waiting()))
                        .toList(),
                true);
        states.register(
                Stream.of(Tenant.State.ACTIVE, Tenant.State.SUSPENDED, Tenant.State.FAILED)
                        .map(state -> MultiGauge.Row.of(
                                Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                                tenants.all().stream()
                                        .filter(tenant -> tenant.state() == state)
                                        .count()))
                        .toList(),
                true);
    }

    @PreDestroy
    void close() {
        collections.close();
    }
}
