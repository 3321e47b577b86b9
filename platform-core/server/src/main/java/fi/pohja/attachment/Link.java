package fi.pohja.attachment;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.UUID;

/**
 * A web address that belongs to a record.
 *
 * @param url {@code http} or {@code https}
 * @param sources ids of the statements the link comes from; empty for what users add
 * @param version for optimistic locking
 */
public record Link(LinkId id, LocalizedText title, String url, List<String> sources, int version) {

    /** Identity of a link within a tenant. */
    public record LinkId(UUID value) {}

    /** What is typed for a link. */
    public record Draft(LocalizedText title, String url, List<String> sources) {}
}
