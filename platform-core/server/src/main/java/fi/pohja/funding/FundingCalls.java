package fi.pohja.funding;

import fi.pohja.listing.Archived;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * Calls for state grants and other public funding.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_FUNDING}. Throws {@link InvalidException} with every fault of what
 * was typed, {@link ChangedMeanwhileException} when {@code version} is not the stored one, {@link NotFoundException}
 * when there is no such call. Changes are audited; the subject is {@code FUNDING_CALL}. Any thread.
 */
public interface FundingCalls {

    /** Calls by closing, the latest first. */
    List<FundingCall> list(Archived archived);

    Optional<FundingCall> find(FundingCallId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default FundingCall open(FundingCallId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Adds a call; a given id serves for loading content again and again. */
    FundingCall create(Optional<FundingCallId> id, FundingCallDraft draft);

    FundingCall change(FundingCallId id, int version, FundingCallDraft draft);

    FundingCall archive(FundingCallId id, int version);

    FundingCall restore(FundingCallId id, int version);
}
