package fi.pohja.publication;

import fi.pohja.programme.ProjectId;
import fi.pohja.staff.PublicContact;
import java.util.List;
import java.util.Optional;

/**
 * The public pages of projects.
 *
 * <p>{@link #published} and {@link #contacts} may be asked by anybody, signed in or not: they give only what is public. The state and the
 * preview need {@code READ}; publishing and withdrawing need {@code PUBLISH}. Audited at the {@code PROJECT}. Any
 * thread.
 */
public interface Publications {

    /** What everybody sees of the project with this code, whatever its capitals; empty when it is not published. */
    Optional<PublicProject> published(String code);

    /** Everything published, by Finnish name. */
    List<PublicProject> published();

    /**
     * Whom everybody may turn to about the published project with this code. Told as it is now and not as it was when the
     * page was published: who ends, or no longer agrees, is gone at once. Nothing when it is not published.
     */
    List<PublicContact> contacts(String code);

    /** Where the project's page stands. */
    Publication of(ProjectId project);

    /** The page as it would be published now. */
    PublicProject preview(ProjectId project, PublicationDraft draft);

    /** As {@link #preview(ProjectId, PublicationDraft)}, with the contact of the last publication. */
    PublicProject preview(ProjectId project);

    /**
     * Freezes the page and shows it to everybody, in place of what was shown before.
     *
     * @param version as read, 0 the first time
     */
    Publication publish(ProjectId project, int version, PublicationDraft draft);

    /** Takes the page away from everybody; it can be published again. */
    Publication withdraw(ProjectId project, int version);
}
