package fi.pohja.plugin.internal;

import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes what was done with a plugin into the bound tenant's audit, with the words for it. */
@Singleton
final class SwitchSteps {

    private final Database database;
    private final AuditLog audit;
    private final Registry registry;
    private final KeptWords words;

    SwitchSteps(Database database, AuditLog audit, Registry registry, KeptWords words) {
        this.database = database;
        this.audit = audit;
        this.registry = registry;
        this.words = words;
    }

    /**
     * Writes a step, in the running transaction if there is one.
     *
     * @param id of the plugin; the words of one that does not run were kept before, if it ever was on here
     */
    void record(String action, String id, Change.Collector changes) {
        database.change(sql -> {
            registry.running(id)
                    .ifPresent(running -> words.keep(
                            running,
                            changes.changes().stream()
                                    .map(change ->
                                            new KeptWords.Key(KeptWords.Part.TEXT, "permission." + change.field()))
                                    .toList()));
            audit.record(
                    action,
                    Subject.of("PLUGIN", UUID.nameUUIDFromBytes(("plugin " + id).getBytes(StandardCharsets.UTF_8))),
                    id,
                    changes.changes());
        });
    }
}
