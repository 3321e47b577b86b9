package fi.pohja.web.indicator;

import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.indicator.Indicators;
import fi.pohja.web.record.Choice;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of places observations are about. */
final class Places {

    private Places() {}

    static Map<String, String> names(Indicators indicators) {
        return indicators.places().stream()
                .collect(Collectors.toMap(Indicators.Place::code, place -> words(place.name())));
    }

    static List<Choice<String>> choices(Indicators indicators) {
        return indicators.places().stream()
                .map(place -> new Choice<>(place.code(), place.code(), words(place.name())))
                .toList();
    }
}
