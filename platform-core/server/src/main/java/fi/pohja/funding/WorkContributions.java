package fi.pohja.funding;

import java.util.List;

/**
 * Work in person-months, planned and done: the project's own people and what partners give.
 *
 * <p>Rights, faults, versions and audit as in {@link FundingCalls}; the subject is {@code WORK_CONTRIBUTION}. Any
 * thread.
 */
public interface WorkContributions {

    /** The work in an application or grant, by organisation and role. */
    List<WorkContribution> of(ApplicationId application);

    WorkContribution create(ApplicationId application, WorkContributionDraft draft);

    WorkContribution change(WorkContributionId id, int version, WorkContributionDraft draft);

    void remove(WorkContributionId id, int version);
}
