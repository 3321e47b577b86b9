package fi.pohja.web.programme;

import fi.pohja.programme.Measure;
import java.util.List;

/**
 * A feature that knows what a measure came from, such as a need or a decision. A bean; asked under the session's lock
 * when a measure's page is opened, so that it costs one query. What it says stands first in the measure's chain.
 */
public interface MeasureOrigin {

    /**
     * One thing the measure came from.
     *
     * @param kind what it is, in words
     * @param title its name, in words
     * @param address its page, without host
     */
    record Link(String kind, String title, String address) {}

    /** In the order to be shown; empty when the measure came from nothing the feature knows of. */
    List<Link> of(Measure measure);
}
