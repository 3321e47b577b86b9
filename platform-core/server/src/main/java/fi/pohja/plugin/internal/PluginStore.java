package fi.pohja.plugin.internal;

import static fi.pohja.schema.platform.Tables.PLUGIN;
import static fi.pohja.schema.platform.Tables.PLUGIN_ARCHIVE;
import static fi.pohja.schema.platform.Tables.PLUGIN_INSTANCE;
import static fi.pohja.schema.platform.Tables.PLUGIN_REVISION;
import static fi.pohja.schema.platform.Tables.PLUGIN_TENANT;

import fi.pohja.plugin.InstalledPlugin;
import fi.pohja.plugin.PluginState;
import fi.pohja.plugin.SignatureStatus;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.spi.Capability;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What the platform's schema says about plugins. Every method binds the platform's scope itself. */
@Singleton
final class PluginStore {

    private static final Argument<Map<String, String>> MANIFEST = Argument.mapOf(String.class, String.class);
    private static final Argument<Map<String, List<String>>> ROLES =
            Argument.mapOf(Argument.STRING, Argument.listOf(String.class));
    private static final String STARTED = "STARTED";
    private static final Duration GONE = Duration.ofMinutes(1);

    private final Database database;
    private final JsonMapper json;
    private final Clock clock;

    PluginStore(Database database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    private <T extends @Nullable Object> T read(Function<DSLContext, T> work) {
        return Scope.platform().call(() -> database.read(work));
    }

    /** Changes what is wanted, and says so to all instances. */
    private void want(Consumer<DSLContext> work) {
        Scope.platform()
                .run(() -> database.change(sql -> {
                    work.accept(sql);
                    sql.update(PLUGIN_REVISION)
                            .set(PLUGIN_REVISION.REVISION, PLUGIN_REVISION.REVISION.plus(1))
                            .execute();
                }));
    }

    long revision() {
        return read(sql -> sql.selectFrom(PLUGIN_REVISION).fetchSingle().get(PLUGIN_REVISION.REVISION));
    }

    /** Every plugin with the version that is wanted, by id. */
    List<Wanted> wanted() {
        return read(sql -> sql.select(
                        PLUGIN.asterisk(),
                        PLUGIN_ARCHIVE.MANIFEST_JSON,
                        PLUGIN_ARCHIVE.SHA256,
                        PLUGIN_ARCHIVE.SIGNATURE,
                        PLUGIN_ARCHIVE.SIGNED_BY,
                        PLUGIN_ARCHIVE.BYTES)
                .from(PLUGIN)
                .join(PLUGIN_ARCHIVE)
                .on(PLUGIN_ARCHIVE.PLUGIN.eq(PLUGIN.ID).and(PLUGIN_ARCHIVE.VERSION.eq(PLUGIN.VERSION)))
                .orderBy(PLUGIN.ID)
                .fetch(this::wanted));
    }

    private Wanted wanted(Record row) {
        Optional<InstalledPlugin.FailedUpgrade> failed = Optional.ofNullable(row.get(PLUGIN.FAILED_VERSION))
                .map(version -> new InstalledPlugin.FailedUpgrade(
                        version, row.get(PLUGIN.FAILED_REASON), row.get(PLUGIN.FAILED_AT)));
        return new Wanted(
                row.get(PLUGIN.ID),
                row.get(PLUGIN.WANTED).equals(STARTED),
                Optional.ofNullable(row.get(PLUGIN.FAILURE)),
                row.get(PLUGIN.ATTEMPT),
                failed,
                row.get(PLUGIN.INSTALLED_AT),
                row.get(PLUGIN.INSTALLED_BY),
                kept(row));
    }

    private Wanted.Kept kept(Record row) {
        return new Wanted.Kept(
                new Manifest(read(row.get(PLUGIN_ARCHIVE.MANIFEST_JSON), MANIFEST)),
                row.get(PLUGIN_ARCHIVE.SHA256),
                SignatureStatus.valueOf(row.get(PLUGIN_ARCHIVE.SIGNATURE)),
                Optional.ofNullable(row.get(PLUGIN_ARCHIVE.SIGNED_BY)),
                row.get(PLUGIN_ARCHIVE.BYTES));
    }

    Optional<Wanted> wanted(String id) {
        return wanted().stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    /** The digest of an archive that is kept. */
    Optional<String> digest(String id, String version) {
        return read(sql -> sql.select(PLUGIN_ARCHIVE.SHA256)
                .from(PLUGIN_ARCHIVE)
                .where(PLUGIN_ARCHIVE.PLUGIN.eq(id), PLUGIN_ARCHIVE.VERSION.eq(version))
                .fetchOptional(PLUGIN_ARCHIVE.SHA256));
    }

    byte[] content(String id, String version) {
        return read(sql -> sql.select(PLUGIN_ARCHIVE.CONTENT)
                .from(PLUGIN_ARCHIVE)
                .where(PLUGIN_ARCHIVE.PLUGIN.eq(id), PLUGIN_ARCHIVE.VERSION.eq(version))
                .fetchSingle(row -> row.get(PLUGIN_ARCHIVE.CONTENT)));
    }

    /** Keeps an archive and wants it started; of versions no longer wanted the latest two are kept. */
    void install(ArchiveCheck.Checked archive, String by) {
        Manifest manifest = archive.manifest();
        want(sql -> {
            sql.insertInto(PLUGIN)
                    .set(PLUGIN.ID, manifest.id())
                    .set(PLUGIN.VERSION, manifest.version())
                    .set(PLUGIN.WANTED, STARTED)
                    .set(PLUGIN.INSTALLED_AT, clock.instant())
                    .set(PLUGIN.INSTALLED_BY, by)
                    .onDuplicateKeyUpdate()
                    .set(PLUGIN.VERSION, manifest.version())
                    .set(PLUGIN.WANTED, STARTED)
                    .set(PLUGIN.ATTEMPT, PLUGIN.ATTEMPT.plus(1))
                    .setNull(PLUGIN.FAILURE)
                    .setNull(PLUGIN.FAILED_VERSION)
                    .setNull(PLUGIN.FAILED_REASON)
                    .setNull(PLUGIN.FAILED_AT)
                    .execute();
            sql.insertInto(PLUGIN_ARCHIVE)
                    .set(PLUGIN_ARCHIVE.PLUGIN, manifest.id())
                    .set(PLUGIN_ARCHIVE.VERSION, manifest.version())
                    .set(PLUGIN_ARCHIVE.MANIFEST_JSON, write(manifest.attributes()))
                    .set(PLUGIN_ARCHIVE.SHA256, archive.sha256())
                    .set(PLUGIN_ARCHIVE.SIGNATURE, archive.signature().name())
                    .set(PLUGIN_ARCHIVE.SIGNED_BY, archive.signedBy().orElse(null))
                    .set(PLUGIN_ARCHIVE.BYTES, (long) archive.content().length)
                    .set(PLUGIN_ARCHIVE.CONTENT, archive.content())
                    .set(PLUGIN_ARCHIVE.ADDED_AT, clock.instant())
                    .onDuplicateKeyIgnore()
                    .execute();
            List<String> old = sql.select(PLUGIN_ARCHIVE.VERSION)
                    .from(PLUGIN_ARCHIVE)
                    .where(PLUGIN_ARCHIVE.PLUGIN.eq(manifest.id()), PLUGIN_ARCHIVE.VERSION.ne(manifest.version()))
                    .orderBy(PLUGIN_ARCHIVE.ADDED_AT.desc())
                    .offset(2)
                    .fetch(PLUGIN_ARCHIVE.VERSION);
            sql.deleteFrom(PLUGIN_ARCHIVE)
                    .where(PLUGIN_ARCHIVE.PLUGIN.eq(manifest.id()), PLUGIN_ARCHIVE.VERSION.in(old))
                    .execute();
        });
    }

    /** The upgrade did not come about: the version before it is wanted again. */
    void upgradeFailed(String id, String version, String reason, String goesOn) {
        want(sql -> sql.update(PLUGIN)
                .set(PLUGIN.VERSION, goesOn)
                .set(PLUGIN.FAILED_VERSION, version)
                .set(PLUGIN.FAILED_REASON, reason)
                .set(PLUGIN.FAILED_AT, clock.instant())
                .where(PLUGIN.ID.eq(id), PLUGIN.VERSION.eq(version))
                .execute());
    }

    void start(String id) {
        want(sql -> sql.update(PLUGIN)
                .set(PLUGIN.WANTED, STARTED)
                .set(PLUGIN.ATTEMPT, PLUGIN.ATTEMPT.plus(1))
                .setNull(PLUGIN.FAILURE)
                .where(PLUGIN.ID.eq(id))
                .execute());
    }

    void stop(String id) {
        want(sql -> sql.update(PLUGIN)
                .set(PLUGIN.WANTED, "STOPPED")
                .where(PLUGIN.ID.eq(id))
                .execute());
    }

    /** No instance may start it until an operator does. */
    void fail(String id, String reason) {
        want(sql -> sql.update(PLUGIN)
                .set(PLUGIN.FAILURE, reason)
                .where(PLUGIN.ID.eq(id))
                .execute());
    }

    void remove(String id) {
        want(sql -> sql.deleteFrom(PLUGIN).where(PLUGIN.ID.eq(id)).execute());
    }

    /** How every plugin stands in every tenant that ever used it. */
    List<Switch> switches() {
        return read(sql -> sql.selectFrom(PLUGIN_TENANT).fetch(this::aSwitch));
    }

    private Switch aSwitch(Record row) {
        Map<String, Set<String>> roles = new HashMap<>();
        read(row.get(PLUGIN_TENANT.ROLES_JSON), ROLES)
                .forEach((permission, names) -> roles.put(permission, Set.copyOf(names)));
        return new Switch(
                row.get(PLUGIN_TENANT.PLUGIN),
                new TenantId(row.get(PLUGIN_TENANT.TENANT)),
                TenantPluginState.valueOf(row.get(PLUGIN_TENANT.STATE)),
                Optional.ofNullable(row.get(PLUGIN_TENANT.REASON)),
                row.get(PLUGIN_TENANT.SINCE),
                Optional.ofNullable(row.get(PLUGIN_TENANT.MIGRATED_VERSION)),
                row.get(PLUGIN_TENANT.DATA_KEPT),
                Arrays.stream(row.get(PLUGIN_TENANT.GRANTED))
                        .filter(name -> Arrays.stream(Capability.values())
                                .anyMatch(known -> known.name().equals(name)))
                        .map(Capability::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                roles);
    }

    void store(Switch changed) {
        Map<String, List<String>> roles = new HashMap<>();
        changed.roles()
                .forEach((permission, names) ->
                        roles.put(permission, names.stream().sorted().toList()));
        want(sql -> sql.insertInto(PLUGIN_TENANT)
                .set(PLUGIN_TENANT.PLUGIN, changed.plugin())
                .set(PLUGIN_TENANT.TENANT, changed.tenant().slug())
                .set(PLUGIN_TENANT.STATE, changed.state().name())
                .set(PLUGIN_TENANT.REASON, changed.reason().orElse(null))
                .set(PLUGIN_TENANT.SINCE, changed.since())
                .set(PLUGIN_TENANT.MIGRATED_VERSION, changed.migrated().orElse(null))
                .set(PLUGIN_TENANT.DATA_KEPT, changed.dataKept())
                .set(
                        PLUGIN_TENANT.GRANTED,
                        changed.granted().stream().map(Enum::name).sorted().toArray(String[]::new))
                .set(PLUGIN_TENANT.ROLES_JSON, write(roles))
                .onDuplicateKeyUpdate()
                .setAllToExcluded()
                .execute());
    }

    /** What this instance says about a plugin. */
    void say(
            String instance,
            String id,
            Optional<String> version,
            PluginState state,
            Optional<String> reason,
            int abandoned) {
        Scope.platform()
                .run(() -> database.change(sql -> sql.insertInto(PLUGIN_INSTANCE)
                        .select(sql.select(
                                        org.jooq.impl.DSL.val(instance),
                                        PLUGIN.ID,
                                        org.jooq.impl.DSL.val(version.orElse(null), String.class),
                                        org.jooq.impl.DSL.val(state.name()),
                                        org.jooq.impl.DSL.val(reason.orElse(null), String.class),
                                        org.jooq.impl.DSL.val(abandoned),
                                        org.jooq.impl.DSL.val(clock.instant(), PLUGIN_INSTANCE.SEEN_AT.getDataType()))
                                .from(PLUGIN)
                                .where(PLUGIN.ID.eq(id)))
                        .onDuplicateKeyUpdate()
                        .setAllToExcluded()
                        .execute()));
    }

    /** What instances say, those that are gone left out. */
    Map<String, List<InstalledPlugin.Instance>> instances() {
        Instant since = clock.instant().minus(GONE);
        Map<String, List<InstalledPlugin.Instance>> all = new HashMap<>();
        read(sql -> sql.selectFrom(PLUGIN_INSTANCE)
                        .where(PLUGIN_INSTANCE.SEEN_AT.gt(since))
                        .orderBy(PLUGIN_INSTANCE.INSTANCE)
                        .fetch())
                .forEach(row -> all.computeIfAbsent(row.get(PLUGIN_INSTANCE.PLUGIN), any -> new ArrayList<>())
                        .add(new InstalledPlugin.Instance(
                                row.get(PLUGIN_INSTANCE.INSTANCE),
                                Optional.ofNullable(row.get(PLUGIN_INSTANCE.VERSION)),
                                PluginState.valueOf(row.get(PLUGIN_INSTANCE.STATE)),
                                row.get(PLUGIN_INSTANCE.ABANDONED),
                                row.get(PLUGIN_INSTANCE.SEEN_AT))));
        return all;
    }

    void forget(String instance) {
        Scope.platform()
                .run(() -> database.change(sql -> sql.deleteFrom(PLUGIN_INSTANCE)
                        .where(PLUGIN_INSTANCE.INSTANCE.eq(instance))
                        .execute()));
    }

    /** Runs work that no other instance runs at the same time; not run when another one is at it. */
    boolean alone(String name, Runnable work) {
        return Scope.platform()
                .call(() -> database.write(sql -> {
                    boolean mine = sql.fetchSingle(
                                    "select pg_try_advisory_xact_lock(hashtextextended({0}, 0))",
                                    org.jooq.impl.DSL.val("plugin:" + name))
                            .get(0, Boolean.class);
                    if (mine) {
                        work.run();
                    }
                    return mine;
                }));
    }

    private <T> T read(JSONB stored, Argument<T> type) {
        try {
            return json.readValue(stored.data(), type);
        } catch (IOException e) {
            throw new IllegalStateException("What was stored about a plugin cannot be read", e);
        }
    }

    private JSONB write(Object value) {
        try {
            return JSONB.valueOf(json.writeValueAsString(value));
        } catch (IOException e) {
            throw new IllegalStateException("What is to be stored about a plugin cannot be written", e);
        }
    }
}
