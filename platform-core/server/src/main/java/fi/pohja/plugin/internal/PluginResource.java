package fi.pohja.plugin.internal;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.http.Page;
import fi.pohja.http.UsualRefusals;
import fi.pohja.plugin.DataPolicy;
import fi.pohja.plugin.PluginSettings;
import fi.pohja.plugin.TenantPlugin;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.plugin.TenantPlugins;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.spi.Capability;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The plugins of the bound tenant. */
@Controller("/api/plugins")
@Tag(name = "Plugins")
@UsualRefusals
final class PluginResource {

    private final TenantPlugins plugins;
    private final PluginSettings settings;

    PluginResource(TenantPlugins plugins, PluginSettings settings) {
        this.plugins = plugins;
        this.settings = settings;
    }

    /**
     * A plugin of the platform, in this tenant.
     *
     * @param state on the platform: INSTALLED, INCOMPATIBLE, STARTED, FAILED or STOPPED; when it is on here and not simply at
     *     work, MIGRATING, SUSPENDED or FAILED
     * @param reason why it does not work; empty when it does
     */
    @Serdeable
    record Listed(String id, String version, String state, boolean on, String reason) {}

    /**
     * What is wanted.
     *
     * @param on left out: as it is
     * @param settings values by component, by name of the settings record; left out: as they are
     * @param granted what it may do of what it asks for; left out when switching on: all of it
     */
    @Serdeable
    record Wish(
            Optional<Boolean> on,
            Optional<Map<String, Map<String, Object>>> settings,
            Optional<Set<Capability>> granted) {}

    @Get
    @Operation(summary = "All plugins, whether or not they are on here")
    Page<Listed> list() {
        List<Listed> listed =
                plugins.list().stream().map(PluginResource::listed).toList();
        return new Page<>(listed, listed.size());
    }

    @Put("/{id}")
    @Operation(summary = "Switches a plugin on or off here, and changes its settings")
    Listed change(String id, @Body Wish wish) {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        TenantPlugin plugin = plugins.find(id).orElseThrow(() -> new NotFoundException(id));
        wish.settings().ifPresent(given -> given.forEach((name, values) -> configure(id, name, values)));
        boolean on = wish.on().orElse(plugin.on());
        if (on && (!plugin.on() || wish.granted().isPresent() || plugin.state() == TenantPluginState.FAILED)) {
            plugin = plugins.switchOn(id, wish.granted().orElse(plugin.offer().capabilities()));
        } else if (!on && plugin.on()) {
            plugin = plugins.switchOff(id, DataPolicy.KEEP);
        }
        return listed(plugin);
    }

    private void configure(String id, String name, Map<String, Object> values) {
        PluginSettings.Group group = settings.groups(id).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidException(
                        List.of(Violation.of("settings." + name, "property", "settings." + name))));
        List<Violation> unknown = new ArrayList<>();
        values.keySet().stream()
                .filter(value ->
                        group.fields().stream().noneMatch(field -> field.name().equals(value)))
                .forEach(value -> unknown.add(Violation.of("settings." + name + "." + value, "property", value)));
        if (!unknown.isEmpty()) {
            throw new InvalidException(unknown);
        }
        settings.change(id, name, values, group.version());
    }

    private static Listed listed(TenantPlugin plugin) {
        boolean usual = plugin.state() == TenantPluginState.ON || plugin.state() == TenantPluginState.OFF;
        return new Listed(
                plugin.id(),
                plugin.archive().version(),
                usual ? plugin.platform().name() : plugin.state().name(),
                plugin.on(),
                plugin.reason().orElse(""));
    }
}
