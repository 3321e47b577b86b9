package fi.pohja.web.shell;

import fi.pohja.web.pattern.Icon;
import java.util.List;

/** Records a feature finds for the search dialog. Implemented by a singleton bean of the feature's views. */
@FunctionalInterface
public interface SearchSource {

    /**
     * The best hits for what was typed so far, best first; empty when there is none.
     *
     * @param typed at least two characters
     * @param atMost how many are shown
     */
    List<Hit> find(String typed, int atMost);

    /**
     * One record found.
     *
     * @param title the record's name
     * @param kind what it is and where it belongs, in the reader's language
     * @param address where it is shown, without host, such as {@code projects/…}
     */
    record Hit(String title, String kind, String address, Icon icon) {}
}
