package fi.pohja.commitment.internal;

import fi.pohja.commitment.Commitment;
import fi.pohja.commitment.CommitmentDraft;
import fi.pohja.commitment.CommitmentId;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.commitment.OutsourcedService;
import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How commitments are written as JSON, and read from it. */
@SerdeImport(value = Commitment.class, deserializable = false)
@SerdeImport(OutsourcedService.class)
@Factory
final class CommitmentJson {

    @Singleton
    Serializer<CommitmentId> commitmentId() {
        return new PlainId<>(CommitmentId::value);
    }

    @Singleton
    Deserializer<CommitmentDraft> commitmentDraft() {
        return TypedBody.of(CommitmentDraft.class);
    }

    @Singleton
    Deserializer<CommitmentsResource.NewCommitment> newCommitment() {
        return TypedBody.of(CommitmentsResource.NewCommitment.class).orElse("state", CommitmentState.PREPARED);
    }

    @Singleton
    Deserializer<CommitmentsResource.CommitmentStep> commitmentStep() {
        return TypedBody.of(CommitmentsResource.CommitmentStep.class);
    }
}
