package fi.pohja.funding;

import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.ProjectId;

/** Where the money of projects stands: for pages, reports and the public page. Needs {@code READ}. Any thread. */
public interface FundingPositions {

    /**
     * A project's money, computed now.
     *
     * @throws NotFoundException when there is no such project
     */
    FundingPosition of(ProjectId project);
}
