package fi.pohja.need.internal;

import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.need.CapturedNeed;
import fi.pohja.need.NamedNeed;
import fi.pohja.need.NamedTheme;
import fi.pohja.need.Need;
import fi.pohja.need.NeedDraft;
import fi.pohja.need.NeedGoal;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedKind;
import fi.pohja.need.NeedMeasure;
import fi.pohja.need.NeedOrigin;
import fi.pohja.need.NeedRow;
import fi.pohja.need.NeedTheme;
import fi.pohja.need.NeedThemeId;
import fi.pohja.need.ProcessStep;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How needs are written as JSON, and read from it. */
@SerdeImport(value = fi.pohja.audit.Subject.class, deserializable = false)
@SerdeImport(value = Need.class, deserializable = false)
@SerdeImport(value = NeedRow.class, deserializable = false)
@SerdeImport(value = NamedNeed.class, deserializable = false)
@SerdeImport(value = NamedTheme.class, deserializable = false)
@SerdeImport(value = NeedTheme.class, deserializable = false)
@SerdeImport(value = ProcessStep.class, deserializable = false)
@SerdeImport(value = ProcessStep.Felt.class, deserializable = false)
@SerdeImport(value = NeedGoal.class, deserializable = false)
@SerdeImport(value = NeedMeasure.class, deserializable = false)
@SerdeImport(value = NeedOrigin.class, deserializable = false)
@SerdeImport(value = CapturedNeed.class, deserializable = false)
@Factory
final class NeedJson {

    @Singleton
    Serializer<NeedId> needId() {
        return new PlainId<>(NeedId::value);
    }

    @Singleton
    Serializer<NeedThemeId> needThemeId() {
        return new PlainId<>(NeedThemeId::value);
    }

    @Singleton
    Deserializer<NeedsResource.Captured> captured() {
        return TypedBody.of(NeedsResource.Captured.class).orElse("kind", NeedKind.NEED);
    }

    @Singleton
    Deserializer<NeedDraft> needDraft() {
        return TypedBody.of(NeedDraft.class);
    }

    @Singleton
    Deserializer<NeedsResource.Step> needStep() {
        return TypedBody.of(NeedsResource.Step.class);
    }

    @Singleton
    Deserializer<NeedsResource.Several> severalNeeds() {
        return TypedBody.of(NeedsResource.Several.class);
    }

    @Singleton
    Deserializer<NeedsResource.Grouping> grouping() {
        return TypedBody.of(NeedsResource.Grouping.class);
    }

    @Singleton
    Deserializer<NeedsResource.Score> score() {
        return TypedBody.of(NeedsResource.Score.class);
    }

    @Singleton
    Deserializer<NeedsResource.Place> place() {
        return TypedBody.of(NeedsResource.Place.class);
    }

    @Singleton
    Deserializer<NeedsResource.Said> needAnswer() {
        return TypedBody.of(NeedsResource.Said.class);
    }

    @Singleton
    Deserializer<NeedsResource.Theme> needTheme() {
        return TypedBody.of(NeedsResource.Theme.class);
    }
}
