package fi.pohja.web.publication;

import fi.pohja.attachment.Attachment;
import fi.pohja.attachment.Attachments;
import fi.pohja.document.DocumentId;
import fi.pohja.document.Documents;
import fi.pohja.document.PublicDocument;
import fi.pohja.publication.PublicProject;
import fi.pohja.publication.Publications;
import fi.pohja.web.page.Exchange;
import fi.pohja.web.page.PublicPlace;
import fi.pohja.web.page.template.Templates;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code /p/documents/}: the public documents of all projects, and below it each published version to save. */
@Singleton
final class PublicDocumentsPlace implements PublicPlace {

    static final String PREFIX = "/p/documents/";

    private static final Pattern FILE = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(\\d{1,6})");

    private final Documents documents;
    private final Publications publications;
    private final Templates templates;

    PublicDocumentsPlace(Documents documents, Publications publications, Templates templates) {
        this.documents = documents;
        this.publications = publications;
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
            exchange.sendToEverybody(templates.publicDocuments(
                    exchange.frame(exchange.text("public.documents.all")).forEverybody(),
                    new PublicLibrary(shelves(), new PublicWords(exchange.words()), exchange.absolute(PREFIX))));
            return true;
        }
        Matcher path = FILE.matcher(rest);
        if (!path.matches()) {
            return false;
        }
        Optional<Attachments.Opened> file =
                documents.file(new DocumentId(UUID.fromString(path.group(1))), Integer.parseInt(path.group(2)));
        if (file.isPresent()) {
            Attachment about = file.get().attachment();
            exchange.sendFile(
                    about.fileName(), about.mediaType(), file.get().content().readAllBytes());
        }
        return file.isPresent();
    }

    private List<PublicLibrary.Shelf> shelves() {
        Map<String, List<PublicDocument>> byProject = documents.published().stream()
                .collect(Collectors.groupingBy(PublicDocument::projectCode, LinkedHashMap::new, Collectors.toList()));
        Set<String> withPage =
                publications.published().stream().map(PublicProject::code).collect(Collectors.toSet());
        return byProject.entrySet().stream()
                .map(shelf -> new PublicLibrary.Shelf(
                        shelf.getKey(),
                        shelf.getValue().getFirst().projectName(),
                        withPage.contains(shelf.getKey()),
                        shelf.getValue()))
                .toList();
    }
}
