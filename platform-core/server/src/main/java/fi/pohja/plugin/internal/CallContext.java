package fi.pohja.plugin.internal;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.AuditStep;
import fi.pohja.spi.Capability;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.spi.SettingsType;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.Writing;
import fi.pohja.spi.core.Collaboration;
import fi.pohja.spi.core.Mail;
import fi.pohja.spi.core.Organisations;
import fi.pohja.spi.core.Projects;
import fi.pohja.spi.core.Services;
import fi.pohja.tenancy.PluginSchemas;
import fi.pohja.tenancy.TenantId;
import fi.pohja.text.Formats;
import fi.pohja.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What one call of a contribution is given: the user bound to the calling thread, for as long as the call lasts. */
final class CallContext implements TenantContext {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    /** What a call is made with. */
    record Means(
            Clock clock,
            Texts texts,
            StoredPluginSettings settings,
            Registry registry,
            Doors doors,
            RecordedSteps steps) {}

    private static final int MOST_STEPS = 1000;

    private final Means means;
    private final @Nullable Running plugin;
    private final Caller caller;
    private final String language;
    private final @Nullable DSLContext transaction;
    private final Supplier<Duration> left;
    private final Thread thread = Thread.currentThread();
    private @Nullable DSLContext sql;
    private volatile boolean over;
    private boolean overreached;
    private int steps;

    /**
     * A context for a call on this thread.
     *
     * @param plugin null for the core
     * @param transaction the call's own; null for the core, whose features begin their own
     * @param left how long the call may go on
     */
    CallContext(
            Means means,
            @Nullable Running plugin,
            Caller caller,
            String language,
            @Nullable DSLContext transaction,
            Supplier<Duration> left) {
        this.means = means;
        this.plugin = plugin;
        this.caller = caller;
        this.language = language;
        this.transaction = transaction;
        this.left = left;
    }

    void end() {
        over = true;
    }

    /** Leaves the connection as it was, before the transaction ends: whatever the plugin set in the session is reset. */
    void tidy() {
        DSLContext used = sql;
        if (used != null) {
            used.execute("reset all; close all; unlisten *; select pg_advisory_unlock_all()");
        }
    }

    /** Whether it used what it did not declare. */
    boolean overreached() {
        return overreached;
    }

    @Override
    public String tenant() {
        return alive().tenant().slug();
    }

    @Override
    public Optional<UUID> user() {
        return alive() instanceof Caller.User(SignedIn user)
                ? Optional.of(user.user().value())
                : Optional.empty();
    }

    @Override
    public String language() {
        alive();
        return language;
    }

    @Override
    public Writing writing() {
        alive();
        return Formats.of(language);
    }

    @Override
    public Instant now() {
        alive();
        return means.clock().instant();
    }

    @Override
    public LocalDate today() {
        alive();
        return LocalDate.ofInstant(means.clock().instant(), FINLAND);
    }

    @Override
    public boolean may(String permission) {
        return switch (alive()) {
            case Caller.Platform platform -> true;
            case Caller.Visitor visitor -> false;
            case Caller.User(SignedIn user) ->
                plugin == null
                        ? Stream.of(Permission.values())
                                .anyMatch(known -> known.name().equals(permission) && user.may(known))
                        : means.registry().allowed(plugin.id(), permission, user);
        };
    }

    @Override
    public String text(String key, Object... arguments) {
        alive();
        return plugin == null
                ? means.texts().text(language, key, arguments)
                : plugin.texts().text(language, key, arguments);
    }

    @Override
    public <S extends Record> S settings(SettingsType<S> type) {
        alive();
        return means.settings().inForce(plugin, type);
    }

    @Override
    public DSLContext sql() {
        TenantId tenant = alive().tenant();
        DSLContext own = sql;
        if (own != null) {
            return own;
        }
        DSLContext outer = transaction;
        if (plugin == null || outer == null || plugin.offered().tables().isEmpty()) {
            overreached = true;
            throw new PluginException(ErrorKind.PLUGIN, "The plugin declares no tables of its own");
        }
        // One round trip, only for calls that use SQL; both settings end with the transaction.
        outer.fetch(
                "select set_config('search_path', {0}, true), set_config('statement_timeout', {1}, true)",
                DSL.val("\"" + PluginSchemas.name(tenant, plugin.id()) + "\", extensions"),
                DSL.val(String.valueOf(left.get().toMillis())));
        own = DSL.using(plugin.jooq().derive(outer.configuration().connectionProvider()));
        sql = own;
        return own;
    }

    @Override
    public Projects projects() {
        return means.doors().projects(this);
    }

    @Override
    public Organisations organisations() {
        return means.doors().organisations(this);
    }

    @Override
    public Services services() {
        return means.doors().services(this);
    }

    @Override
    public Collaboration collaboration() {
        return means.doors().collaboration(this);
    }

    @Override
    public Mail mail() {
        return means.doors().mail(this);
    }

    @Override
    public void record(AuditStep step) {
        alive();
        if (plugin == null) {
            throw new IllegalStateException("The core's features write to the audit themselves");
        }
        steps++;
        if (steps > MOST_STEPS) {
            throw new PluginException(
                    ErrorKind.PLUGIN, "A call may record " + MOST_STEPS + " steps; tell of many records in one");
        }
        means.steps().record(plugin, step);
    }

    String plugin() {
        return plugin == null ? "core" : plugin.id();
    }

    /** Passes through one of the core's doors: what the plugin may not is refused, what the core refuses is told. */
    <T> T through(Capability needed, Supplier<T> work) {
        TenantId tenant = alive().tenant();
        if (plugin != null) {
            if (!plugin.offered().capabilities().contains(needed)) {
                overreached = true;
                throw new PluginException(ErrorKind.PLUGIN, "The plugin does not declare " + needed);
            }
            if (!means.registry().granted(plugin.id(), tenant).contains(needed)) {
                throw new PluginException(
                        ErrorKind.USER,
                        means.texts()
                                .text(
                                        language,
                                        "plugin.notGranted",
                                        means.texts().text(language, "capability." + needed)));
            }
        }
        try {
            return work.get();
        } catch (DeniedException denied) {
            throw new PluginException(ErrorKind.USER, means.texts().text(language, "plugin.denied"));
        } catch (InvalidException invalid) {
            throw new PluginException(
                    ErrorKind.USER,
                    invalid.violations().stream()
                            .map(fault -> (fault.field().isEmpty() ? "" : fault.field() + ": ")
                                    + means.texts()
                                            .text(
                                                    language,
                                                    "violation." + fault.code(),
                                                    fault.arguments().toArray()))
                            .collect(Collectors.joining(" ")));
        } catch (ChangedMeanwhileException changed) {
            throw new PluginException(ErrorKind.USER, means.texts().text(language, "plugin.changedMeanwhile"));
        } catch (NotFoundException missing) {
            throw new PluginException(ErrorKind.USER, means.texts().text(language, "plugin.notFound"));
        }
    }

    private Caller alive() {
        if (over || !thread.equals(Thread.currentThread())) {
            throw new IllegalStateException("The call this context was given for is over, or runs on another thread");
        }
        return caller;
    }
}
