package fi.pohja.plugin.internal;

import static fi.pohja.schema.tenant.Tables.PLUGIN_AUDIT_WORD;

import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What plugins' names mean to people, kept in the tenant with the step of the audit that used them: the audit outlives the
 * plugin. All of a tenant's are read at once and remembered for a moment, so that a page of the audit costs one query.
 */
@Singleton
final class KeptWords {

    private static final long REMEMBERED_NANOS = Duration.ofSeconds(5).toNanos();

    private final Database database;
    private final Map<TenantId, Read> remembered = new ConcurrentHashMap<>();

    KeptWords(Database database) {
        this.database = database;
    }

    /** What a word is for. */
    enum Part {
        TITLE,
        ACTION,
        KIND,
        FIELD,
        VALUE,
        /** One of the plugin's texts by its key, such as the label of a setting. */
        TEXT
    }

    /** What a word is for, and the name it stands for. */
    record Key(Part part, String name) {

        static final Key TITLE = new Key(Part.TITLE, "");

        /** The key of the plugin's text that says it; the title is in the manifest. */
        String text() {
            return part == Part.TEXT ? name : "audit." + part.name().toLowerCase(Locale.ROOT) + "." + name;
        }
    }

    private record Read(long at, Map<String, Map<Key, LocalizedText>> byPlugin) {}

    /** A kept word; empty when none was kept in the bound tenant. */
    Optional<LocalizedText> find(String plugin, Key key) {
        return Optional.ofNullable(all().getOrDefault(plugin, Map.of()).get(key));
    }

    /** Every kept word of the bound tenant, by plugin. */
    Map<String, Map<Key, LocalizedText>> all() {
        TenantId tenant = Scope.currentTenant();
        Read read = remembered.get(tenant);
        if (read == null || System.nanoTime() - read.at() > REMEMBERED_NANOS) {
            read = new Read(System.nanoTime(), database.read(KeptWords::read));
            remembered.put(tenant, read);
        }
        return read.byPlugin();
    }

    private static Map<String, Map<Key, LocalizedText>> read(DSLContext sql) {
        Map<String, Map<Key, LocalizedText>> byPlugin = new HashMap<>();
        sql.selectFrom(PLUGIN_AUDIT_WORD)
                .forEach(row -> byPlugin.computeIfAbsent(row.get(PLUGIN_AUDIT_WORD.PLUGIN), any -> new HashMap<>())
                        .put(key(row), row.get(PLUGIN_AUDIT_WORD.WORDS)));
        return byPlugin;
    }

    private static Key key(Record row) {
        return new Key(Part.valueOf(row.get(PLUGIN_AUDIT_WORD.PART)), row.get(PLUGIN_AUDIT_WORD.NAME));
    }

    /**
     * Keeps the plugin's title and what it says of some names, in the running transaction of the bound tenant. A name
     * without a text is not kept: most values speak for themselves.
     */
    void keep(Running plugin, Collection<Key> keys) {
        Map<Key, LocalizedText> words = new LinkedHashMap<>();
        words.put(
                Key.TITLE, by(plugin, language -> Optional.of(plugin.manifest().title(language))));
        for (Key key : keys) {
            LocalizedText text = by(plugin, language -> plugin.texts().exactly(language, key.text()));
            if (!text.isEmpty()) {
                words.put(key, text);
            }
        }
        TenantId tenant = Scope.currentTenant();
        database.change(sql -> {
            if (keep(sql, plugin.id(), words)) {
                database.afterCommit(() -> remembered.remove(tenant));
            }
        });
    }

    private static LocalizedText by(Running plugin, Function<String, Optional<String>> in) {
        Map<String, String> values = new HashMap<>();
        plugin.offered()
                .texts()
                .languages()
                .forEach(language -> in.apply(language).ifPresent(text -> values.put(language, text)));
        return new LocalizedText(values);
    }

    /** Reads before it writes: in nearly every step nothing is new, and a row that is written is locked. */
    private static boolean keep(DSLContext sql, String plugin, Map<Key, LocalizedText> words) {
        List<String> names = words.keySet().stream().map(Key::name).toList();
        Map<Key, LocalizedText> kept = new HashMap<>();
        sql.selectFrom(PLUGIN_AUDIT_WORD)
                .where(PLUGIN_AUDIT_WORD.PLUGIN.eq(plugin), PLUGIN_AUDIT_WORD.NAME.in(names))
                .forEach(row -> kept.put(key(row), row.get(PLUGIN_AUDIT_WORD.WORDS)));
        boolean news = false;
        for (Map.Entry<Key, LocalizedText> word : words.entrySet()) {
            if (!word.getValue().equals(kept.get(word.getKey()))) {
                news = true;
                sql.insertInto(PLUGIN_AUDIT_WORD)
                        .set(PLUGIN_AUDIT_WORD.PLUGIN, plugin)
                        .set(PLUGIN_AUDIT_WORD.PART, word.getKey().part().name())
                        .set(PLUGIN_AUDIT_WORD.NAME, word.getKey().name())
                        .set(PLUGIN_AUDIT_WORD.WORDS, word.getValue())
                        .onConflict(PLUGIN_AUDIT_WORD.PLUGIN, PLUGIN_AUDIT_WORD.PART, PLUGIN_AUDIT_WORD.NAME)
                        .doUpdate()
                        .set(PLUGIN_AUDIT_WORD.WORDS, word.getValue())
                        .execute();
            }
        }
        return news;
    }
}
