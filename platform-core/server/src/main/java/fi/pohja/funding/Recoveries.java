package fi.pohja.funding;

import java.util.List;

/**
 * What of a grant has to be paid back.
 *
 * <p>Rights, faults, versions and audit as in {@link FundingCalls}; the subject is {@code RECOVERY}. Any thread.
 */
public interface Recoveries {

    /** Recoveries of a grant by day of decision. */
    List<Recovery> of(ApplicationId application);

    /** Enters one; more than was paid is refused with {@code recovery.more}. */
    Recovery create(ApplicationId application, RecoveryDraft draft);

    Recovery change(RecoveryId id, int version, RecoveryDraft draft);
}
