package fi.pohja.participation.internal;

import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.participation.ActionDraft;
import fi.pohja.participation.ActionState;
import fi.pohja.participation.FigureTarget;
import fi.pohja.participation.FollowUp;
import fi.pohja.participation.ParticipationAction;
import fi.pohja.participation.ParticipationActionId;
import fi.pohja.participation.ParticipationDraft;
import fi.pohja.participation.ParticipationProgramme;
import fi.pohja.participation.ParticipationProgrammeId;
import fi.pohja.participation.ReviewDraft;
import fi.pohja.participation.YearReview;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How participation programmes are written as JSON, and read from it. */
@SerdeImport(value = ParticipationProgramme.class, deserializable = false)
@SerdeImport(value = ParticipationAction.class, deserializable = false)
@SerdeImport(value = FigureTarget.class, deserializable = false)
@SerdeImport(value = FollowUp.class, deserializable = false)
@SerdeImport(value = FollowUp.Counted.class, deserializable = false)
@SerdeImport(value = YearReview.class, deserializable = false)
@Factory
final class ParticipationJson {

    @Singleton
    Serializer<ParticipationProgrammeId> participationProgrammeId() {
        return new PlainId<>(ParticipationProgrammeId::value);
    }

    @Singleton
    Serializer<ParticipationActionId> participationActionId() {
        return new PlainId<>(ParticipationActionId::value);
    }

    @Singleton
    Deserializer<ParticipationDraft> participationDraft() {
        return TypedBody.of(ParticipationDraft.class);
    }

    @Singleton
    Deserializer<ActionDraft> participationActionDraft() {
        return TypedBody.of(ActionDraft.class).orElse("state", ActionState.PLANNED);
    }

    @Singleton
    Deserializer<ReviewDraft> participationReviewDraft() {
        return TypedBody.of(ReviewDraft.class);
    }

    @Singleton
    Deserializer<ParticipationResource.Step> participationStep() {
        return TypedBody.of(ParticipationResource.Step.class);
    }
}
