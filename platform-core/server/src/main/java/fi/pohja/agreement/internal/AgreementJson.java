package fi.pohja.agreement.internal;

import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementDraft;
import fi.pohja.agreement.BorderAgreementId;
import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How border agreements are written as JSON, and read from it. */
@SerdeImport(value = BorderAgreement.Acceptance.class, deserializable = false)
@SerdeImport(value = BorderAgreement.Ending.class, deserializable = false)
@SerdeImport(value = BorderAgreementDraft.class, deserializable = false)
@Factory
final class AgreementJson {

    @Singleton
    Serializer<BorderAgreementId> borderAgreementId() {
        return new PlainId<>(BorderAgreementId::value);
    }

    @Singleton
    Deserializer<BorderAgreementDraft> borderAgreementDraft() {
        return TypedBody.of(BorderAgreementDraft.class)
                .answeredAs(AgreementAnswer.class)
                .orElse("illustrative", false);
    }

    @Singleton
    Deserializer<AgreementsResource.Proposal> borderAgreementProposal() {
        return TypedBody.of(AgreementsResource.Proposal.class).orElse("illustrative", false);
    }

    @Singleton
    Deserializer<AgreementsResource.End> borderAgreementEnd() {
        return TypedBody.of(AgreementsResource.End.class);
    }
}
