package fi.pohja.discussion.internal;

import fi.pohja.audit.Subjects;
import fi.pohja.discussion.Comment;
import fi.pohja.discussion.CommentId;
import fi.pohja.discussion.Comments;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.http.UsualRefusals;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Singleton;
import java.util.UUID;

/** {@code /api/comments} and the comments of projects, measures, organisations and bodies. */
@Controller("/api")
@Tag(name = "Comments")
@UsualRefusals
final class CommentsResource {

    private final Comments comments;
    private final Subjects subjects;

    CommentsResource(Comments comments, Subjects subjects) {
        this.comments = comments;
        this.subjects = subjects;
    }

    /** What is said; plain text. */
    record Said(String text) {}

    /** How comments are written as JSON, and read from it. */
    @SerdeImport(value = Comment.class, deserializable = false)
    @Factory
    static final class Json {

        @Singleton
        Serializer<CommentId> commentId() {
            return new PlainId<>(CommentId::value);
        }

        @Singleton
        Deserializer<Said> said() {
            return TypedBody.of(Said.class).answeredAs(Comment.class);
        }
    }

    /**
     * Lists the comments on a record, oldest first; those removed are there without their text.
     *
     * @param collection projects, measures, organisations or bodies
     */
    @Get("/{collection}/{record}/comments")
    Page<Comment> listComments(@PathVariable String collection, @PathVariable UUID record) {
        return Page.whole(comments.list(subjects.open(collection, record)));
    }

    /**
     * Writes a comment on a record as whoever is signed in.
     *
     * @param collection projects, measures, organisations or bodies
     */
    @Post("/{collection}/{record}/comments")
    @Status(HttpStatus.CREATED)
    HttpResponse<Comment> writeComment(@PathVariable String collection, @PathVariable UUID record, @Body Said said) {
        Comment written = comments.write(subjects.open(collection, record), said.text());
        return ETag.created("/api/comments/" + written.id().value(), written, written.version());
    }

    /** Changes one's own comment. */
    @ChangesVersion
    @Put("/comments/{id}")
    HttpResponse<Comment> editComment(@PathVariable UUID id, @Body Said said, HttpRequest<?> request) {
        Comment edited = comments.edit(new CommentId(id), said.text(), ETag.ifMatch(request));
        return ETag.ok(edited, edited.version());
    }

    /** Removes one's own comment: the text is gone, its place in the discussion stays. */
    @Delete("/comments/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeComment(@PathVariable UUID id) {
        comments.remove(new CommentId(id));
    }
}
