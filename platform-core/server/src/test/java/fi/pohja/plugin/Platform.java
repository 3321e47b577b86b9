package fi.pohja.plugin;

import fi.pohja.access.SignedIn;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.PluginCalls.Answer;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.testkit.Archive;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two tenants with what tests of plugins do again and again. */
final class Platform implements AutoCloseable {

    private final TwoTenants tenants;

    Platform() {
        this(Map.of());
    }

    Platform(Map<String, Object> more) {
        Map<String, Object> properties = new java.util.HashMap<>(Map.of("pohja.plugins.unsigned-allowed", true));
        properties.putAll(more);
        tenants = new TwoTenants(properties);
    }

    TwoTenants tenants() {
        return tenants;
    }

    <T> T bean(Class<T> type) {
        return tenants.bean(type);
    }

    InstalledPlugin install(Archive archive) {
        return Scope.platform().call(() -> bean(Plugins.class).install(archive.stream()));
    }

    Plugins plugins() {
        return bean(Plugins.class);
    }

    <T extends @Nullable Object> T operating(java.util.function.Function<Plugins, T> work) {
        return Scope.platform().call(() -> work.apply(plugins()));
    }

    <T extends @Nullable Object> T administering(TenantId tenant, java.util.function.Function<TenantPlugins, T> work) {
        return People.administrator(tenant).call(() -> work.apply(bean(TenantPlugins.class)));
    }

    TenantPlugin on(TenantId tenant, String plugin) {
        return administering(
                tenant,
                plugins -> plugins.switchOn(
                        plugin,
                        plugins.find(plugin)
                                .map(found -> found.offer().capabilities())
                                .orElse(Set.of())));
    }

    List<Contributed<DashboardCard>> cards(TenantId tenant, String plugin) {
        return Scope.of(tenant)
                .call(() -> bean(Contributions.class).cards().stream()
                        .filter(card -> card.plugin().equals(plugin))
                        .toList());
    }

    /** Asks the plugin's only card as an administrator. */
    Answer<CardContent> ask(TenantId tenant, String plugin) {
        SignedIn user = People.administrator(tenant);
        return user.call(() -> {
            Contributed<DashboardCard> card = bean(Contributions.class).cards().stream()
                    .filter(one -> one.plugin().equals(plugin))
                    .findFirst()
                    .orElseThrow();
            return bean(PluginCalls.class).render(card, "fi").join();
        });
    }

    String text(TenantId tenant, String plugin) {
        return switch (ask(tenant, plugin)) {
            case Answer.Content<CardContent>(CardContent.Text(String text), var at) -> text;
            case Answer.Content<CardContent> other -> other.toString();
            case Answer.Failed<CardContent> failed -> failed.kind() + ": " + failed.message();
        };
    }

    @Override
    public void close() {
        tenants.close();
    }
}
