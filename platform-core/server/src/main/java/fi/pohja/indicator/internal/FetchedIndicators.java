package fi.pohja.indicator.internal;

import static fi.pohja.schema.tenant.Tables.INDICATOR;
import static fi.pohja.schema.tenant.Tables.PERIOD_OBSERVATION;

import fi.pohja.indicator.Direction;
import fi.pohja.indicator.Fetched;
import fi.pohja.indicator.Indicator;
import fi.pohja.indicator.IndicatorDraft;
import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.Indicators;
import fi.pohja.indicator.Observation;
import fi.pohja.plugin.ObservationIntake;
import fi.pohja.problem.Violations;
import fi.pohja.spi.ObservationSource;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Tenants;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Indicators whose numbers plugins' sources bring: every period as it came, and what is of a whole calendar year and the
 * whole region also as an observation like those people enter, so that targets can rest on it.
 */
@Singleton
final class FetchedIndicators implements ObservationIntake {

    private static final int MOST = 20_000;
    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");

    private final Database database;
    private final Indicators indicators;
    private final Tenants tenants;
    private final Clock clock;

    FetchedIndicators(Database database, Indicators indicators, Tenants tenants, Clock clock) {
        this.database = database;
        this.indicators = indicators;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public boolean knows(String plugin, String code) {
        return database.read(sql -> sql.fetchExists(PERIOD_OBSERVATION
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(PERIOD_OBSERVATION.INDICATOR_ID))
                .where(INDICATOR.PLUGIN.eq(plugin), INDICATOR.PLUGIN_CODE.eq(code))));
    }

    @Override
    public void take(
            String plugin, ObservationSource.Indicator indicator, List<ObservationSource.Observation> observations) {
        Violations violations = new Violations().check(observations.size() <= MOST, "observations", "many", MOST);
        observations.forEach(one -> violations
                .check(!one.end().isBefore(one.start()), "end", "end.before.start")
                .check(one.value().abs().compareTo(LARGEST) <= 0, "value", "between", LARGEST.negate(), LARGEST));
        violations.done();
        database.change(sql -> {
            UUID id = find(sql, plugin, indicator.code())
                    .orElseGet(() -> make(sql, plugin, indicator, decimals(observations)));
            store(sql, id, observations, clock.instant());
            years(new IndicatorId(id), observations);
        });
    }

    private static Optional<UUID> find(DSLContext sql, String plugin, String code) {
        return sql.select(INDICATOR.ID)
                .from(INDICATOR)
                .where(INDICATOR.PLUGIN.eq(plugin), INDICATOR.PLUGIN_CODE.eq(code))
                .fetchOptional(INDICATOR.ID);
    }

    private UUID make(DSLContext sql, String plugin, ObservationSource.Indicator indicator, int decimals) {
        IndicatorDraft draft =
                IndicatorDraft.of(indicator.name(), indicator.unit(), Direction.CONTEXT, indicator.source());
        UUID id = indicators
                .create(new IndicatorDraft(
                        draft.sotkanet(),
                        draft.title(),
                        draft.description(),
                        draft.unit(),
                        decimals,
                        draft.direction(),
                        draft.source(),
                        draft.licence(),
                        draft.sourceUpdatedOn(),
                        draft.breakYears(),
                        draft.sourceRefs()))
                .id()
                .value();
        sql.update(INDICATOR)
                .set(INDICATOR.PLUGIN, plugin)
                .set(INDICATOR.PLUGIN_CODE, indicator.code())
                .where(INDICATOR.ID.eq(id))
                .execute();
        return id;
    }

    private static int decimals(List<ObservationSource.Observation> observations) {
        return observations.stream()
                .mapToInt(one -> Math.clamp(one.value().stripTrailingZeros().scale(), 0, MOST_DECIMALS))
                .max()
                .orElse(0);
    }

    /** Whose number it is and of when; of two in one list the later stays. */
    private record Place(LocalDate start, LocalDate end, String municipality) {}

    private static void store(
            DSLContext sql, UUID id, List<ObservationSource.Observation> observations, Instant fetchedAt) {
        Map<Place, BigDecimal> values = new LinkedHashMap<>();
        observations.forEach(one ->
                values.put(new Place(one.start(), one.end(), one.municipality().orElse("")), one.value()));
        if (values.isEmpty()) {
            return;
        }
        // One prepared statement for all of them, which the driver sends as a few of many rows.
        var insert = sql.batch(sql.insertInto(
                        PERIOD_OBSERVATION,
                        PERIOD_OBSERVATION.INDICATOR_ID,
                        PERIOD_OBSERVATION.START_ON,
                        PERIOD_OBSERVATION.END_ON,
                        PERIOD_OBSERVATION.MUNICIPALITY,
                        PERIOD_OBSERVATION.VALUE,
                        PERIOD_OBSERVATION.FETCHED_AT)
                .values((UUID) null, null, null, null, null, null)
                .onConflict(
                        PERIOD_OBSERVATION.INDICATOR_ID,
                        PERIOD_OBSERVATION.START_ON,
                        PERIOD_OBSERVATION.END_ON,
                        PERIOD_OBSERVATION.MUNICIPALITY)
                .doUpdate()
                .set(PERIOD_OBSERVATION.VALUE, DSL.excluded(PERIOD_OBSERVATION.VALUE))
                .set(PERIOD_OBSERVATION.FETCHED_AT, DSL.excluded(PERIOD_OBSERVATION.FETCHED_AT)));
        for (Map.Entry<Place, BigDecimal> one : values.entrySet()) {
            Place place = one.getKey();
            insert = insert.bind(id, place.start(), place.end(), place.municipality(), one.getValue(), fetchedAt);
        }
        insert.execute();
    }

    private void years(IndicatorId id, List<ObservationSource.Observation> observations) {
        String own = tenants.current().code();
        List<Observation> years = observations.stream()
                .filter(FetchedIndicators::wholeYear)
                .map(one -> Observation.observed(own, one.start().getYear(), one.value()))
                .toList();
        Indicator now = indicators.open(id);
        if (!years.isEmpty() && !now.archived()) {
            indicators.observe(id, now.version(), years);
        }
    }

    private static boolean wholeYear(ObservationSource.Observation one) {
        return one.municipality().isEmpty()
                && one.start().getDayOfYear() == 1
                && one.end().equals(one.start().plusYears(1).minusDays(1));
    }

    /** What was fetched of an indicator; empty when no plugin brings it. */
    static Optional<Fetched> of(DSLContext sql, IndicatorId id) {
        return sql.select(INDICATOR.PLUGIN)
                .from(INDICATOR)
                .where(INDICATOR.ID.eq(id.value()), INDICATOR.PLUGIN.isNotNull())
                .fetchOptional(INDICATOR.PLUGIN)
                .map(plugin -> {
                    var rows = sql.selectFrom(PERIOD_OBSERVATION)
                            .where(PERIOD_OBSERVATION.INDICATOR_ID.eq(id.value()))
                            .orderBy(
                                    PERIOD_OBSERVATION.END_ON,
                                    PERIOD_OBSERVATION.START_ON,
                                    PERIOD_OBSERVATION.MUNICIPALITY)
                            .fetch();
                    return new Fetched(
                            plugin,
                            rows.getValues(PERIOD_OBSERVATION.FETCHED_AT).stream()
                                    .max(Instant::compareTo),
                            rows.map(row -> new Fetched.Period(
                                    row.get(PERIOD_OBSERVATION.START_ON),
                                    row.get(PERIOD_OBSERVATION.END_ON),
                                    Optional.of(row.get(PERIOD_OBSERVATION.MUNICIPALITY))
                                            .filter(code -> !code.isEmpty()),
                                    row.get(PERIOD_OBSERVATION.VALUE))));
                });
    }
}
