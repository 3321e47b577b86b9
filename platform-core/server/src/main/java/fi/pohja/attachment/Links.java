package fi.pohja.attachment;

import fi.pohja.audit.Subject;
import java.util.List;

/**
 * The links of the bound tenant's records. Changing them needs EDIT_ORGANISATIONS for organisations and bodies,
 * EDIT_PROGRAMME for everything else; the audit notes it at the record.
 */
public interface Links {

    /** The links of a record in their order. Needs READ. */
    List<Link> list(Subject subject);

    /**
     * Adds a link after the last one.
     *
     * @throws fi.pohja.problem.InvalidException without title, or when the address is none of http and https
     */
    Link add(Subject subject, Link.Draft draft);

    /**
     * As {@link #add(Subject, Link.Draft)} with an id the caller chose; does nothing when the tenant has that link
     * already. For loading content again and again.
     *
     * @return whether the link was added
     */
    boolean addOnce(Link.LinkId id, Subject subject, Link.Draft draft);

    /**
     * Changes title and address.
     *
     * @throws fi.pohja.problem.ChangedMeanwhileException when {@code version} is not the stored one
     * @throws fi.pohja.problem.NotFoundException when the tenant has no such link
     */
    Link change(Link.LinkId id, Link.Draft draft, int version);

    /** Puts a record's links in this order; ids that are no longer there are passed over, unnamed ones follow. */
    void order(Subject subject, List<Link.LinkId> order);

    /**
     * Removes a link.
     *
     * @throws fi.pohja.problem.NotFoundException when the tenant has no such link
     */
    void remove(Link.LinkId id);
}
