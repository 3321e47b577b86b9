package fi.pohja.plugin.internal;

import fi.pohja.access.Operator;
import fi.pohja.access.Operators;
import fi.pohja.audit.Actor;
import fi.pohja.audit.Change;
import fi.pohja.plugin.DataPolicy;
import fi.pohja.plugin.Fault;
import fi.pohja.plugin.InstalledPlugin;
import fi.pohja.plugin.PluginArchive;
import fi.pohja.plugin.PluginStart;
import fi.pohja.plugin.PluginState;
import fi.pohja.plugin.Plugins;
import fi.pohja.plugin.SignatureStatus;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what operators want, and has the host bring it about. */
@Singleton
final class InstalledPlugins implements Plugins, PluginStart {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledPlugins.class);

    private static final Duration RECENT = Duration.ofDays(7);
    private static final Duration SETTLE = Duration.ofSeconds(10);

    private final PluginHost host;
    private final PluginStore store;
    private final ArchiveCheck check;
    private final Registry registry;
    private final Switches switches;
    private final Faults faults;
    private final Tables tables;
    private final SwitchSteps steps;
    private final Reasons reasons;
    private final Operators operators;
    private final DeclaredPlugins declared;
    private final Clock clock;
    private final Optional<Path> folder;

    /** What comes with the application, beside its own libraries, and is trusted as these are. */
    private final Optional<Path> bundled;

    InstalledPlugins(
            PluginHost host,
            PluginStore store,
            ArchiveCheck check,
            Registry registry,
            Switches switches,
            Faults faults,
            Tables tables,
            SwitchSteps steps,
            Reasons reasons,
            Operators operators,
            DeclaredPlugins declared,
            Clock clock,
            @Value("${pohja.plugins.folder:}") String folder,
            @Value("${pohja.plugins.bundled:}") String bundled) {
        this.host = host;
        this.store = store;
        this.check = check;
        this.registry = registry;
        this.switches = switches;
        this.faults = faults;
        this.tables = tables;
        this.steps = steps;
        this.reasons = reasons;
        this.operators = operators;
        this.declared = declared;
        this.clock = clock;
        this.folder = folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
        this.bundled = bundled.isEmpty() ? Optional.empty() : Optional.of(Path.of(bundled));
    }

    @Override
    public void begin(Map<TenantId, List<String>> asked) {
        Thread.ofPlatform().daemon().name("plugins-start").start(() -> {
            try {
                List<Sent> sent = Scope.platform().call(this::installWhatLiesThere);
                host.begin();
                bringAbout(sent);
                declared.switchOn(asked);
            } catch (RuntimeException | Error failed) {
                LOG.error("Plugins could not be started; the rest of the process does not mind", failed);
                host.begin();
            }
        });
    }

    @Override
    public void bringAbout() {
        host.bringAbout();
    }

    @Override
    public boolean settled() {
        return host.quiet(SETTLE);
    }

    /** An archive that is wanted from now on, and the version that was before. */
    private record Sent(ArchiveCheck.Checked archive, Optional<String> before) {

        String id() {
            return archive.manifest().id();
        }

        String version() {
            return archive.manifest().version();
        }
    }

    private Sent send(ArchiveCheck.Checked archive, Actor by) {
        Sent sent = new Sent(
                archive,
                store.wanted(archive.manifest().id())
                        .map(known -> known.archive().version()));
        store.install(archive, by.name());
        return sent;
    }

    /** Has the host start what was sent, and notes for the operators what really became of it. */
    private void bringAbout(List<Sent> sent) {
        try {
            host.bringAbout();
        } finally {
            Scope.platform().run(() -> sent.forEach(this::note));
        }
    }

    private void note(Sent sent) {
        boolean failed = store.wanted(sent.id())
                .flatMap(Wanted::failedUpgrade)
                .filter(upgrade -> upgrade.version().equals(sent.version()))
                .isPresent();
        boolean upgrade =
                sent.before().filter(before -> !before.equals(sent.version())).isPresent();
        String step = failed ? "PLUGIN_UPGRADE_FAILED" : upgrade ? "PLUGIN_UPGRADED" : "PLUGIN_INSTALLED";
        operators.record(step, sent.id(), detail(sent.archive()));
    }

    private List<Sent> installWhatLiesThere() {
        List<Sent> sent = new ArrayList<>();
        bundled.ifPresent(place -> installFrom(place, true, sent));
        folder.ifPresent(place -> installFrom(place, false, sent));
        return sent;
    }

    private void installFrom(Path place, boolean trusted, List<Sent> sent) {
        for (String name : files(place)) {
            try (InputStream archive = Files.newInputStream(place.resolve(name))) {
                ArchiveCheck.Checked checked = check.read(archive);
                Optional<Wanted> known = store.wanted(checked.manifest().id());
                boolean newer = known.isEmpty()
                        || version(checked.manifest().version())
                                        .compareTo(version(known.get().archive().version()))
                                > 0;
                boolean unsigned = trusted && checked.signature() == SignatureStatus.UNSIGNED;
                if (newer && (unsigned || checked.refusal().isEmpty())) {
                    sent.add(send(checked, Actor.PLATFORM));
                } else if (newer) {
                    LOG.error("{} is not installed: its signature is {}", name, checked.signature());
                }
            } catch (InvalidException refused) {
                LOG.error(
                        "{} is not installed: {}",
                        name,
                        refused.violations().stream()
                                .map(fault -> reasons.violation("en", fault))
                                .toList());
            } catch (IOException | RuntimeException failed) {
                LOG.error("{} is not installed", name, failed);
            }
        }
    }

    @Override
    public List<InstalledPlugin> list() {
        requireOperator();
        Map<String, List<InstalledPlugin.Instance>> instances = store.instances();
        Map<String, Integer> recent = faults.since(clock.instant().minus(RECENT));
        return store.wanted().stream()
                .map(plugin -> installed(plugin, instances, recent))
                .sorted(Comparator.comparing(plugin -> plugin.archive().title()))
                .toList();
    }

    @Override
    public Optional<InstalledPlugin> find(String id) {
        return list().stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    private InstalledPlugin open(String id) {
        return find(id).orElseThrow(() -> new NotFoundException(id));
    }

    private InstalledPlugin installed(
            Wanted plugin, Map<String, List<InstalledPlugin.Instance>> instances, Map<String, Integer> recent) {
        String language = Reasons.language();
        PluginHost.Status status = host.status(plugin.id());
        return new InstalledPlugin(
                archive(plugin.archive(), language),
                status.state(),
                reasons.said(language, status.reason()),
                plugin.failedUpgrade()
                        .map(failed -> new InstalledPlugin.FailedUpgrade(
                                failed.version(), reasons.said(language, failed.reason()), failed.at())),
                registry.offer(plugin.id(), language),
                switches.of(plugin.id()).stream()
                        .filter(one -> one.state() != TenantPluginState.OFF)
                        .map(one -> new InstalledPlugin.Use(
                                one.tenant().slug(), one.state(), reasons.said(language, one.reason())))
                        .toList(),
                host.dependents(plugin.id()),
                recent.getOrDefault(plugin.id(), 0),
                plugin.installedAt(),
                plugin.installedBy(),
                instances.getOrDefault(plugin.id(), List.of()));
    }

    static PluginArchive archive(Wanted.Kept kept, String language) {
        return archive(kept.manifest(), language, kept.sha256(), kept.bytes(), kept.signature(), kept.signedBy());
    }

    private static PluginArchive archive(
            Manifest manifest,
            String language,
            String sha256,
            long bytes,
            SignatureStatus signature,
            Optional<String> signedBy) {
        return new PluginArchive(
                manifest.id(),
                manifest.version(),
                manifest.title(language),
                manifest.description(language),
                manifest.provider(),
                manifest.licence(),
                manifest.spi().toString(),
                manifest.dependencies(),
                sha256,
                bytes,
                signature,
                signedBy);
    }

    @Override
    public Inspection inspect(InputStream archive) {
        requireOperator();
        ArchiveCheck.Checked checked = check.read(archive);
        String language = Reasons.language();
        Optional<String> refusal = refusal(checked).map(fault -> reasons.violation(language, fault));
        return new Inspection(
                archive(
                        checked.manifest(),
                        language,
                        checked.sha256(),
                        checked.content().length,
                        checked.signature(),
                        checked.signedBy()),
                store.wanted(checked.manifest().id())
                        .map(known -> known.archive().version()),
                refusal);
    }

    /** Why an archive cannot be installed though it is one. */
    private Optional<Violation> refusal(ArchiveCheck.Checked checked) {
        if (checked.refusal().isPresent()) {
            return checked.refusal();
        }
        return store.digest(checked.manifest().id(), checked.manifest().version())
                .filter(kept -> !kept.equals(checked.sha256()))
                .map(other -> Violation.of("archive", "plugin.sameVersion"));
    }

    @Override
    public InstalledPlugin install(InputStream archive) {
        requireOperator();
        ArchiveCheck.Checked checked = check.read(archive);
        refusal(checked).ifPresent(fault -> {
            throw new InvalidException(List.of(fault));
        });
        bringAbout(List.of(send(checked, Actor.current())));
        return open(checked.manifest().id());
    }

    private static String detail(ArchiveCheck.Checked checked) {
        return checked.manifest().version() + " " + checked.signature()
                + checked.signedBy().map(by -> " " + by).orElse("") + " SHA-256 " + checked.sha256();
    }

    @Override
    public List<String> folder() {
        requireOperator();
        List<String> known =
                store.wanted().stream().map(plugin -> plugin.archive().sha256()).toList();
        List<String> open = new ArrayList<>();
        for (String name : files()) {
            try (InputStream archive = Files.newInputStream(folder.orElseThrow().resolve(name))) {
                if (!known.contains(check.read(archive).sha256())) {
                    open.add(name);
                }
            } catch (InvalidException | IOException unreadable) {
                open.add(name);
            }
        }
        return open;
    }

    private List<String> files() {
        return folder.map(InstalledPlugins::files).orElse(List.of());
    }

    private static List<String> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of plugins cannot be read", e);
        }
    }

    @Override
    public InstalledPlugin installFromFolder(String fileName) {
        requireOperator();
        if (!files().contains(fileName)) {
            throw new NotFoundException(fileName);
        }
        try {
            return install(new ByteArrayInputStream(
                    Files.readAllBytes(folder.orElseThrow().resolve(fileName))));
        } catch (IOException e) {
            throw new UncheckedIOException("The archive cannot be read", e);
        }
    }

    @Override
    public InstalledPlugin start(String id) {
        requireOperator();
        open(id);
        store.start(id);
        try {
            host.bringAbout();
        } finally {
            boolean started = host.status(id).state() == PluginState.STARTED;
            operators.record(started ? "PLUGIN_STARTED" : "PLUGIN_START_FAILED", id, "");
        }
        return open(id);
    }

    @Override
    public InstalledPlugin stop(String id) {
        requireOperator();
        open(id);
        store.stop(id);
        operators.record("PLUGIN_STOPPED", id, "");
        host.bringAbout();
        return open(id);
    }

    @Override
    public void remove(String id, DataPolicy data) {
        requireOperator();
        InstalledPlugin plugin = open(id);
        if (!plugin.dependents().isEmpty()) {
            throw new InvalidException(
                    List.of(Violation.of("id", "plugin.needed", String.join(", ", plugin.dependents()))));
        }
        store.stop(id);
        host.bringAbout();
        boolean drops = data == DataPolicy.EXPORT_AND_DROP;
        for (Switch one : switches.of(id)) {
            fi.pohja.access.SignedIn.unattended(one.tenant(), () -> {
                if (drops) {
                    tables.exportAndDrop(id, one.migrated().orElse(plugin.version()), one.tenant());
                }
                tables.unsubscribe(id);
                if (one.state() != TenantPluginState.OFF || (drops && one.dataKept())) {
                    steps.record("PLUGIN_OFF", id, new Change.Collector().field("data", data.name()));
                }
                return true;
            });
        }
        store.remove(id);
        operators.record("PLUGIN_REMOVED", id, plugin.version() + " " + data);
        host.bringAbout();
    }

    @Override
    public void resume(String id, String tenant) {
        requireOperator();
        TenantId resumed = new TenantId(tenant);
        Switch before = switches.of(id, resumed);
        if (before.state() == TenantPluginState.SUSPENDED) {
            faults.clear(id, resumed);
            switches.set(before.in(TenantPluginState.ON, Optional.empty(), clock.instant()));
            operators.record("PLUGIN_RESUMED", id, tenant);
        }
    }

    @Override
    public List<Compatibility> compatibility(String spi) {
        requireOperator();
        Version asked = Version.parse(spi)
                .orElseThrow(() -> new InvalidException(List.of(Violation.of("spi", "plugin.version", spi))));
        String language = Reasons.language();
        return store.wanted().stream()
                .map(plugin -> {
                    Manifest manifest = plugin.archive().manifest();
                    boolean works = manifest.spi().includes(asked);
                    return new Compatibility(
                            plugin.id(),
                            manifest.title(language),
                            manifest.version(),
                            manifest.spi().toString(),
                            works,
                            works ? "" : reasons.said(language, Reasons.of("spi", manifest.spi(), asked)));
                })
                .toList();
    }

    @Override
    public List<Fault> faults(Optional<String> plugin, int offset, int limit) {
        requireOperator();
        return faults.list(plugin, Optional.empty(), offset, limit);
    }

    @Override
    public Optional<byte[]> screenshot(String id, String name) {
        requireOperator();
        return registry.running(id).flatMap(one -> one.screenshot(name));
    }

    @Override
    public Instant changedAt() {
        return host.changedAt();
    }

    private static Version version(String written) {
        return Version.parse(written).orElseThrow();
    }

    /** An operator, or the platform's own work in the platform's scope. */
    private static void requireOperator() {
        boolean own = Operator.bound().isEmpty()
                && Scope.bound()
                        .filter(scope -> scope instanceof Scope.OfPlatform)
                        .isPresent()
                && fi.pohja.access.SignedIn.bound().isEmpty();
        if (!own) {
            Operator.current();
        }
    }
}
