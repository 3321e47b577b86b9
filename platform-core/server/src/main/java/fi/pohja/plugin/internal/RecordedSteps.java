package fi.pohja.plugin.internal;

import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.plugin.PluginAudit;
import fi.pohja.spi.AuditStep;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Steps of plugins in the tenant's audit, under names that begin with the plugin's id, and what these names mean. */
@Singleton
final class RecordedSteps implements PluginAudit {

    private final Database database;
    private final AuditLog audit;
    private final Registry registry;
    private final KeptWords words;

    RecordedSteps(Database database, AuditLog audit, Registry registry, KeptWords words) {
        this.database = database;
        this.audit = audit;
        this.registry = registry;
        this.words = words;
    }

    /** Writes a step of a plugin into the running transaction. */
    void record(Running plugin, AuditStep step) {
        if (!database.writing()) {
            throw new PluginException(ErrorKind.PLUGIN, "A call that only reads cannot record a step in the audit");
        }
        words.keep(plugin, names(step));
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

    private static List<KeptWords.Key> names(AuditStep step) {
        List<KeptWords.Key> names = new ArrayList<>();
        names.add(new KeptWords.Key(KeptWords.Part.ACTION, step.action()));
        names.add(new KeptWords.Key(KeptWords.Part.KIND, step.kind()));
        for (AuditStep.Field field : step.fields()) {
            names.add(new KeptWords.Key(KeptWords.Part.FIELD, field.name()));
            field.before()
                    .ifPresent(value -> names.add(new KeptWords.Key(KeptWords.Part.VALUE, field.name() + "." + value)));
            field.after()
                    .ifPresent(value -> names.add(new KeptWords.Key(KeptWords.Part.VALUE, field.name() + "." + value)));
        }
        return names;
    }

    @Override
    public String action(String action, String language) {
        return said(action, KeptWords.Part.ACTION, own(action), language);
    }

    @Override
    public String kind(String kind, String language) {
        return title(plugin(kind), language) + ": " + said(kind, KeptWords.Part.KIND, own(kind), language);
    }

    @Override
    public String field(String kind, String field, String language) {
        return said(kind, KeptWords.Part.FIELD, field, language);
    }

    @Override
    public Optional<String> value(String kind, String field, String value, String language) {
        return find(plugin(kind), new KeptWords.Key(KeptWords.Part.VALUE, field + "." + value), language);
    }

    @Override
    public Optional<String> text(String plugin, String key, String language) {
        return find(plugin, new KeptWords.Key(KeptWords.Part.TEXT, key), language);
    }

    @Override
    public List<Named> actions(String language) {
        List<Named> actions = new ArrayList<>();
        words.all()
                .forEach((plugin, kept) -> kept.keySet().stream()
                        .filter(key -> key.part() == KeptWords.Part.ACTION)
                        .map(key -> name(plugin, key.name()))
                        .forEach(name ->
                                actions.add(new Named(name, title(plugin, language) + ": " + action(name, language)))));
        actions.sort(Comparator.comparing(Named::words));
        return actions;
    }

    private String said(String named, KeptWords.Part part, String own, String language) {
        return find(plugin(named), new KeptWords.Key(part, own), language).orElse(own);
    }

    @Override
    public String title(String plugin, String language) {
        return registry.running(plugin)
                .map(running -> running.manifest().title(language))
                .or(() -> kept(plugin, KeptWords.Key.TITLE, language))
                .orElse(plugin);
    }

    private Optional<String> find(String plugin, KeptWords.Key key, String language) {
        return registry.running(plugin)
                .flatMap(running -> running.texts().find(language, key.text()))
                .or(() -> kept(plugin, key, language));
    }

    private Optional<String> kept(String plugin, KeptWords.Key key, String language) {
        return words.find(plugin, key).map(text -> text.text(language));
    }

    private static String plugin(String name) {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    private static String own(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}
