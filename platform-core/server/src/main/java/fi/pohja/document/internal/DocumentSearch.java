package fi.pohja.document.internal;

import static fi.pohja.schema.tenant.Tables.DOCUMENT;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.audit.AuditListener;
import fi.pohja.audit.Subject;
import fi.pohja.search.SearchIndex;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Finds documents by title, those of projects in use. */
@Singleton
final class DocumentSearch implements AuditListener {

    private static final Set<String> MOVES = Set.of("ARCHIVED", "RESTORED");

    private final SearchIndex index;
    private final Database database;

    DocumentSearch(SearchIndex index, Database database) {
        this.index = index;
        this.database = database;
    }

    /** Enters a document, or takes it out when it is gone. */
    void enter(DSLContext sql, UUID document, UUID project) {
        index.remove(StoredDocuments.subject(document, project));
        enter(sql, DOCUMENT.ID.eq(document));
    }

    private void enter(DSLContext sql, Condition wanted) {
        sql.select(DOCUMENT.fields())
                .select(PROJECT.ARCHIVED_AT)
                .from(DOCUMENT)
                .join(PROJECT)
                .on(PROJECT.ID.eq(DOCUMENT.PROJECT_ID))
                .where(wanted)
                .fetch()
                .forEach(row -> {
                    Subject subject = StoredDocuments.subject(row.get(DOCUMENT.ID), row.get(DOCUMENT.PROJECT_ID));
                    if (row.get(PROJECT.ARCHIVED_AT) == null) {
                        index.put(subject, row.get(DOCUMENT.TITLE), "", "");
                    } else {
                        index.remove(subject);
                    }
                });
    }

    @Override
    public void recorded(Instant at, String action, Subject subject) {
        if (subject.type().equals("PROJECT") && MOVES.contains(action)) {
            database.change(sql -> enter(sql, DOCUMENT.PROJECT_ID.eq(subject.id())));
        }
    }
}
