package fi.pohja.web.publication;

import fi.pohja.document.PublicDocument;
import fi.pohja.publication.PublicProject;
import fi.pohja.publication.PublicProject.Actor;
import fi.pohja.staff.PublicContact;
import java.util.List;

/**
 * A project's public page as the template draws it.
 *
 * @param contacts whom to turn to, as it is now
 * @param documents what everybody may read of it, as it is now
 * @param canonical the page's own address, without language
 * @param preview whether it is not published, and only looked at
 */
public record PublicPage(
        PublicProject project,
        List<PublicContact> contacts,
        List<PublicDocument> documents,
        PublicWords words,
        String canonical,
        boolean preview) {

    /** Those who pay. */
    public List<Actor> funders() {
        return project.actors().stream()
                .filter(actor -> actor.role().equals("FUNDER"))
                .toList();
    }

    /** Those who take part, the funders apart. */
    public List<Actor> others() {
        return project.actors().stream()
                .filter(actor -> !actor.role().equals("FUNDER"))
                .toList();
    }

    /** Where the same can be had as data. */
    public String export() {
        return "/p/projects/" + project.code() + ".json";
    }
}
