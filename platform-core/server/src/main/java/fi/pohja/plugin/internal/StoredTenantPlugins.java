package fi.pohja.plugin.internal;

import fi.pohja.access.Permission;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Change;
import fi.pohja.plugin.DataPolicy;
import fi.pohja.plugin.PluginState;
import fi.pohja.plugin.TenantPlugin;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.plugin.TenantPlugins;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.spi.Capability;
import fi.pohja.tenancy.PluginSchemas;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Switches plugins for the bound tenant; other tenants notice nothing. */
@Singleton
final class StoredTenantPlugins implements TenantPlugins {

    private static final int FAULTS = 50;

    private final PluginHost host;
    private final PluginStore store;
    private final Registry registry;
    private final Switches switches;
    private final Tables tables;
    private final Faults faults;
    private final StoredPluginSettings settings;
    private final Reasons reasons;
    private final SwitchSteps steps;
    private final Clock clock;

    StoredTenantPlugins(
            PluginHost host,
            PluginStore store,
            Registry registry,
            Switches switches,
            Tables tables,
            Faults faults,
            StoredPluginSettings settings,
            Reasons reasons,
            SwitchSteps steps,
            Clock clock) {
        this.host = host;
        this.store = store;
        this.registry = registry;
        this.switches = switches;
        this.tables = tables;
        this.faults = faults;
        this.settings = settings;
        this.reasons = reasons;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public List<TenantPlugin> list() {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        return store.wanted().stream()
                .map(this::plugin)
                .sorted(Comparator.comparing(plugin -> plugin.archive().title()))
                .toList();
    }

    @Override
    public Optional<TenantPlugin> find(String id) {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        return store.wanted(id).map(this::plugin);
    }

    private TenantPlugin open(String id) {
        return find(id).orElseThrow(() -> new NotFoundException(id));
    }

    private TenantPlugin plugin(Wanted wanted) {
        TenantId tenant = Scope.currentTenant();
        String language = Reasons.language();
        PluginHost.Status status = host.status(wanted.id());
        Switch one = switches.of(wanted.id(), tenant);
        Optional<String> reason = one.reason()
                .or(() -> one.state() == TenantPluginState.OFF && status.state() != PluginState.INCOMPATIBLE
                        ? Optional.empty()
                        : status.reason());
        return new TenantPlugin(
                InstalledPlugins.archive(wanted.archive(), language),
                status.state(),
                one.state(),
                reasons.said(language, reason),
                one.state() == TenantPluginState.OFF ? Optional.empty() : Optional.of(one.since()),
                one.dataKept(),
                registry.offer(wanted.id(), language),
                one.granted(),
                roles(wanted.id(), one),
                faults.list(Optional.of(wanted.id()), Optional.of(tenant), 0, FAULTS),
                required(wanted, tenant),
                host.dependentsIn(wanted.id(), tenant));
    }

    private Map<String, Set<String>> roles(String plugin, Switch one) {
        Map<String, Set<String>> roles = new HashMap<>();
        registry.running(plugin)
                .ifPresent(running -> running.offered().permissions().forEach(permission -> {
                    Set<String> holders =
                            new HashSet<>(one.roles().getOrDefault(permission.name(), permission.roles()));
                    holders.add(Role.TENANT_ADMIN.name());
                    roles.put(permission.name(), Set.copyOf(holders));
                }));
        return roles;
    }

    private List<String> required(Wanted wanted, TenantId tenant) {
        return wanted.archive().manifest().dependencies().stream()
                .filter(requirement -> !requirement.optional() && !switches.on(requirement.id(), tenant))
                .map(requirement -> requirement.id())
                .toList();
    }

    private Running running(String id) {
        return registry.running(id)
                .orElseThrow(() -> new InvalidException(List.of(Violation.of("id", "plugin.notStarted"))));
    }

    @Override
    public DryRun dryRun(String id) {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        open(id);
        try {
            PluginSchemas.Plan plan = tables.plan(running(id), Scope.currentTenant());
            return new DryRun(plan.schema(), plan.changeSets(), plan.sql(), plan.rollbackSql());
        } catch (PluginSchemas.RefusedException refused) {
            throw new InvalidException(refused.faults().stream()
                    .map(fault -> Violation.of("tables", "plugin.tables", fault))
                    .toList());
        }
    }

    @Override
    public TenantPlugin switchOn(String id, Set<Capability> granted) {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        TenantPlugin before = open(id);
        Running plugin = running(id);
        TenantId tenant = Scope.currentTenant();
        List<Violation> faulty = new ArrayList<>();
        if (!before.requires().isEmpty()) {
            faulty.add(Violation.of("id", "plugin.requires", String.join(", ", before.requires())));
        }
        settings.missing(plugin).forEach(missing -> faulty.add(Violation.of("settings." + missing, "required")));
        if (!faulty.isEmpty()) {
            throw new InvalidException(faulty);
        }
        if (before.state() == TenantPluginState.ON) {
            return grant(id, granted);
        }
        Set<Capability> given = asked(plugin, granted);
        Switch one = switches.of(id, tenant).granting(given);
        switches.set(one.in(TenantPluginState.MIGRATING, Optional.empty(), clock.instant()));
        try {
            tables.inTurn(id, tenant, () -> tables.migrate(plugin, tenant));
        } catch (PluginSchemas.RefusedException | PluginSchemas.FailedException failed) {
            switches.set(one.in(
                    TenantPluginState.FAILED,
                    Optional.of(Reasons.of("migration", String.valueOf(failed.getMessage()))),
                    clock.instant()));
            steps.record(
                    "PLUGIN_FAILED", id, new Change.Collector().field("reason", String.valueOf(failed.getMessage())));
            return open(id);
        } catch (RuntimeException unexpected) {
            switches.set(one);
            throw unexpected;
        }
        faults.clear(id, tenant);
        switches.set(one.migratedTo(
                        Optional.of(plugin.version()),
                        one.dataKept() || plugin.offered().tables().isPresent())
                .in(TenantPluginState.ON, Optional.empty(), clock.instant()));
        steps.record(
                "PLUGIN_ON",
                id,
                new Change.Collector().field("version", plugin.version()).field("granted", names(given)));
        return open(id);
    }

    private static Set<Capability> asked(Running plugin, Set<Capability> granted) {
        return granted.stream()
                .filter(plugin.offered().capabilities()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public TenantPlugin switchOff(String id, DataPolicy data) {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        TenantPlugin before = open(id);
        TenantId tenant = Scope.currentTenant();
        if (!before.dependents().isEmpty()) {
            throw new InvalidException(
                    List.of(Violation.of("id", "plugin.needed", String.join(", ", before.dependents()))));
        }
        Switch one = switches.of(id, tenant);
        if (one.state() == TenantPluginState.OFF && (data == DataPolicy.KEEP || !one.dataKept())) {
            return before;
        }
        switches.set(one.in(TenantPluginState.OFF, Optional.empty(), clock.instant()));
        tables.unsubscribe(id);
        if (data == DataPolicy.EXPORT_AND_DROP) {
            tables.inTurn(
                    id,
                    tenant,
                    () -> tables.exportAndDrop(
                            id, one.migrated().orElse(before.archive().version()), tenant));
            switches.set(switches.of(id, tenant).migratedTo(Optional.empty(), false));
        }
        steps.record("PLUGIN_OFF", id, new Change.Collector().field("data", data.name()));
        return open(id);
    }

    @Override
    public TenantPlugin grant(String id, Set<Capability> granted) {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        open(id);
        Switch one = switches.of(id, Scope.currentTenant());
        Set<Capability> given = asked(running(id), granted);
        if (!given.equals(one.granted())) {
            switches.set(one.granting(given));
            steps.record("CHANGED", id, new Change.Collector().field("granted", names(one.granted()), names(given)));
        }
        return open(id);
    }

    private static String names(Set<Capability> granted) {
        return granted.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    @Override
    public TenantPlugin assign(String id, String permission, Set<String> roles) {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        TenantPlugin before = open(id);
        if (!before.roles().containsKey(permission)) {
            throw new NotFoundException(id + ":" + permission);
        }
        List<String> known = Stream.of(Role.values()).map(Enum::name).toList();
        roles.stream().filter(role -> !known.contains(role)).findFirst().ifPresent(unknown -> {
            throw new InvalidException(List.of(Violation.of("roles", "type.choice", String.join(", ", known))));
        });
        Switch one = switches.of(id, Scope.currentTenant());
        Map<String, Set<String>> assigned = new TreeMap<>(one.roles());
        assigned.put(permission, Set.copyOf(roles));
        switches.set(one.assigning(assigned));
        steps.record(
                "CHANGED",
                id,
                new Change.Collector()
                        .field(
                                permission,
                                String.join(
                                        ", ",
                                        before.roles().get(permission).stream()
                                                .sorted()
                                                .toList()),
                                String.join(", ", roles.stream().sorted().toList())));
        return open(id);
    }

    @Override
    public TenantPlugin resume(String id) {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        TenantId tenant = Scope.currentTenant();
        Switch one = switches.of(id, tenant);
        if (one.state() == TenantPluginState.SUSPENDED) {
            faults.clear(id, tenant);
            switches.set(one.in(TenantPluginState.ON, Optional.empty(), clock.instant()));
            steps.record("PLUGIN_RESUMED", id, new Change.Collector());
        }
        return open(id);
    }

    @Override
    public List<Migration> migrations(String id) {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        return tables.migrations(id);
    }

    @Override
    public TenantPlugin migrateBack(String id) {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        TenantId tenant = Scope.currentTenant();
        Migration latest = tables.migrations(id).stream()
                .filter(one -> one.takenBackAt().isEmpty() && one.failed().isEmpty())
                .findFirst()
                .orElseThrow(() -> new InvalidException(List.of(Violation.of("id", "plugin.noMigration"))));
        switchOff(id, DataPolicy.KEEP);
        tables.inTurn(id, tenant, () -> tables.takeBack(id, tenant, latest));
        Switch one = switches.of(id, tenant);
        switches.set(one.migratedTo(Optional.empty(), tables.there(id, tenant)));
        steps.record("PLUGIN_TAKEN_BACK", id, new Change.Collector().field("version", latest.version()));
        return open(id);
    }

    @Override
    public List<Export> exports() {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        return tables.exports();
    }

    @Override
    public Optional<byte[]> export(UUID id) {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        return tables.export(id);
    }

    @Override
    public Optional<byte[]> screenshot(String id, String name) {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        return registry.running(id).flatMap(one -> one.screenshot(name));
    }
}
