package fi.pohja.agreement.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementDraft;
import fi.pohja.agreement.BorderAgreementId;
import fi.pohja.agreement.BorderAgreementState;
import fi.pohja.collaboration.Partner;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.organisation.Municipality;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A border agreement as the API tells it: its words stand among the rest. */
@Serdeable.Serializable
@Schema(name = "BorderAgreement")
record AgreementAnswer(
        BorderAgreementId id,
        SpaceId space,
        Partner proposer,
        Partner counterpart,
        boolean own,
        @JsonUnwrapped BorderAgreementDraft draft,
        List<Municipality> proposerSide,
        List<Municipality> counterpartSide,
        int revision,
        String worded,
        BorderAgreementState state,
        List<BorderAgreement.Acceptance> acceptances,
        Optional<BorderAgreement.Ending> ending,
        Instant updatedAt,
        int version) {

    AgreementAnswer {
        proposerSide = List.copyOf(proposerSide);
        counterpartSide = List.copyOf(counterpartSide);
        acceptances = List.copyOf(acceptances);
    }

    static AgreementAnswer of(BorderAgreement agreement) {
        return new AgreementAnswer(
                agreement.id(),
                agreement.space(),
                agreement.proposer(),
                agreement.counterpart(),
                agreement.own(),
                agreement.draft(),
                agreement.proposerSide(),
                agreement.counterpartSide(),
                agreement.revision(),
                agreement.worded(),
                agreement.state(),
                agreement.acceptances(),
                agreement.ending(),
                agreement.updatedAt(),
                agreement.version());
    }
}
