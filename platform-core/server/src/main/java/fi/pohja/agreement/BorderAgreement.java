package fi.pohja.agreement;

import fi.pohja.collaboration.Partner;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.organisation.Municipality;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A border agreement as one of its parties sees it.
 *
 * @param proposer who wrote the first words
 * @param counterpart the neighbour
 * @param own whether the bound tenant is the proposer
 * @param draft its present words
 * @param proposerSide the municipalities on the proposer's side, by name
 * @param counterpartSide those on the other side
 * @param revision number of the present words; each change of words is a new one and needs both acceptances anew
 * @param worded slug of the party that wrote the present words
 * @param acceptances of the present words, at most one of each party
 * @param version for {@link BorderAgreements#change}, {@link BorderAgreements#accept} and {@link BorderAgreements#end}
 */
public record BorderAgreement(
        BorderAgreementId id,
        SpaceId space,
        Partner proposer,
        Partner counterpart,
        boolean own,
        BorderAgreementDraft draft,
        List<Municipality> proposerSide,
        List<Municipality> counterpartSide,
        int revision,
        String worded,
        BorderAgreementState state,
        List<Acceptance> acceptances,
        Optional<Ending> ending,
        Instant updatedAt,
        int version) {

    public BorderAgreement {
        proposerSide = List.copyOf(proposerSide);
        counterpartSide = List.copyOf(counterpartSide);
        acceptances = List.copyOf(acceptances);
    }

    /** The neighbour of the bound tenant. */
    public Partner other() {
        return own ? counterpart : proposer;
    }

    /**
     * That a party accepted the present words.
     *
     * @param by who decided there
     */
    public record Acceptance(Partner partner, String by, Instant at) {}

    /** That a party ended it. */
    public record Ending(Partner partner, String by, Instant at, String reason) {}
}
