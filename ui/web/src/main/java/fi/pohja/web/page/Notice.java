package fi.pohja.web.page;

import java.util.Optional;

/**
 * A page that says something cannot be had, why, and what to do.
 *
 * @param detail what else is known: an operator's reason, or the id of the failure in the log
 * @param link where to go from here
 */
public record Notice(String heading, String explanation, Optional<Detail> detail, Optional<Frame.Link> link) {

    public record Detail(String name, String text) {}
}
