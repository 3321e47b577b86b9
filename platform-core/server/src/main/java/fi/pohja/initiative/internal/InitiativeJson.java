package fi.pohja.initiative.internal;

import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.initiative.Initiative;
import fi.pohja.initiative.InitiativeAnswer;
import fi.pohja.initiative.InitiativeDraft;
import fi.pohja.initiative.InitiativeId;
import fi.pohja.initiative.InitiativeKind;
import fi.pohja.initiative.InitiativeRow;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How initiatives are written as JSON, and read from it. */
@SerdeImport(value = Initiative.class, deserializable = false)
@SerdeImport(value = InitiativeRow.class, deserializable = false)
@Factory
final class InitiativeJson {

    @Singleton
    Serializer<InitiativeId> initiativeId() {
        return new PlainId<>(InitiativeId::value);
    }

    @Singleton
    Deserializer<InitiativeDraft> initiativeDraft() {
        return TypedBody.of(InitiativeDraft.class).orElse("kind", InitiativeKind.INITIATIVE);
    }

    @Singleton
    Deserializer<InitiativeAnswer> initiativeAnswer() {
        return TypedBody.of(InitiativeAnswer.class);
    }

    @Singleton
    Deserializer<InitiativesResource.Step> initiativeStep() {
        return TypedBody.of(InitiativesResource.Step.class);
    }

    @Singleton
    Deserializer<InitiativesResource.Effect> initiativeEffect() {
        return TypedBody.of(InitiativesResource.Effect.class);
    }
}
