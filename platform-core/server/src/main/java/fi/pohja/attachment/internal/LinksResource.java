package fi.pohja.attachment.internal;

import fi.pohja.attachment.Attachment;
import fi.pohja.attachment.AttachmentId;
import fi.pohja.attachment.Attachments;
import fi.pohja.attachment.Link;
import fi.pohja.attachment.Links;
import fi.pohja.audit.Subjects;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Ordering;
import fi.pohja.http.Page;
import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.http.UsualRefusals;
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
import java.net.URI;
import java.util.UUID;

/** {@code /api/links}, and the links and files of projects, measures, organisations and bodies. */
@Controller("/api")
@Tag(name = "Links and files")
@UsualRefusals
final class LinksResource {

    private final Links links;
    private final Attachments attachments;
    private final Subjects subjects;

    LinksResource(Links links, Attachments attachments, Subjects subjects) {
        this.links = links;
        this.attachments = attachments;
        this.subjects = subjects;
    }

    /** How links and files are written as JSON, and read from it. */
    @SerdeImport(value = Link.class, deserializable = false)
    @SerdeImport(value = Attachment.class, deserializable = false)
    @Factory
    static final class Json {

        @Singleton
        Serializer<Link.LinkId> linkId() {
            return new PlainId<>(Link.LinkId::value);
        }

        @Singleton
        Serializer<AttachmentId> attachmentId() {
            return new PlainId<>(AttachmentId::value);
        }

        @Singleton
        Deserializer<Link.Draft> linkDraft() {
            return TypedBody.of(Link.Draft.class).answeredAs(Link.class);
        }
    }

    /**
     * Lists the links of a record in their order.
     *
     * @param collection projects, measures, organisations or bodies
     */
    @Get("/{collection}/{record}/links")
    Page<Link> listLinks(@PathVariable String collection, @PathVariable UUID record) {
        return Page.whole(links.list(subjects.open(collection, record)));
    }

    /**
     * Adds a link after the last one. A title in one language and an address of http or https are needed.
     *
     * @param collection projects, measures, organisations or bodies
     */
    @Post("/{collection}/{record}/links")
    @Status(HttpStatus.CREATED)
    HttpResponse<Link> addLink(@PathVariable String collection, @PathVariable UUID record, @Body Link.Draft draft) {
        Link added = links.add(subjects.open(collection, record), draft);
        return ETag.created("/api/links/" + added.id().value(), added, added.version());
    }

    /**
     * Puts a record's links in this order; those not named follow in the order they had.
     *
     * @param collection projects, measures, organisations or bodies
     */
    @Put("/{collection}/{record}/links/order")
    @Status(HttpStatus.NO_CONTENT)
    void orderLinks(@PathVariable String collection, @PathVariable UUID record, @Body Ordering order) {
        links.order(
                subjects.open(collection, record),
                order.order().stream().map(Link.LinkId::new).toList());
    }

    /** Changes title and address of a link. */
    @ChangesVersion
    @Put("/links/{id}")
    HttpResponse<Link> changeLink(@PathVariable UUID id, @Body Link.Draft draft, HttpRequest<?> request) {
        Link changed = links.change(new Link.LinkId(id), draft, ETag.ifMatch(request));
        return ETag.ok(changed, changed.version());
    }

    /** Removes a link. */
    @Delete("/links/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeLink(@PathVariable UUID id) {
        links.remove(new Link.LinkId(id));
    }

    /**
     * Adds a file to a record: its bytes as {@code application/octet-stream}; what it is its content says.
     *
     * @param collection projects, measures, organisations or bodies
     * @param fileName with the ending that fits the content
     */
    @Post(uri = "/{collection}/{record}/attachments", consumes = MediaType.APPLICATION_OCTET_STREAM)
    @Status(HttpStatus.CREATED)
    HttpResponse<Attachment> addAttachment(
            @PathVariable String collection,
            @PathVariable UUID record,
            @QueryValue String fileName,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        Attachment added = attachments.add(
                subjects.open(collection, record),
                fileName,
                MediaType.APPLICATION_OCTET_STREAM,
                request.getInputStream());
        return HttpResponse.<Attachment>created(
                        URI.create("/api/attachments/" + added.id().value()))
                .body(added);
    }

    /**
     * Lists the files of a record by name; {@code /api/attachments/{id}} gives one.
     *
     * @param collection projects, measures, organisations or bodies
     */
    @Get("/{collection}/{record}/attachments")
    Page<Attachment> listAttachments(@PathVariable String collection, @PathVariable UUID record) {
        return Page.whole(attachments.list(subjects.open(collection, record)));
    }
}
