package fi.pohja.web.page;

import java.util.Optional;

/**
 * A page that says something cannot be had, why, and what to do.
 *
 * @param reference what to tell to support, when there is something in the log
 * @param link where to go from here
 */
public record Notice(String heading, String explanation, Optional<String> reference, Optional<Frame.Link> link) {}
