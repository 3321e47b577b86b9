package fi.pohja.web.publication;

import fi.pohja.document.PublicDocument;
import fi.pohja.spi.LocalizedText;
import java.util.List;

/** The public documents of a tenant as the template draws them. */
public record PublicLibrary(List<Shelf> shelves, PublicWords words, String canonical) {

    /**
     * The documents of one project.
     *
     * @param projectIsPublic whether it has a page to lead to
     */
    public record Shelf(
            String projectCode, LocalizedText projectName, boolean projectIsPublic, List<PublicDocument> documents) {}
}
