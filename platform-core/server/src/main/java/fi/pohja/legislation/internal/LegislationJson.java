package fi.pohja.legislation.internal;

import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.legislation.DependentMeasure;
import fi.pohja.legislation.EffectAssessment;
import fi.pohja.legislation.EffectDraft;
import fi.pohja.legislation.LegalBasis;
import fi.pohja.legislation.LegalBasisId;
import fi.pohja.legislation.LegalRequirement;
import fi.pohja.legislation.LegalRequirementDraft;
import fi.pohja.legislation.LegalRequirementId;
import fi.pohja.legislation.NamedRequirement;
import fi.pohja.legislation.RequirementState;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How legal requirements are written as JSON, and read from it. */
@SerdeImport(value = LegalRequirement.class, deserializable = false)
@SerdeImport(value = LegalBasis.class, deserializable = false)
@SerdeImport(value = NamedRequirement.class, deserializable = false)
@SerdeImport(value = DependentMeasure.class, deserializable = false)
@SerdeImport(value = EffectAssessment.class, deserializable = false)
@Factory
final class LegislationJson {

    @Singleton
    Serializer<LegalRequirementId> legalRequirementId() {
        return new PlainId<>(LegalRequirementId::value);
    }

    @Singleton
    Serializer<LegalBasisId> legalBasisId() {
        return new PlainId<>(LegalBasisId::value);
    }

    @Singleton
    Deserializer<LegalRequirementDraft> legalRequirementDraft() {
        return TypedBody.of(LegalRequirementDraft.class)
                .answeredAs(LegalRequirement.class)
                .orElse("state", RequirementState.BILL_PREPARED);
    }

    @Singleton
    Deserializer<LegislationResource.Step> legislationStep() {
        return TypedBody.of(LegislationResource.Step.class);
    }

    @Singleton
    Deserializer<LegislationResource.Link> legislationLink() {
        return TypedBody.of(LegislationResource.Link.class);
    }

    @Singleton
    Deserializer<LegislationResource.Words> legislationWords() {
        return TypedBody.of(LegislationResource.Words.class);
    }

    @Singleton
    Deserializer<EffectDraft> effectDraft() {
        return TypedBody.of(EffectDraft.class);
    }
}
