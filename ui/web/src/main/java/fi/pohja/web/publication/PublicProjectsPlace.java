package fi.pohja.web.publication;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.document.Documents;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.Projects;
import fi.pohja.publication.PublicProject;
import fi.pohja.publication.Publications;
import fi.pohja.staff.ProjectStaff;
import fi.pohja.staff.PublicContact;
import fi.pohja.web.page.Exchange;
import fi.pohja.web.page.PublicPlace;
import fi.pohja.web.page.template.Templates;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /p/projects/}: the public projects as a list, each as a page, and as data in the structure of Innokylä. */
@Singleton
final class PublicProjectsPlace implements PublicPlace {

    static final String PREFIX = "/p/projects/";
    private static final String JSON = ".json";
    private static final String PREVIEW = "preview";

    private final Publications publications;
    private final Projects projects;
    private final ProjectStaff staff;
    private final Documents documents;
    private final InnokylaExport export;
    private final Templates templates;

    PublicProjectsPlace(
            Publications publications,
            Projects projects,
            ProjectStaff staff,
            Documents documents,
            InnokylaExport export,
            Templates templates) {
        this.publications = publications;
        this.projects = projects;
        this.staff = staff;
        this.documents = documents;
        this.export = export;
        this.templates = templates;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public boolean answer(Exchange exchange, String rest) throws IOException {
        if (exchange.isPost()) {
            return false;
        }
        if (rest.isEmpty()) {
            list(exchange);
            return true;
        }
        if (rest.endsWith(JSON)) {
            Optional<PublicProject> project = publications.published(rest.substring(0, rest.length() - JSON.length()));
            if (project.isPresent()) {
                exchange.sendToEverybody("application/json;charset=UTF-8", export.json(exchange, project.get()));
            }
            return project.isPresent();
        }
        if (!exchange.parameter(PREVIEW).isEmpty() && SignedIn.allowed(Permission.READ)) {
            return preview(exchange, rest);
        }
        Optional<PublicProject> project = publications.published(rest);
        if (project.isPresent()) {
            PublicPage page = page(exchange, project.get(), publications.contacts(rest), false);
            exchange.sendToEverybody(templates.publicProject(
                    exchange.frame(page.words().shown(project.get().name()).text())
                            .forEverybody(),
                    page));
        }
        return project.isPresent();
    }

    private void list(Exchange exchange) throws IOException {
        exchange.sendToEverybody(templates.publicProjects(
                exchange.frame(exchange.text("public.projects")).forEverybody(),
                new PublicList(
                        publications.published(), new PublicWords(exchange.words()), exchange.absolute(PREFIX))));
    }

    /** The page as it would be now; only for those who may read the project, and never kept. */
    private boolean preview(Exchange exchange, String code) throws IOException {
        Optional<ProjectRow> row =
                projects
                        .list(Projects.Filter.text(code), Order.ascending(Projects.Sort.CODE), Slice.first())
                        .items()
                        .stream()
                        .filter(found -> found.code().equalsIgnoreCase(code))
                        .findFirst();
        if (row.isPresent()) {
            PublicPage page = page(
                    exchange,
                    publications.preview(row.get().id()),
                    staff.contacts(row.get().id()),
                    true);
            exchange.send(
                    200,
                    templates.publicProject(
                            exchange.frame(page.words()
                                            .shown(page.project().name())
                                            .text())
                                    .forEverybody(),
                            page));
        }
        return row.isPresent();
    }

    private PublicPage page(Exchange exchange, PublicProject project, List<PublicContact> contacts, boolean preview) {
        return new PublicPage(
                project,
                contacts,
                documents.published(project.code()),
                new PublicWords(exchange.words()),
                exchange.absolute(PREFIX + project.code()),
                preview);
    }
}
