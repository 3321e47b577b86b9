package fi.pohja.plugins.family.consultation;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.spi.SettingsType;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.CollaborationSpace;
import fi.pohja.ui.spi.part.Days;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * How much each region asked of the core unit, for dividing the cost. Counted from rows of the core unit's own that say
 * nothing of anybody, since a region may erase or take back its consultations.
 */
final class Volumes {

    private static final Table<Record> VOLUME = table(name("consultation_volume"));
    private static final Field<UUID> CONSULTATION = field(name("consultation"), UUID.class);
    private static final Field<String> REGION = field(name("region"), String.class);
    private static final Field<LocalDate> SENT = field(name("sent"), LocalDate.class);
    private static final Field<LocalDate> DUE = field(name("due"), LocalDate.class);
    private static final Field<LocalDate> ANSWERED = field(name("answered"), LocalDate.class);

    private static final int PERCENT = 100;

    /**
     * One region's part.
     *
     * @param region its name, or its slug where it does not belong to the area any more
     * @param share of all, in per cent with one decimal
     * @param cost of the yearly cost, in euros
     */
    record Line(String region, int asked, int answered, int inTime, BigDecimal share, BigDecimal cost) {}

    private record Row(UUID consultation, String region, LocalDate sent, LocalDate due, Optional<LocalDate> answered) {}

    private final Consultations consultations;
    private final SettingsType<ConsultationSettings> settings;

    Volumes(Consultations consultations, SettingsType<ConsultationSettings> settings) {
        this.consultations = consultations;
        this.settings = settings;
    }

    /** Keeps what is to be counted, also when it is erased where it came from; nothing outside the core unit. */
    void note(TenantContext context) {
        for (Row row : received(context)) {
            context.sql()
                    .deleteFrom(VOLUME)
                    .where(CONSULTATION.eq(row.consultation()))
                    .execute();
            context.sql()
                    .insertInto(VOLUME)
                    .set(CONSULTATION, row.consultation())
                    .set(REGION, row.region())
                    .set(SENT, row.sent())
                    .set(DUE, row.due())
                    .set(ANSWERED, row.answered().orElse(null))
                    .execute();
        }
    }

    private List<Row> received(TenantContext context) {
        return consultations.list(context).stream()
                .filter(Consultation::coordinates)
                .map(one -> new Row(
                        one.id(),
                        one.region().tenant(),
                        LocalDate.ofInstant(one.sentAt(), Days.FINLAND),
                        one.due(),
                        one.answeredAt().map(at -> LocalDate.ofInstant(at, Days.FINLAND))))
                .toList();
    }

    /** The regions' parts of a year, the largest first; the shares add up to 100 but for rounding. */
    List<Line> of(TenantContext context, int year) {
        Map<UUID, Row> all = new LinkedHashMap<>();
        context.sql()
                .select(CONSULTATION, REGION, SENT, DUE, ANSWERED)
                .from(VOLUME)
                .fetch()
                .forEach(row -> all.put(
                        row.get(CONSULTATION),
                        new Row(
                                row.get(CONSULTATION),
                                row.get(REGION),
                                row.get(SENT),
                                row.get(DUE),
                                Optional.ofNullable(row.get(ANSWERED)))));
        received(context).forEach(row -> all.put(row.consultation(), row));
        Map<String, List<Row>> byRegion = new LinkedHashMap<>();
        List<CollaborationSpace.Member> members =
                consultations.area(context).map(CollaborationSpace::members).orElse(List.of());
        members.forEach(member -> byRegion.put(member.tenant(), new ArrayList<>()));
        all.values().stream()
                .filter(row -> row.sent().getYear() == year)
                .forEach(row -> byRegion.computeIfAbsent(row.region(), any -> new ArrayList<>())
                        .add(row));
        int total = byRegion.values().stream().mapToInt(List::size).sum();
        BigDecimal cost = context.settings(settings).yearlyCost();
        return byRegion.entrySet().stream()
                .map(entry -> line(named(members, entry.getKey(), context.language()), entry.getValue(), total, cost))
                .sorted(Comparator.comparingInt(Line::asked).reversed().thenComparing(Line::region))
                .toList();
    }

    private static String named(List<CollaborationSpace.Member> members, String tenant, String language) {
        return members.stream()
                .filter(member -> member.tenant().equals(tenant))
                .map(member -> member.name().text(language))
                .findFirst()
                .orElse(tenant);
    }

    private static Line line(String region, List<Row> rows, int total, BigDecimal cost) {
        BigDecimal asked = BigDecimal.valueOf(rows.size());
        BigDecimal all = BigDecimal.valueOf(Math.max(total, 1));
        return new Line(
                region,
                rows.size(),
                (int) rows.stream().filter(row -> row.answered().isPresent()).count(),
                (int) rows.stream()
                        .filter(row -> row.answered()
                                .filter(day -> !day.isAfter(row.due()))
                                .isPresent())
                        .count(),
                asked.multiply(BigDecimal.valueOf(PERCENT)).divide(all, 1, RoundingMode.HALF_UP),
                cost.multiply(asked).divide(all, 2, RoundingMode.HALF_UP));
    }
}
