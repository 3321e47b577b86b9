package fi.pohja.document.internal;

import static fi.pohja.schema.tenant.Tables.ATTACHMENT;
import static fi.pohja.schema.tenant.Tables.DOCUMENT;
import static fi.pohja.schema.tenant.Tables.DOCUMENT_VERSION;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.attachment.Attachment;
import fi.pohja.attachment.AttachmentId;
import fi.pohja.attachment.Attachments;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.document.Document;
import fi.pohja.document.DocumentDraft;
import fi.pohja.document.DocumentId;
import fi.pohja.document.DocumentKind;
import fi.pohja.document.DocumentVersion;
import fi.pohja.document.Documents;
import fi.pohja.document.PublicDocument;
import fi.pohja.document.VersionDraft;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredDocuments implements Documents {

    static final String SUBJECT = "DOCUMENT";

    private static final VersionedTable STORED = new VersionedTable(DOCUMENT, DOCUMENT.ID, DOCUMENT.VERSION);
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final Database database;
    private final AuditLog audit;
    private final Attachments attachments;
    private final Projects projects;
    private final DocumentSearch search;
    private final Clock clock;

    StoredDocuments(
            Database database,
            AuditLog audit,
            Attachments attachments,
            Projects projects,
            DocumentSearch search,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.attachments = attachments;
        this.projects = projects;
        this.search = search;
        this.clock = clock;
    }

    static Subject subject(UUID document, UUID project) {
        return Subject.of(SUBJECT, document, project);
    }

    private static Subject subject(Document document) {
        return subject(document.id().value(), document.project().value());
    }

    @Override
    public List<Document> of(ProjectId project) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            projects.open(project);
            return fetch(sql, DOCUMENT.PROJECT_ID.eq(project.value()));
        });
    }

    @Override
    public Optional<Document> find(DocumentId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Document> find(DSLContext sql, DocumentId id) {
        return fetch(sql, DOCUMENT.ID.eq(id.value())).stream().findFirst();
    }

    private static List<Document> fetch(DSLContext sql, Condition wanted) {
        Map<UUID, List<DocumentVersion>> versions = versions(sql, wanted);
        return sql.select(DOCUMENT.fields())
                .from(DOCUMENT)
                .where(wanted)
                .orderBy(
                        Columns.declared(DOCUMENT.KIND, DocumentKind.class),
                        Columns.alphabetical(DOCUMENT.TITLE),
                        DOCUMENT.ID)
                .fetch(row -> new Document(
                        new DocumentId(row.get(DOCUMENT.ID)),
                        new ProjectId(row.get(DOCUMENT.PROJECT_ID)),
                        DocumentKind.valueOf(row.get(DOCUMENT.KIND)),
                        row.get(DOCUMENT.TITLE),
                        versions.getOrDefault(row.get(DOCUMENT.ID), List.of()),
                        Columns.strings(row.get(DOCUMENT.SOURCE_REFS)),
                        row.get(DOCUMENT.VERSION)));
    }

    private static Map<UUID, List<DocumentVersion>> versions(DSLContext sql, Condition wanted) {
        return sql.select(DOCUMENT_VERSION.fields())
                .select(ATTACHMENT.FILE_NAME, ATTACHMENT.MEDIA_TYPE, ATTACHMENT.SIZE)
                .from(DOCUMENT_VERSION)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(DOCUMENT_VERSION.DOCUMENT_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(DOCUMENT.PROJECT_ID))
                .join(ATTACHMENT)
                .on(ATTACHMENT.ID.eq(DOCUMENT_VERSION.ATTACHMENT_ID))
                .where(wanted)
                .orderBy(DOCUMENT_VERSION.NUMBER.desc())
                .fetchGroups(DOCUMENT_VERSION.DOCUMENT_ID, StoredDocuments::version);
    }

    private static DocumentVersion version(Record row) {
        return new DocumentVersion(
                row.get(DOCUMENT_VERSION.NUMBER),
                row.get(DOCUMENT_VERSION.DATED_ON),
                Columns.text(row.get(DOCUMENT_VERSION.CHANGES)),
                new AttachmentId(row.get(DOCUMENT_VERSION.ATTACHMENT_ID)),
                row.get(ATTACHMENT.FILE_NAME),
                row.get(ATTACHMENT.MEDIA_TYPE),
                row.get(ATTACHMENT.SIZE),
                Optional.ofNullable(row.get(DOCUMENT_VERSION.PUBLISHED_AT)));
    }

    @Override
    public Document create(ProjectId project, Optional<DocumentId> given, DocumentDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        DocumentId id = given.orElseGet(() -> new DocumentId(UUID.randomUUID()));
        return database.write(sql -> {
            requireCurrent(project);
            check(draft).done();
            STORED.insert(sql, id.value(), columns(draft).set(DOCUMENT.PROJECT_ID, project.value()));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    private void requireCurrent(ProjectId project) {
        if (projects.open(project).archivedAt().isPresent()) {
            throw InvalidException.of("", "archived");
        }
    }

    private static Violations check(DocumentDraft draft) {
        Violations violations = new Violations().requiredTitle("title", draft.title());
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private static Row columns(DocumentDraft draft) {
        return new Row()
                .set(DOCUMENT.KIND, draft.kind())
                .set(DOCUMENT.TITLE, draft.title())
                .set(DOCUMENT.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(DocumentDraft draft) {
        return new Fields()
                .with("kind", draft.kind())
                .with("title", draft.title())
                .with("sourceRefs", draft.sourceRefs());
    }

    @Override
    public Document change(DocumentId id, int version, DocumentDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            Document before = locked(sql, id, version);
            check(draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            return changes.isEmpty() ? before : store(sql, id, columns(draft), "CHANGED", changes);
        });
    }

    @Override
    public void remove(DocumentId id, int version) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            Document before = locked(sql, id, version);
            before.versions().forEach(each -> take(sql, before, each));
            STORED.delete(sql, id.value());
            search.enter(sql, id.value(), before.project().value());
            audit.record(
                    "REMOVED",
                    subject(before),
                    before.title().text("fi"),
                    fields(before.draft()).removed());
        });
    }

    private void take(DSLContext sql, Document document, DocumentVersion taken) {
        if (taken.isPublic()) {
            throw InvalidException.of("", "document.public", taken.number());
        }
        sql.deleteFrom(DOCUMENT_VERSION).where(is(document, taken.number())).execute();
        attachments.remove(taken.file());
    }

    private static Condition is(Document document, int number) {
        return DOCUMENT_VERSION.DOCUMENT_ID.eq(document.id().value()).and(DOCUMENT_VERSION.NUMBER.eq(number));
    }

    /** The document as somebody read it, kept from others; of a project in use. */
    private Document locked(DSLContext sql, DocumentId id, int version) {
        STORED.lock(sql, id.value(), version);
        return current(sql, id);
    }

    private Document current(DSLContext sql, DocumentId id) {
        Document document = find(sql, id).orElseThrow();
        requireCurrent(document.project());
        return document;
    }

    @Override
    public Document addVersion(DocumentId id, VersionDraft draft, String fileName, InputStream content) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value());
            Document before = current(sql, id);
            check(draft).done();
            Attachment file = attachments.add(subject(before), fileName, "", content);
            VersionDraft dated = new VersionDraft(
                    draft.datedOn().or(() -> Optional.of(LocalDate.ofInstant(clock.instant(), HELSINKI))),
                    draft.changes());
            int number = before.versions().stream()
                            .findFirst()
                            .map(DocumentVersion::number)
                            .orElse(0)
                    + 1;
            sql.insertInto(DOCUMENT_VERSION)
                    .set(DOCUMENT_VERSION.DOCUMENT_ID, id.value())
                    .set(DOCUMENT_VERSION.NUMBER, number)
                    .set(DOCUMENT_VERSION.ATTACHMENT_ID, file.id().value())
                    .set(DOCUMENT_VERSION.DATED_ON, dated.datedOn().orElseThrow())
                    .set(DOCUMENT_VERSION.CHANGES, stored(dated))
                    .execute();
            return store(
                    sql, id, new Row(), "VERSION_ADDED", fields(number, dated).created());
        });
    }

    private static fi.pohja.spi.@Nullable LocalizedText stored(VersionDraft draft) {
        return draft.changes().isEmpty() ? null : draft.changes();
    }

    private static Violations check(VersionDraft draft) {
        return new Violations().date("datedOn", draft.datedOn()).text("changes", draft.changes());
    }

    private static Fields fields(int number, VersionDraft draft) {
        return new Fields()
                .with("number", number)
                .with("datedOn", draft.datedOn())
                .with("changes", draft.changes());
    }

    @Override
    public Document changeVersion(DocumentId id, int version, int number, VersionDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            Document before = locked(sql, id, version);
            check(draft)
                    .check(draft.datedOn().isPresent(), "datedOn", "required")
                    .done();
            List<Change> changes = fields(number, draft)
                    .changedFrom(fields(number, before.numbered(number).draft()));
            if (changes.isEmpty()) {
                return before;
            }
            sql.update(DOCUMENT_VERSION)
                    .set(DOCUMENT_VERSION.DATED_ON, draft.datedOn().orElseThrow())
                    .set(DOCUMENT_VERSION.CHANGES, stored(draft))
                    .where(is(before, number))
                    .execute();
            return store(sql, id, new Row(), "VERSION_CHANGED", changes);
        });
    }

    @Override
    public Document removeVersion(DocumentId id, int version, int number) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            Document before = locked(sql, id, version);
            DocumentVersion gone = before.numbered(number);
            take(sql, before, gone);
            return store(
                    sql,
                    id,
                    new Row(),
                    "VERSION_REMOVED",
                    fields(number, gone.draft()).removed());
        });
    }

    @Override
    public Document publish(DocumentId id, int version, int number) {
        return show(id, version, number, true);
    }

    @Override
    public Document withdraw(DocumentId id, int version, int number) {
        return show(id, version, number, false);
    }

    private Document show(DocumentId id, int version, int number, boolean shown) {
        SignedIn.require(Permission.PUBLISH);
        return database.write(sql -> {
            Document before = locked(sql, id, version);
            if (before.numbered(number).isPublic() == shown) {
                return before;
            }
            Optional<Instant> since = shown ? Optional.of(clock.instant()) : Optional.empty();
            sql.update(DOCUMENT_VERSION)
                    .set(DOCUMENT_VERSION.PUBLISHED_AT, since.orElse(null))
                    .where(is(before, number))
                    .execute();
            return store(
                    sql,
                    id,
                    new Row(),
                    shown ? "VERSION_PUBLISHED" : "VERSION_WITHDRAWN",
                    new Fields().with("number", number).created());
        });
    }

    private Document store(DSLContext sql, DocumentId id, Row row, String action, List<Change> changes) {
        STORED.update(sql, id.value(), row);
        return done(sql, id, action, changes);
    }

    private Document done(DSLContext sql, DocumentId id, String action, List<Change> changes) {
        Document now = find(sql, id).orElseThrow();
        search.enter(sql, id.value(), now.project().value());
        audit.record(action, subject(now), now.title().text("fi"), changes);
        return now;
    }

    @Override
    public List<PublicDocument> published() {
        return published(DSL.noCondition());
    }

    @Override
    public List<PublicDocument> published(String projectCode) {
        return published(Columns.is(DSL.upper(PROJECT.CODE), projectCode.toUpperCase(Locale.ROOT)));
    }

    private List<PublicDocument> published(Condition wanted) {
        return database.read(sql -> {
            Map<UUID, List<DocumentVersion>> versions =
                    versions(sql, wanted.and(DOCUMENT_VERSION.PUBLISHED_AT.isNotNull()));
            return sql
                    .select(DOCUMENT.fields())
                    .select(PROJECT.CODE, PROJECT.NAME)
                    .from(DOCUMENT)
                    .join(PROJECT)
                    .on(PROJECT.ID.eq(DOCUMENT.PROJECT_ID))
                    .where(wanted)
                    .orderBy(
                            Columns.alphabetical(PROJECT.NAME),
                            PROJECT.ID,
                            Columns.declared(DOCUMENT.KIND, DocumentKind.class),
                            Columns.alphabetical(DOCUMENT.TITLE),
                            DOCUMENT.ID)
                    .fetch()
                    .stream()
                    .filter(row -> versions.containsKey(row.get(DOCUMENT.ID)))
                    .map(row -> new PublicDocument(
                            new DocumentId(row.get(DOCUMENT.ID)),
                            row.get(PROJECT.CODE),
                            row.get(PROJECT.NAME),
                            DocumentKind.valueOf(row.get(DOCUMENT.KIND)),
                            row.get(DOCUMENT.TITLE),
                            versions.getOrDefault(row.get(DOCUMENT.ID), List.of())))
                    .toList();
        });
    }

    @Override
    public Optional<Attachments.Opened> file(DocumentId id, int number) {
        return database.read(sql -> sql.select(DOCUMENT_VERSION.ATTACHMENT_ID)
                        .from(DOCUMENT_VERSION)
                        .where(
                                DOCUMENT_VERSION.DOCUMENT_ID.eq(id.value()),
                                DOCUMENT_VERSION.NUMBER.eq(number),
                                DOCUMENT_VERSION.PUBLISHED_AT.isNotNull())
                        .fetchOptional(DOCUMENT_VERSION.ATTACHMENT_ID))
                // Whoever asks may be nobody: that the version is public is what lets them have the file.
                .map(file ->
                        SignedIn.unattended(Scope.currentTenant(), () -> attachments.open(new AttachmentId(file))));
    }
}
