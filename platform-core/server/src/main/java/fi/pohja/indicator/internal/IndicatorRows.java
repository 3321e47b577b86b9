package fi.pohja.indicator.internal;

import static fi.pohja.schema.tenant.Tables.INDICATOR;
import static fi.pohja.schema.tenant.Tables.OBSERVATION;

import fi.pohja.indicator.Direction;
import fi.pohja.indicator.Indicator;
import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.Observation;
import fi.pohja.indicator.ObservationStatus;
import fi.pohja.problem.Violations;
import fi.pohja.table.Columns;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Rows of indicators and observations, and what makes an observation one that can be stored. */
final class IndicatorRows {

    /** Most observations whose values an event of the audit tells. */
    static final int MOST_TOLD = 40;

    private static final int MOST_AT_ONCE = 5_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");
    private static final int DECIMALS = 6;

    private IndicatorRows() {}

    static Indicator indicator(Record row, int targets, List<Observation> observations) {
        return new Indicator(
                new IndicatorId(row.get(INDICATOR.ID)),
                Optional.ofNullable(row.get(INDICATOR.SOTKANET)),
                row.get(INDICATOR.TITLE),
                Columns.text(row.get(INDICATOR.DESCRIPTION)),
                row.get(INDICATOR.UNIT),
                row.get(INDICATOR.DECIMALS),
                Direction.valueOf(row.get(INDICATOR.DIRECTION)),
                row.get(INDICATOR.SOURCE),
                row.get(INDICATOR.LICENCE),
                Optional.ofNullable(row.get(INDICATOR.SOURCE_UPDATED_ON)),
                List.of(row.get(INDICATOR.BREAK_YEARS)),
                observations,
                targets,
                Columns.strings(row.get(INDICATOR.SOURCE_REFS)),
                row.get(INDICATOR.ARCHIVED_AT) != null,
                row.get(INDICATOR.UPDATED_AT),
                row.get(INDICATOR.VERSION));
    }

    static Observation observation(Record row) {
        return new Observation(
                row.get(OBSERVATION.REGION),
                row.get(OBSERVATION.YEAR),
                Optional.ofNullable(row.get(OBSERVATION.VALUE)).map(IndicatorRows::plain),
                ObservationStatus.valueOf(row.get(OBSERVATION.STATUS)),
                Columns.text(row.get(OBSERVATION.NOTE)));
    }

    /** Without the zeros the column fills up with. */
    private static BigDecimal plain(BigDecimal stored) {
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** All of an indicator, by region and year, the country last. */
    static List<Observation> observations(DSLContext sql, IndicatorId id) {
        return sql.select(OBSERVATION.fields())
                .from(OBSERVATION)
                .where(OBSERVATION.INDICATOR_ID.eq(id.value()))
                .orderBy(OBSERVATION.REGION.eq(Observation.COUNTRY), OBSERVATION.REGION, OBSERVATION.YEAR)
                .fetch(IndicatorRows::observation);
    }

    static void store(DSLContext sql, IndicatorId id, Observation observation) {
        sql.insertInto(OBSERVATION)
                .set(OBSERVATION.INDICATOR_ID, id.value())
                .set(OBSERVATION.REGION, observation.region())
                .set(OBSERVATION.YEAR, observation.year())
                .set(OBSERVATION.VALUE, observation.value().orElse(null))
                .set(OBSERVATION.STATUS, observation.status().name())
                .set(OBSERVATION.NOTE, observation.note().isEmpty() ? null : observation.note())
                .onConflict(OBSERVATION.INDICATOR_ID, OBSERVATION.REGION, OBSERVATION.YEAR)
                .doUpdate()
                .set(OBSERVATION.VALUE, DSL.excluded(OBSERVATION.VALUE))
                .set(OBSERVATION.STATUS, DSL.excluded(OBSERVATION.STATUS))
                .set(OBSERVATION.NOTE, DSL.excluded(OBSERVATION.NOTE))
                .execute();
    }

    static void remove(DSLContext sql, IndicatorId id, Observation observation) {
        Condition there = OBSERVATION
                .INDICATOR_ID
                .eq(id.value())
                .and(OBSERVATION.REGION.eq(observation.region()))
                .and(OBSERVATION.YEAR.eq(observation.year()));
        sql.deleteFrom(OBSERVATION).where(there).execute();
    }

    static Violations check(List<Observation> observations, Set<String> codes) {
        Violations violations =
                new Violations().check(observations.size() <= MOST_AT_ONCE, "observations", "many", MOST_AT_ONCE);
        Set<String> seen = new HashSet<>();
        for (Observation observation : observations) {
            violations.check(codes.contains(observation.region()), "region", "unknown");
            checkYear(violations, "year", observation.year());
            violations.check(seen.add(place(observation)), "year", "taken", observation.year());
            boolean missing = observation.status() == ObservationStatus.MISSING;
            violations.check(missing || observation.value().isPresent(), "value", "required");
            violations.check(!missing || observation.value().isEmpty(), "value", "observation.missing");
            observation.value().ifPresent(value -> {
                violations.check(value.abs().compareTo(LARGEST) <= 0, "value", "between", LARGEST.negate(), LARGEST);
                violations.check(value.stripTrailingZeros().scale() <= DECIMALS, "value", "decimals", DECIMALS);
            });
            violations.title("note", observation.note());
        }
        return violations;
    }

    static void checkYear(Violations violations, String field, int year) {
        // As texts: a year has no thousands separator.
        violations.check(
                year >= FIRST_YEAR && year <= LAST_YEAR,
                field,
                "between",
                String.valueOf(FIRST_YEAR),
                String.valueOf(LAST_YEAR));
    }

    /** Names where and when, for the history. */
    static String place(Observation observation) {
        return observation.region() + " " + observation.year();
    }

    static String words(Observation observation) {
        return observation.value().map(BigDecimal::toPlainString).orElse("–")
                + (observation.status() == ObservationStatus.OBSERVED ? "" : " " + observation.status());
    }

    static boolean same(Observation one, Observation other) {
        return one.status() == other.status()
                && one.note().equals(other.note())
                && one.value().isPresent() == other.value().isPresent()
                && one.value()
                        .map(value -> value.compareTo(other.value().orElseThrow()) == 0)
                        .orElse(true);
    }
}
