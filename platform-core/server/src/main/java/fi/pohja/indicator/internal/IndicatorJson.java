package fi.pohja.indicator.internal;

import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.indicator.Comparison;
import fi.pohja.indicator.Direction;
import fi.pohja.indicator.Equity;
import fi.pohja.indicator.Fetched;
import fi.pohja.indicator.Indicator;
import fi.pohja.indicator.IndicatorDraft;
import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.IndicatorRow;
import fi.pohja.indicator.Observation;
import fi.pohja.indicator.ObservationStatus;
import fi.pohja.indicator.TargetRule;
import fi.pohja.indicator.TargetRuleDraft;
import fi.pohja.indicator.TargetRuleId;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** How indicators and targets are written as JSON, and read from it. */
@SerdeImport(value = Fetched.class, deserializable = false)
@SerdeImport(value = Fetched.Period.class, deserializable = false)
@SerdeImport(value = Indicator.class, deserializable = false)
@SerdeImport(value = IndicatorRow.class, deserializable = false)
@SerdeImport(value = Observation.class, deserializable = false)
@SerdeImport(value = Equity.class, deserializable = false)
@SerdeImport(value = Equity.PlaceNumber.class, deserializable = false)
@SerdeImport(value = TargetRule.class, deserializable = false)
@SerdeImport(value = TargetRuleDraft.class, deserializable = false)
@Factory
final class IndicatorJson {

    @Singleton
    Serializer<IndicatorId> indicatorId() {
        return new PlainId<>(IndicatorId::value);
    }

    @Singleton
    Serializer<TargetRuleId> targetRuleId() {
        return new PlainId<>(TargetRuleId::value);
    }

    @Singleton
    Deserializer<IndicatorDraft> indicatorDraft() {
        return TypedBody.of(IndicatorDraft.class)
                .orElse("direction", Direction.CONTEXT)
                .orElse("decimals", 1);
    }

    @Singleton
    Deserializer<Observation> observation() {
        return TypedBody.of(Observation.class).orElse("status", ObservationStatus.OBSERVED);
    }

    @Singleton
    Deserializer<TargetRuleDraft> targetRuleDraft() {
        return TypedBody.of(TargetRuleDraft.class)
                .orElse("comparison", Comparison.AT_MOST)
                .orElse("sustainedYears", 1)
                .orElse("tolerance", BigDecimal.ZERO);
    }

    @Singleton
    Deserializer<TargetsResource.Conditions> conditions() {
        return TypedBody.of(TargetsResource.Conditions.class);
    }
}
