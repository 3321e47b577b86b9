package fi.pohja.plugins.example;

import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.ObservationSource;
import fi.pohja.spi.TenantContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Observations of an indicator, one a month. A source of another system would ask it over HTTP here. */
final class VisitsByMonth implements ObservationSource {

    private final Visits visits;

    VisitsByMonth(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String id() {
        return "visits-by-month";
    }

    @Override
    public Indicator indicator() {
        return new Indicator(
                "visits",
                new LocalizedText(Map.of("fi", "Kuntakäynnit", "sv", "Kommunbesök", "en", "Visits to municipalities")),
                new LocalizedText(Map.of("fi", "käyntiä", "sv", "besök", "en", "visits")),
                "Own records, CC BY 4.0");
    }

    @Override
    public List<Observation> fetch(TenantContext context, LocalDate from, LocalDate to) {
        return Stream.iterate(
                        YearMonth.from(from), month -> !month.atEndOfMonth().isAfter(to), month -> month.plusMonths(1))
                .filter(month -> !month.atEndOfMonth().isBefore(from))
                .map(month -> Observation.of(
                        month.atDay(1),
                        month.atEndOfMonth(),
                        BigDecimal.valueOf(visits.count(context, month.atDay(1), month.atEndOfMonth()))))
                .toList();
    }
}
