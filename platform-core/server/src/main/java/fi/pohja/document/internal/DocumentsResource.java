package fi.pohja.document.internal;

import fi.pohja.document.Document;
import fi.pohja.document.DocumentDraft;
import fi.pohja.document.DocumentId;
import fi.pohja.document.DocumentKind;
import fi.pohja.document.DocumentVersion;
import fi.pohja.document.Documents;
import fi.pohja.document.VersionDraft;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.http.UsualRefusals;
import fi.pohja.programme.ProjectId;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** {@code /api/documents} and {@code /api/projects/…/documents}. */
@Controller("/api")
@Tag(name = "Documents")
@UsualRefusals
final class DocumentsResource {

    private final Documents documents;

    DocumentsResource(Documents documents) {
        this.documents = documents;
    }

    /** How documents are written as JSON, and read from it. */
    @SerdeImport(value = Document.class, deserializable = false)
    @SerdeImport(value = DocumentVersion.class, deserializable = false)
    @Factory
    static final class Json {

        @Singleton
        Serializer<DocumentId> documentId() {
            return new PlainId<>(DocumentId::value);
        }

        @Singleton
        Deserializer<DocumentDraft> documentDraft() {
            return TypedBody.of(DocumentDraft.class).answeredAs(Document.class).orElse("kind", DocumentKind.OTHER);
        }

        @Singleton
        Deserializer<VersionDraft> versionDraft() {
            return TypedBody.of(VersionDraft.class).answeredAs(DocumentVersion.class);
        }
    }

    /** Lists a project's documents with their versions; {@code /api/attachments/{file}} gives a version's file. */
    @Get("/projects/{project}/documents")
    Page<Document> listDocuments(@PathVariable UUID project) {
        return Page.whole(documents.of(new ProjectId(project)));
    }

    /** Adds a document to a project; its versions follow. A title in one language is needed. */
    @Post("/projects/{project}/documents")
    @Status(HttpStatus.CREATED)
    HttpResponse<Document> createDocument(@PathVariable UUID project, @Body DocumentDraft draft) {
        Document created = documents.create(new ProjectId(project), Optional.empty(), draft);
        return ETag.created("/api/documents/" + created.id().value(), created, created.version());
    }

    /** A document with its versions, the latest first. */
    @Get("/documents/{id}")
    HttpResponse<Document> openDocument(@PathVariable UUID id) {
        return tagged(documents.open(new DocumentId(id)));
    }

    /** Replaces kind and title of a document. */
    @ChangesVersion
    @Put("/documents/{id}")
    HttpResponse<Document> changeDocument(@PathVariable UUID id, @Body DocumentDraft draft, HttpRequest<?> request) {
        return tagged(documents.change(new DocumentId(id), ETag.ifMatch(request), draft));
    }

    /** Takes a document out with all its versions; 422 while one of them is public. */
    @ChangesVersion
    @Delete("/documents/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeDocument(@PathVariable UUID id, HttpRequest<?> request) {
        documents.remove(new DocumentId(id), ETag.ifMatch(request));
    }

    /**
     * Adds the next version of a document, dated today: its bytes as {@code application/octet-stream}; what it is its
     * content says. What changed is said afterwards.
     *
     * @param fileName with the ending that fits the content
     */
    @Post(uri = "/documents/{id}/versions", consumes = MediaType.APPLICATION_OCTET_STREAM)
    @Status(HttpStatus.CREATED)
    HttpResponse<Document> addDocumentVersion(
            @PathVariable UUID id, @QueryValue String fileName, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        Document now =
                documents.addVersion(new DocumentId(id), VersionDraft.ofToday(), fileName, request.getInputStream());
        return ETag.created("/api/documents/" + id, now, now.version());
    }

    /** Replaces the day of a version and what changed in it. */
    @ChangesVersion
    @Put("/documents/{id}/versions/{number}")
    HttpResponse<Document> changeDocumentVersion(
            @PathVariable UUID id, @PathVariable int number, @Body VersionDraft draft, HttpRequest<?> request) {
        return tagged(documents.changeVersion(new DocumentId(id), ETag.ifMatch(request), number, draft));
    }

    /** Takes a version out with its file; 422 while it is public. */
    @ChangesVersion
    @Delete("/documents/{id}/versions/{number}")
    HttpResponse<Document> removeDocumentVersion(
            @PathVariable UUID id, @PathVariable int number, HttpRequest<?> request) {
        return tagged(documents.removeVersion(new DocumentId(id), ETag.ifMatch(request), number));
    }

    /** Lets everybody read a version. */
    @ChangesVersion
    @Post("/documents/{id}/versions/{number}/publish")
    HttpResponse<Document> publishDocumentVersion(
            @PathVariable UUID id, @PathVariable int number, HttpRequest<?> request) {
        return tagged(documents.publish(new DocumentId(id), ETag.ifMatch(request), number));
    }

    /** Takes a version away from everybody. */
    @ChangesVersion
    @Post("/documents/{id}/versions/{number}/withdraw")
    HttpResponse<Document> withdrawDocumentVersion(
            @PathVariable UUID id, @PathVariable int number, HttpRequest<?> request) {
        return tagged(documents.withdraw(new DocumentId(id), ETag.ifMatch(request), number));
    }

    private static HttpResponse<Document> tagged(Document document) {
        return ETag.ok(document, document.version());
    }
}
