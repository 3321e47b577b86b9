package fi.pohja.agreement;

import fi.pohja.collaboration.SpaceId;
import fi.pohja.organisation.Municipality;
import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * The border agreements the bound tenant is a party of.
 *
 * <p>Reading needs {@code READ}, all else {@code COLLABORATE}, since whatever is written the neighbour reads at once;
 * otherwise {@link fi.pohja.access.DeniedException}. What is typed is checked as {@link BorderAgreementDraft} says, all
 * faults at once ({@link fi.pohja.problem.InvalidException}). An agreement the tenant is no party of does not exist
 * ({@link NotFoundException}). A party that leaves the space keeps what it accepted and no other words. Every step is
 * audited as {@code BORDER_AGREEMENT} with the space as parent in the tenant that takes it. Any thread.
 */
public interface BorderAgreements {

    /** Longest reason for ending one. */
    int LONGEST_REASON = 2000;

    /** All of them, by name, at most 500. */
    List<BorderAgreement> all();

    /** Those of a space, by name. */
    default List<BorderAgreement> in(SpaceId space) {
        return all().stream()
                .filter(agreement -> agreement.space().equals(space))
                .toList();
    }

    /** The agreement; empty when there is none. */
    Optional<BorderAgreement> find(BorderAgreementId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default BorderAgreement open(BorderAgreementId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** The municipalities of a party's region, by name; none for a tenant the registry does not know. */
    List<Municipality> municipalities(String tenant);

    /**
     * Writes the first words of an agreement in a space the tenant belongs to.
     *
     * @param counterpart slug of another member of the space; otherwise a violation of {@code counterpart}
     */
    BorderAgreement propose(SpaceId space, String counterpart, BorderAgreementDraft draft);

    /**
     * Changes its words; acceptances of the words before no longer count. A violation of {@code state} once it is in force
     * or ended.
     */
    BorderAgreement change(BorderAgreementId id, int version, BorderAgreementDraft draft);

    /** Accepts its present words for the bound tenant; it is in force when both have. */
    BorderAgreement accept(BorderAgreementId id, int version);

    /**
     * Ends it for both, whether it was in force or not.
     *
     * @param reason required, {@link #LONGEST_REASON} characters
     */
    BorderAgreement end(BorderAgreementId id, int version, String reason);
}
