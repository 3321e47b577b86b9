package fi.pohja.plugin.internal;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.settings.SettingsSchema;
import fi.pohja.settings.SettingsStore;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.SettingsType;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Mail;
import fi.pohja.spi.core.Organisations;
import fi.pohja.spi.core.Projects;
import fi.pohja.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** What one call of a contribution is given: the user bound to the calling thread, for as long as the call lasts. */
final class CallContext implements TenantContext {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final String plugin;
    private final String language;
    private final Clock clock;
    private final Texts texts;
    private final SettingsStore settings;
    private final SignedIn user = SignedIn.current();
    private final Thread thread = Thread.currentThread();
    private volatile boolean over;

    CallContext(String plugin, String language, Clock clock, Texts texts, SettingsStore settings) {
        this.plugin = plugin;
        this.language = language;
        this.clock = clock;
        this.texts = texts;
        this.settings = settings;
    }

    void end() {
        over = true;
    }

    @Override
    public String tenant() {
        return alive().tenant().slug();
    }

    @Override
    public Optional<UUID> user() {
        return Optional.of(alive().user().value());
    }

    @Override
    public String language() {
        alive();
        return language;
    }

    @Override
    public Instant now() {
        alive();
        return clock.instant();
    }

    @Override
    public LocalDate today() {
        alive();
        return LocalDate.ofInstant(clock.instant(), FINLAND);
    }

    @Override
    public boolean may(String permission) {
        SignedIn asking = alive();
        return Stream.of(Permission.values()).anyMatch(known -> known.name().equals(permission) && asking.may(known));
    }

    @Override
    public String text(String key, Object... arguments) {
        alive();
        return texts.text(language, key, arguments);
    }

    @Override
    public <S extends Record> S settings(SettingsType<S> type) {
        alive();
        return settings.read(new PluginSettings<>(plugin, type)).settings();
    }

    @Override
    public DSLContext sql() {
        throw new PluginException(PluginException.ErrorKind.PLUGIN, "The core has no tables of its own here");
    }

    @Override
    public Projects projects() {
        throw new PluginException(PluginException.ErrorKind.PLUGIN, "The core uses its features themselves");
    }

    @Override
    public Organisations organisations() {
        throw new PluginException(PluginException.ErrorKind.PLUGIN, "The core uses its features themselves");
    }

    @Override
    public Mail mail() {
        throw new PluginException(PluginException.ErrorKind.PLUGIN, "The core uses its features themselves");
    }

    private SignedIn alive() {
        if (over || !thread.equals(Thread.currentThread())) {
            throw new IllegalStateException("The call this context was given for is over, or runs on another thread");
        }
        return user;
    }

    /** A plugin's settings are stored under the plugin's name, apart from everybody else's. */
    private record PluginSettings<S extends Record>(String plugin, SettingsType<S> offered)
            implements SettingsSchema<S> {

        @Override
        public String name() {
            return plugin + "." + offered.name();
        }

        @Override
        public Class<S> type() {
            return offered.type();
        }

        @Override
        public S defaults() {
            return offered.defaults();
        }

        @Override
        public int version() {
            return offered.version();
        }

        @Override
        public Map<String, Object> migrate(int from, Map<String, Object> document) {
            return offered.migrate(from, document);
        }
    }
}
