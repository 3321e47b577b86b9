package fi.pohja.consultation.internal;

import fi.pohja.consultation.Consultation;
import fi.pohja.consultation.ConsultationDraft;
import fi.pohja.consultation.ConsultationId;
import fi.pohja.consultation.ConsultationResponse;
import fi.pohja.consultation.ConsultationResponseId;
import fi.pohja.consultation.ConsultationRow;
import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How consultations are written as JSON, and read from it. */
@SerdeImport(value = Consultation.class, deserializable = false)
@SerdeImport(value = Consultation.Invited.class, deserializable = false)
@SerdeImport(value = ConsultationRow.class, deserializable = false)
@SerdeImport(value = ConsultationResponse.class, deserializable = false)
@Factory
final class ConsultationJson {

    @Singleton
    Serializer<ConsultationId> consultationId() {
        return new PlainId<>(ConsultationId::value);
    }

    @Singleton
    Serializer<ConsultationResponseId> consultationResponseId() {
        return new PlainId<>(ConsultationResponseId::value);
    }

    @Singleton
    Deserializer<ConsultationDraft> consultationDraft() {
        return TypedBody.of(ConsultationDraft.class);
    }

    @Singleton
    Deserializer<ConsultationsResource.Step> consultationStep() {
        return TypedBody.of(ConsultationsResource.Step.class);
    }

    @Singleton
    Deserializer<ConsultationsResource.Handled> handled() {
        return TypedBody.of(ConsultationsResource.Handled.class);
    }

    @Singleton
    Deserializer<ConsultationsResource.Summary> consultationSummary() {
        return TypedBody.of(ConsultationsResource.Summary.class);
    }
}
