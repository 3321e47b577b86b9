package fi.pohja.plugin.internal;

import fi.pohja.access.Operator;
import fi.pohja.access.Operators;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.plugin.Fault;
import fi.pohja.plugin.PluginAudit;
import fi.pohja.plugin.PluginSettings;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.spi.SettingsType;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings as JSON with their version: a tenant's own document over the platform's default over the plugin's. */
@Singleton
final class StoredPluginSettings implements PluginSettings {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPluginSettings.class);

    private final SettingsDocuments documents;
    private final CoreSettings core;
    private final Registry registry;
    private final Secrets secrets;
    private final Database database;
    private final AuditLog audit;
    private final KeptWords words;
    private final Operators operators;
    private final Faults faults;
    private final PluginChangeNews news;

    StoredPluginSettings(
            SettingsDocuments documents,
            CoreSettings core,
            Registry registry,
            Secrets secrets,
            Database database,
            AuditLog audit,
            KeptWords words,
            Operators operators,
            Faults faults,
            PluginChangeNews news) {
        this.documents = documents;
        this.core = core;
        this.registry = registry;
        this.secrets = secrets;
        this.database = database;
        this.audit = audit;
        this.words = words;
        this.operators = operators;
        this.faults = faults;
        this.news = news;
    }

    /**
     * What holds in the bound tenant, for a call.
     *
     * @param plugin null for the core
     */
    <S extends Record> S inForce(@Nullable Running plugin, SettingsType<S> type) {
        SettingsOwner owner = plugin == null ? core : plugin;
        if (owner.settings().stream().noneMatch(known -> known.name().equals(type.name()))) {
            throw new IllegalArgumentException(owner.id() + " does not offer the settings " + type.name());
        }
        return read(owner, type).settings();
    }

    /** What was read, and why it could not be. */
    private record Read<S extends Record>(S settings, Origin origin, int version, Optional<String> unreadable) {}

    private <S extends Record> Read<S> read(SettingsOwner plugin, SettingsType<S> type) {
        boolean tenants = Scope.current() instanceof Scope.OfTenant;
        Optional<SettingsDocuments.Stored> own = documents.latest(plugin.id(), type.name());
        int version = own.map(SettingsDocuments.Stored::version).orElse(0);
        Optional<SettingsDocuments.Stored> inForce =
                own.filter(stored -> stored.json().isPresent());
        Origin origin = tenants ? Origin.TENANT : Origin.PLATFORM;
        if (inForce.isEmpty() && tenants) {
            inForce = Scope.platform()
                    .call(() -> documents.latest(plugin.id(), type.name()))
                    .filter(stored -> stored.json().isPresent());
            origin = Origin.PLATFORM;
        }
        if (inForce.isEmpty()) {
            return new Read<>(type.defaults(), Origin.PLUGIN, version, Optional.empty());
        }
        try {
            return new Read<>(
                    settings(plugin, type, inForce.get(), place(plugin, type, origin)),
                    origin,
                    version,
                    Optional.empty());
        } catch (RuntimeException | LinkageError unreadable) {
            faults.note(
                    new Faults.Place(
                            plugin.id(),
                            plugin.version(),
                            Scope.current() instanceof Scope.OfTenant(TenantId tenant)
                                    ? Optional.of(tenant)
                                    : Optional.empty(),
                            "settings/" + type.name()),
                    ErrorKind.PLUGIN,
                    Fault.Code.SETTINGS,
                    "its stored settings cannot be read, its defaults hold",
                    Traces.line(unreadable),
                    Traces.text(unreadable));
            return new Read<>(type.defaults(), origin, version, Optional.of(Traces.line(unreadable)));
        }
    }

    private <S extends Record> S settings(
            SettingsOwner plugin, SettingsType<S> type, SettingsDocuments.Stored stored, String place) {
        if (stored.shape() > type.version()) {
            throw new IllegalArgumentException("A later version of the plugin stored them");
        }
        Map<String, Object> document = plugin.json().document(stored.json().orElse("{}"));
        if (stored.shape() < type.version()) {
            document = new LinkedHashMap<>(type.migrate(stored.shape(), document));
        }
        Map<String, Object> open = opened(type, document, place);
        S settings = plugin.json().record(type.type(), open);
        plugin.json().check(settings);
        return settings;
    }

    private Map<String, Object> opened(SettingsType<?> type, Map<String, Object> document, String place) {
        Map<String, Object> open = new LinkedHashMap<>(document);
        for (String name : SettingsShape.secrets(type.type())) {
            if (open.get(name) instanceof String sealed && !sealed.isEmpty()) {
                open.put(name, secrets.decrypt(place + "/" + name, sealed));
            }
        }
        return open;
    }

    private Map<String, Object> sealed(SettingsType<?> type, Map<String, Object> document, String place) {
        Map<String, Object> sealed = new LinkedHashMap<>(document);
        for (String name : SettingsShape.secrets(type.type())) {
            if (sealed.get(name) instanceof String secret && !secret.isEmpty()) {
                sealed.put(name, secrets.encrypt(place + "/" + name, secret));
            }
        }
        return sealed;
    }

    private static String place(SettingsOwner plugin, SettingsType<?> type, Origin origin) {
        String whose = origin == Origin.TENANT ? Scope.currentTenant().slug() : "platform";
        return whose + "/" + plugin.id() + "/" + type.name();
    }

    @Override
    public List<Group> groups(String plugin) {
        requireAllowed();
        List<Group> groups = new ArrayList<>();
        find(plugin).ifPresent(owner -> owner.settings().forEach(type -> groups.add(group(owner, type))));
        return groups;
    }

    private <S extends Record> Group group(SettingsOwner plugin, SettingsType<S> type) {
        String language = Reasons.language();
        Read<S> read = read(plugin, type);
        String prefix = "settings." + type.name();
        return new Group(
                type.name(),
                plugin.words(language, prefix).orElse(prefix),
                SettingsShape.fields(type.type(), prefix, key -> plugin.words(language, key)),
                masked(type, values(plugin, type, read.settings())),
                read.origin(),
                read.version(),
                read.unreadable());
    }

    /** A record's values as screens have them. */
    private static Map<String, Object> values(SettingsOwner plugin, SettingsType<?> type, Record settings) {
        Map<String, Object> document = plugin.json().document(settings);
        Map<String, Object> values = new LinkedHashMap<>();
        SettingsShape.fields(type.type(), "", key -> Optional.empty()).forEach(field -> {
            Object value = document.get(field.name());
            values.put(field.name(), value(field.kind(), value));
        });
        return values;
    }

    @SuppressWarnings("unchecked")
    private static Object value(Kind kind, @Nullable Object value) {
        return switch (kind) {
            case INTEGER, DECIMAL -> value == null ? BigDecimal.ZERO : new BigDecimal(String.valueOf(value));
            case DATE -> value == null ? "" : LocalDate.parse(String.valueOf(value));
            case LOCALIZED -> value == null ? LocalizedText.none() : new LocalizedText((Map<String, String>) value);
            case FLAG -> Boolean.TRUE.equals(value);
            case TEXTS, CHOICES -> value == null ? List.of() : value;
            case TEXT, LONG_TEXT, SECRET, CHOICE -> value == null ? "" : value;
        };
    }

    private static Map<String, Object> masked(SettingsType<?> type, Map<String, Object> values) {
        Map<String, Object> masked = new LinkedHashMap<>(values);
        for (String name : SettingsShape.secrets(type.type())) {
            if (masked.get(name) instanceof String secret && !secret.isEmpty()) {
                masked.put(name, MASKED);
            }
        }
        return masked;
    }

    @Override
    public Group change(String plugin, String group, Map<String, Object> values, int version) {
        requireAllowed();
        SettingsOwner running = owner(plugin);
        SettingsType<?> type = type(running, group);
        return change(running, type, values, version);
    }

    private <S extends Record> Group change(
            SettingsOwner plugin, SettingsType<S> type, Map<String, Object> values, int version) {
        Read<S> before = read(plugin, type);
        Map<String, Object> current = plugin.json().document(before.settings());
        Map<String, Object> document = new LinkedHashMap<>(current);
        values.forEach((name, value) -> {
            boolean kept =
                    MASKED.equals(value) && SettingsShape.secrets(type.type()).contains(name);
            if (!kept) {
                document.put(name, plain(value));
            }
        });
        S settings = plugin.json().record(type.type(), document);
        plugin.json().check(settings);
        store(plugin, type, Optional.of(plugin.json().document(settings)), version, current);
        return group(plugin, type);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case LocalizedText text -> text.values();
            case LocalDate day -> day.toString();
            // A whole number is one however it is written: 7.0 may fill an int.
            case BigDecimal number when number.stripTrailingZeros().scale() <= 0 -> number.toBigInteger();
            default -> value;
        };
    }

    private void store(
            SettingsOwner plugin,
            SettingsType<?> type,
            Optional<Map<String, Object>> document,
            int version,
            Map<String, Object> before) {
        boolean tenants = Scope.current() instanceof Scope.OfTenant;
        String place = place(plugin, type, tenants ? Origin.TENANT : Origin.PLATFORM);
        Optional<String> json = document.map(open -> plugin.json().text(sealed(type, open, place)));
        database.change(sql -> {
            documents.store(plugin.id(), type.name(), json, type.version(), version);
            Set<String> hidden = SettingsShape.secrets(type.type());
            Change.Collector changes = new Change.Collector();
            Map<String, Object> after = document.orElse(Map.of());
            before.forEach((name, value) -> {
                Object now = Objects.requireNonNullElse(after.get(name), "");
                Object then = Objects.requireNonNullElse(value, "");
                if (hidden.contains(name)) {
                    if (!now.equals(then)) {
                        changes.field(name, mask(then), now.equals("") ? "" : MASKED + " *");
                    }
                } else {
                    changes.field(name, told(then), told(now));
                }
            });
            String name = plugin.id() + "." + type.name();
            if (tenants) {
                if (plugin instanceof Running running) {
                    words.keep(running, labels(type, changes.changes()));
                }
                audit.record(
                        "CHANGED",
                        Subject.of(
                                "PLUGIN_SETTINGS",
                                UUID.nameUUIDFromBytes(("plugin settings " + name).getBytes(StandardCharsets.UTF_8))),
                        name,
                        changes.changes());
            } else {
                operators.record("PLUGIN_DEFAULTS", plugin.id(), type.name());
            }
        });
        if (Scope.current() instanceof Scope.OfTenant(TenantId tenant)) {
            news.tell(listener -> listener.switched(plugin.id(), tenant));
        }
        LOG.info("Settings {} of {} {} were changed", type.name(), plugin.id(), plugin.version());
    }

    /** A value of a document as the audit keeps it: texts by language and lists as what they are. */
    private static Object told(Object value) {
        return switch (value) {
            case Map<?, ?> byLanguage -> {
                Map<String, String> texts = new LinkedHashMap<>();
                byLanguage.forEach((language, text) -> texts.put(String.valueOf(language), String.valueOf(text)));
                yield new LocalizedText(texts);
            }
            case List<?> list -> list;
            default -> String.valueOf(value);
        };
    }

    /** The texts that say which settings were changed, and what the chosen constants mean. */
    private static List<KeptWords.Key> labels(SettingsType<?> type, List<Change> changes) {
        List<KeptWords.Key> labels = new ArrayList<>();
        for (Change change : changes) {
            String key = "settings." + type.name() + "." + change.field();
            labels.add(new KeptWords.Key(KeptWords.Part.TEXT, key));
            Stream.of(change.before(), change.after())
                    .flatMap(Optional::stream)
                    .flatMap(value -> Stream.of(value.split(", ", -1)))
                    .filter(PluginAudit::constant)
                    .map(constant -> new KeptWords.Key(KeptWords.Part.TEXT, key + "." + constant))
                    .forEach(labels::add);
        }
        return labels;
    }

    private static Object mask(Object secret) {
        return secret.equals("") ? "" : MASKED;
    }

    @Override
    public Group reset(String plugin, String group, int version) {
        requireAllowed();
        SettingsOwner running = owner(plugin);
        SettingsType<?> type = type(running, group);
        Map<String, Object> before = running.json().document(read(running, type).settings());
        store(running, type, Optional.empty(), version, before);
        return group(running, type);
    }

    @Override
    public List<Earlier> history(String plugin, String group) {
        requireAllowed();
        SettingsOwner running = owner(plugin);
        SettingsType<?> type = type(running, group);
        return documents.all(plugin, group).stream()
                .map(stored -> new Earlier(
                        stored.version(),
                        stored.at(),
                        stored.by(),
                        stored.json()
                                .map(json -> masked(type, running.json().document(json)))
                                .orElse(Map.of())))
                .toList();
    }

    @Override
    public Group rollBack(String plugin, String group, int to, int version) {
        requireAllowed();
        SettingsOwner running = owner(plugin);
        SettingsType<?> type = type(running, group);
        SettingsDocuments.Stored wanted = documents.all(plugin, group).stream()
                .filter(stored -> stored.version() == to)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(plugin + "/" + group + "/" + to));
        return rollBack(running, type, wanted, version);
    }

    private <S extends Record> Group rollBack(
            SettingsOwner plugin, SettingsType<S> type, SettingsDocuments.Stored wanted, int version) {
        boolean tenants = Scope.current() instanceof Scope.OfTenant;
        Map<String, Object> before = plugin.json().document(read(plugin, type).settings());
        Optional<Map<String, Object>> document = wanted.json().isEmpty()
                ? Optional.empty()
                : Optional.of(plugin.json()
                        .document(settings(
                                plugin, type, wanted, place(plugin, type, tenants ? Origin.TENANT : Origin.PLATFORM))));
        store(plugin, type, document, version, before);
        return group(plugin, type);
    }

    /**
     * The settings that must be given before the plugin can work in the bound tenant: the defaults do not satisfy their
     * own constraints.
     */
    List<String> missing(SettingsOwner plugin) {
        List<String> missing = new ArrayList<>();
        for (SettingsType<?> type : plugin.settings()) {
            try {
                plugin.json().check(read(plugin, type).settings());
            } catch (InvalidException incomplete) {
                incomplete.violations().forEach(fault -> missing.add(type.name() + "." + fault.field()));
            }
        }
        return missing;
    }

    private SettingsOwner owner(String plugin) {
        return find(plugin).orElseThrow(() -> new NotFoundException(plugin));
    }

    private Optional<SettingsOwner> find(String plugin) {
        return Running.core(plugin)
                ? Optional.of(core)
                : registry.running(plugin).map(running -> running);
    }

    private static SettingsType<?> type(SettingsOwner plugin, String group) {
        for (SettingsType<?> type : plugin.settings()) {
            if (type.name().equals(group)) {
                return type;
            }
        }
        throw new NotFoundException(plugin.id() + "/" + group);
    }

    private static void requireAllowed() {
        if (Scope.current() instanceof Scope.OfPlatform) {
            Operator.current();
        } else {
            SignedIn.require(Permission.ADMINISTER_TENANT);
        }
    }
}
