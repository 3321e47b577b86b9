package fi.pohja.plugin.internal;

import static fi.pohja.schema.tenant.Tables.PLUGIN_AUDIT_WORD;

import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.plugin.PluginAudit;
import fi.pohja.spi.AuditStep;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Steps of plugins in the tenant's audit, under names that begin with the plugin's id, and the words for these names. */
@Singleton
final class RecordedSteps implements PluginAudit {

    private static final String TITLE = "TITLE";
    private static final String ACTION = "ACTION";
    private static final String KIND = "KIND";
    private static final String FIELD = "FIELD";
    private static final String VALUE = "VALUE";

    private final Database database;
    private final AuditLog audit;
    private final Registry registry;

    RecordedSteps(Database database, AuditLog audit, Registry registry) {
        this.database = database;
        this.audit = audit;
        this.registry = registry;
    }

    /** What a word is for, and the name it stands for. */
    private record Key(String part, String name) {}

    /** Writes a step of a plugin into the running transaction. */
    void record(Running plugin, AuditStep step) {
        if (!database.writing()) {
            throw new PluginException(ErrorKind.PLUGIN, "A call that only reads cannot record a step in the audit");
        }
        database.change(sql -> keep(sql, plugin.id(), words(plugin, step)));
        audit.record(
                name(plugin.id(), step.action()),
                Subject.of(name(plugin.id(), step.kind()), step.id()),
                step.label(),
                step.fields().stream()
                        .map(field -> new Change(field.name(), field.before(), field.after()))
                        .toList());
    }

    private static String name(String plugin, String own) {
        return plugin + "." + own;
    }

    private static Map<Key, LocalizedText> words(Running plugin, AuditStep step) {
        Map<Key, LocalizedText> words = new LinkedHashMap<>();
        words.put(
                new Key(TITLE, ""),
                by(plugin, language -> Optional.of(plugin.manifest().title(language))));
        put(words, plugin, new Key(ACTION, step.action()));
        put(words, plugin, new Key(KIND, step.kind()));
        for (AuditStep.Field field : step.fields()) {
            put(words, plugin, new Key(FIELD, field.name()));
            field.before().ifPresent(value -> put(words, plugin, new Key(VALUE, field.name() + "." + value)));
            field.after().ifPresent(value -> put(words, plugin, new Key(VALUE, field.name() + "." + value)));
        }
        return words;
    }

    /** Texts without one for the name are not kept: most values speak for themselves. */
    private static void put(Map<Key, LocalizedText> words, Running plugin, Key key) {
        LocalizedText text = by(plugin, language -> plugin.texts().exactly(language, text(key)));
        if (!text.isEmpty()) {
            words.put(key, text);
        }
    }

    private static LocalizedText by(Running plugin, Function<String, Optional<String>> in) {
        Map<String, String> values = new HashMap<>();
        plugin.offered()
                .texts()
                .languages()
                .forEach(language -> in.apply(language).ifPresent(text -> values.put(language, text)));
        return new LocalizedText(values);
    }

    private static String text(Key key) {
        return "audit." + key.part().toLowerCase(java.util.Locale.ROOT) + "." + key.name();
    }

    /** Reads before it writes: in nearly every step nothing is new, and a row that is written is locked. */
    private static void keep(DSLContext sql, String plugin, Map<Key, LocalizedText> words) {
        Map<Key, LocalizedText> kept = sql.selectFrom(PLUGIN_AUDIT_WORD)
                .where(
                        PLUGIN_AUDIT_WORD.PLUGIN.eq(plugin),
                        PLUGIN_AUDIT_WORD.NAME.in(
                                words.keySet().stream().map(Key::name).toList()))
                .fetchMap(
                        row -> new Key(row.get(PLUGIN_AUDIT_WORD.PART), row.get(PLUGIN_AUDIT_WORD.NAME)),
                        row -> row.get(PLUGIN_AUDIT_WORD.WORDS));
        words.forEach((key, text) -> {
            if (!text.equals(kept.get(key))) {
                sql.insertInto(PLUGIN_AUDIT_WORD)
                        .set(PLUGIN_AUDIT_WORD.PLUGIN, plugin)
                        .set(PLUGIN_AUDIT_WORD.PART, key.part())
                        .set(PLUGIN_AUDIT_WORD.NAME, key.name())
                        .set(PLUGIN_AUDIT_WORD.WORDS, text)
                        .onConflict(PLUGIN_AUDIT_WORD.PLUGIN, PLUGIN_AUDIT_WORD.PART, PLUGIN_AUDIT_WORD.NAME)
                        .doUpdate()
                        .set(PLUGIN_AUDIT_WORD.WORDS, text)
                        .execute();
            }
        });
    }

    @Override
    public String action(String action, String language) {
        return said(action, ACTION, own(action), language);
    }

    @Override
    public String kind(String kind, String language) {
        return title(plugin(kind), language) + ": " + said(kind, KIND, own(kind), language);
    }

    @Override
    public String field(String kind, String field, String language) {
        return said(kind, FIELD, field, language);
    }

    @Override
    public Optional<String> value(String kind, String field, String value, String language) {
        return find(plugin(kind), new Key(VALUE, field + "." + value), language);
    }

    @Override
    public List<Named> actions(String language) {
        return database
                .read(sql -> sql.select(PLUGIN_AUDIT_WORD.PLUGIN, PLUGIN_AUDIT_WORD.NAME)
                        .from(PLUGIN_AUDIT_WORD)
                        .where(PLUGIN_AUDIT_WORD.PART.eq(ACTION))
                        .fetch(row -> name(row.value1(), row.value2())))
                .stream()
                .map(name -> new Named(name, title(plugin(name), language) + ": " + action(name, language)))
                .sorted(Comparator.comparing(Named::words))
                .toList();
    }

    private String said(String named, String part, String own, String language) {
        return find(plugin(named), new Key(part, own), language).orElse(own);
    }

    @Override
    public String title(String plugin, String language) {
        return registry.running(plugin)
                .map(running -> running.manifest().title(language))
                .or(() -> kept(plugin, new Key(TITLE, ""), language))
                .orElse(plugin);
    }

    private Optional<String> find(String plugin, Key key, String language) {
        return registry.running(plugin)
                .flatMap(running -> running.texts().find(language, text(key)))
                .or(() -> kept(plugin, key, language));
    }

    private Optional<String> kept(String plugin, Key key, String language) {
        return database.read(sql -> sql.select(PLUGIN_AUDIT_WORD.WORDS)
                .from(PLUGIN_AUDIT_WORD)
                .where(
                        PLUGIN_AUDIT_WORD.PLUGIN.eq(plugin),
                        PLUGIN_AUDIT_WORD.PART.eq(key.part()),
                        PLUGIN_AUDIT_WORD.NAME.eq(key.name()))
                .fetchOptional(row -> row.value1().text(language)));
    }

    private static String plugin(String name) {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    private static String own(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}
