package fi.pohja.vote.internal;

import fi.pohja.http.PlainId;
import fi.pohja.vote.Vote;
import fi.pohja.vote.VoteId;
import fi.pohja.vote.VoteOptionId;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How votes are written as JSON. */
@SerdeImport(value = Vote.class, deserializable = false)
@SerdeImport(value = Vote.Option.class, deserializable = false)
@Factory
final class VoteJson {

    @Singleton
    Serializer<VoteId> voteId() {
        return new PlainId<>(VoteId::value);
    }

    @Singleton
    Serializer<VoteOptionId> voteOptionId() {
        return new PlainId<>(VoteOptionId::value);
    }
}
