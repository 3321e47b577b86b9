package fi.pohja.publication.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.TypedBody;
import fi.pohja.http.UsualRefusals;
import fi.pohja.programme.ProjectId;
import fi.pohja.publication.PublicProject;
import fi.pohja.publication.Publication;
import fi.pohja.publication.PublicationDraft;
import fi.pohja.publication.Publications;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Singleton;
import java.util.UUID;

/** {@code /api/projects/…/publication}. */
@Controller("/api/projects/{project}/publication")
@Tag(name = "Publications")
@UsualRefusals
final class PublicationsResource {

    private final Publications publications;

    PublicationsResource(Publications publications) {
        this.publications = publications;
    }

    /** How what is typed is read. */
    @SerdeImport(value = Publication.class, deserializable = false)
    @Factory
    static final class Json {

        @Singleton
        Deserializer<PublicationDraft> publicationDraft() {
            return TypedBody.of(PublicationDraft.class);
        }
    }

    /** Where a project's public page stands. */
    @Get
    HttpResponse<Publication> openPublication(@PathVariable UUID project) {
        return tagged(publications.of(new ProjectId(project)));
    }

    /** The page as it would be published now, in the structure of Innokylä. */
    @Get("/preview")
    PublicProject previewPublication(@PathVariable UUID project) {
        return publications.preview(new ProjectId(project));
    }

    /** Publishes the project's page; the version is 0 the first time. */
    @ChangesVersion
    @Post("/publish")
    HttpResponse<Publication> publishProject(
            @PathVariable UUID project, @Body PublicationDraft draft, HttpRequest<?> request) {
        return tagged(publications.publish(new ProjectId(project), ETag.ifMatch(request), draft));
    }

    /** Takes the project's page away from everybody. */
    @ChangesVersion
    @Post("/withdraw")
    HttpResponse<Publication> withdrawProject(@PathVariable UUID project, HttpRequest<?> request) {
        return tagged(publications.withdraw(new ProjectId(project), ETag.ifMatch(request)));
    }

    private static HttpResponse<Publication> tagged(Publication publication) {
        return ETag.ok(publication, publication.version());
    }
}
