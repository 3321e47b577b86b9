package fi.pohja.web.indicator;

import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.Indicators;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.record.ChangedValues;
import fi.pohja.web.record.LocalizedWords;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Values of changed indicators and targets: names for ids, words for constants. */
@Singleton
final class IndicatorValues implements ChangedValues {

    private static final Set<String> CONSTANTS = Set.of("kind", "comparison", "direction");

    private final Indicators indicators;

    IndicatorValues(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public Optional<String> words(String subjectType, String field, String value) {
        if (!subjectType.equals("INDICATOR") && !subjectType.equals("TARGET")) {
            return Optional.empty();
        }
        if (CONSTANTS.contains(field)) {
            return Optional.of(Wording.text(
                    subjectType.equals("TARGET")
                            ? "target." + field + "." + value
                            : "indicator." + field + "." + value));
        }
        return switch (field) {
            case "indicator", "guardrails" ->
                Optional.of(Arrays.stream(value.split(", ")).map(this::name).collect(Collectors.joining(", ")));
            case "region" -> Optional.ofNullable(Places.names(indicators).get(value));
            default -> Optional.empty();
        };
    }

    private String name(String id) {
        try {
            return indicators
                    .find(new IndicatorId(UUID.fromString(id)))
                    .map(found -> LocalizedWords.words(found.title()))
                    .orElse(id);
        } catch (IllegalArgumentException notAnId) {
            return id;
        }
    }
}
