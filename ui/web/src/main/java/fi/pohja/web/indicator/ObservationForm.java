package fi.pohja.web.indicator;

import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.indicator.Indicator;
import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.Indicators;
import fi.pohja.indicator.Observation;
import fi.pohja.indicator.ObservationStatus;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Enters and corrects observations. */
@Singleton
final class ObservationForm {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final RecordForms forms;
    private final Indicators indicators;
    private final Clock clock;

    ObservationForm(RecordForms forms, Indicators indicators, Clock clock) {
        this.forms = forms;
        this.indicators = indicators;
        this.clock = clock;
    }

    void create(Indicator indicator, Runnable done) {
        List<Choice<String>> places = Places.choices(indicators);
        String own = places.getFirst().value();
        int year = indicator.observations().stream()
                        .filter(observation -> observation.region().equals(own))
                        .mapToInt(Observation::year)
                        .max()
                        .orElse(LocalDate.now(clock).getYear() - 2)
                + 1;
        Observation beginning =
                new Observation(own, year, Optional.empty(), ObservationStatus.OBSERVED, LocalizedText.none());
        form("observation.new", indicator, places)
                .create(
                        "observation/new/" + indicator.id().value(),
                        beginning,
                        typed -> indicators.observe(
                                indicator.id(), indicators.open(indicator.id()).version(), List.of(typed)),
                        done);
    }

    void edit(IndicatorId id, Observation observation, Runnable done) {
        Indicator indicator = indicators.open(id);
        form("observation.edit", indicator, Places.choices(indicators))
                .edit(
                        "observation/" + id.value() + "/" + observation.region() + "/" + observation.year(),
                        () -> {
                            Indicator now = indicators.open(id);
                            return new Stored<>(id.value(), current(now, observation), now.version());
                        },
                        (typed, version) -> indicators.observe(id, version, List.of(typed)),
                        done);
    }

    private static Observation current(Indicator indicator, Observation observation) {
        return indicator.observations().stream()
                .filter(one -> one.region().equals(observation.region()) && one.year() == observation.year())
                .findFirst()
                .orElse(observation);
    }

    private RecordForm<Observation> form(String titleKey, Indicator indicator, List<Choice<String>> places) {
        RecordForm<Observation> form =
                forms.<Observation>form("observation", titleKey).lead(words(indicator.title()));
        FormFields<Observation> fields = form.fields();
        Typed<String> region = fields.oneOf("region", places, Observation::region);
        Typed<Integer> year = fields.number("year", FIRST_YEAR, LAST_YEAR, 1, Observation::year);
        Typed<Optional<BigDecimal>> value =
                fields.decimal("value", false, Observation::value).help(words(indicator.unit()));
        Typed<ObservationStatus> status = fields.oneOf(
                "status", Choices.constants("observation.status", ObservationStatus.values()), Observation::status);
        Typed<LocalizedText> note = fields.line("note", false, Observation::note);
        return form.typed(
                stored -> new Observation(region.value(), year.value(), value.value(), status.value(), note.value()));
    }
}
