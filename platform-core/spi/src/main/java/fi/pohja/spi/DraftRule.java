package fi.pohja.spi;

import java.util.List;

/**
 * Looks at a draft before it is stored. Called from several threads at once, before the transaction of the change
 * begins, as whoever stores. Deadline two seconds.
 *
 * <p>A rule rejects by an ERROR among its findings, never by throwing: a rule that throws or is late is left out, and
 * the draft is stored as if it were not there.
 *
 * @param <T> {@link fi.pohja.spi.core.ProjectDraft} or {@link fi.pohja.spi.core.OrganisationDraft}
 */
public interface DraftRule<T extends Record> {

    /**
     * Name for machines, unique within the plugin: lower-case letters, digits and hyphens. Since 1.2
     * administrators read the text {@code rule.<id>} where there is one.
     */
    String id();

    /** The kind of draft it looks at. */
    Class<T> draft();

    /** What is noticed; empty when all is well. */
    List<Finding> check(TenantContext context, T draft);
}
