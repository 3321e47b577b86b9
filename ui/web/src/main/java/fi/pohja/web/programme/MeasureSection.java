package fi.pohja.web.programme;

import fi.pohja.programme.Measure;
import java.util.Optional;

/**
 * A part of a measure's page that another feature shows, such as what the measure rests on. A bean; asked under the
 * session's lock when the page is opened.
 */
public interface MeasureSection {

    /**
     * The part; empty when the feature has nothing to say.
     *
     * @param changed redraws the page after something was stored
     */
    Optional<Section> of(Measure measure, Runnable changed);
}
