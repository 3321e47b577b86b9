package fi.pohja.programme;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A numbered part of a project.
 *
 * @param lead the organisation that leads it
 * @param measures how many current measures it has, cancelled ones left out
 * @param measuresDone how many of them are done
 * @param progress their mean progress in per cent; empty without measures
 */
public record SubArea(
        SubAreaId id,
        NamedProject project,
        int number,
        LocalizedText title,
        LocalizedText description,
        Optional<NamedOrganisation> lead,
        int goals,
        int measures,
        int measuresDone,
        Optional<Integer> progress,
        List<String> sourceRefs,
        boolean archived,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public SubAreaDraft draft() {
        return new SubAreaDraft(number, title, description, lead.map(NamedOrganisation::id), sourceRefs);
    }
}
