package fi.pohja.funding;

import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Amendments of grants.
 *
 * <p>Reading needs {@code READ}, preparing and entering decisions {@code EDIT_FUNDING}, sending
 * {@code APPROVE_FUNDING}. Faults, versions and audit as in {@link FundingCalls}; the subject is {@code AMENDMENT},
 * shown with its application's project. Any thread.
 */
public interface Amendments {

    /** Days before the period's end by which an amendment has to be sent (rules of state grants). */
    int DAYS_BEFORE_END = 30;

    /** Amendments of a grant, the latest first. */
    List<Amendment> of(ApplicationId application);

    Optional<Amendment> find(AmendmentId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Amendment open(AmendmentId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    Amendment create(ApplicationId application, AmendmentDraft draft);

    Amendment change(AmendmentId id, int version, AmendmentDraft draft);

    /**
     * Sends it.
     *
     * @throws InvalidException {@code amendment.late} from the 29th day before the period's end on
     */
    Amendment send(AmendmentId id, int version);

    /** Enters the funder's decision; what was accepted takes effect on the grant at once. */
    Amendment decide(AmendmentId id, int version, boolean accepted, LocalDate on, String diaryNumber);

    /** Takes out one that was never sent. */
    void remove(AmendmentId id, int version);
}
