package fi.pohja.plugins.digital.point;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.digital.place.Coordinates;
import fi.pohja.spi.OpeningHours;
import fi.pohja.spi.OpeningHours.Span;
import fi.pohja.spi.TenantContext;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The tables of service points, and their rows as records. */
final class PointRows {

    static final Table<Record> POINT = table(name("service_point"));
    static final Field<UUID> ID = field(name("id"), UUID.class);
    static final Field<String> NAME = field(name("name"), String.class);
    static final Field<String> MUNICIPALITY = field(name("municipality"), String.class);
    static final Field<String> ADDRESS = field(name("address"), String.class);
    static final Field<BigDecimal> LATITUDE = field(name("latitude"), BigDecimal.class);
    static final Field<BigDecimal> LONGITUDE = field(name("longitude"), BigDecimal.class);
    static final Field<String> EQUIPMENT = field(name("equipment"), String.class);
    static final Field<String> LANGUAGES = field(name("languages"), String.class);
    static final Field<String> SUPPORT = field(name("support"), String.class);
    static final Field<String> PHONE = field(name("phone"), String.class);
    static final Field<String> SOURCE = field(name("source"), String.class);
    static final Field<Boolean> CLOSED = field(name("closed"), Boolean.class);
    static final Field<Integer> VERSION = field(name("version"), Integer.class);

    static final List<Field<?>> COLUMNS = List.of(
            ID,
            NAME,
            MUNICIPALITY,
            ADDRESS,
            LATITUDE,
            LONGITUDE,
            EQUIPMENT,
            LANGUAGES,
            SUPPORT,
            PHONE,
            SOURCE,
            CLOSED,
            VERSION);

    static final Table<Record> OPENING = table(name("opening"));
    static final Field<UUID> OF = field(name("point"), UUID.class);
    static final Field<Integer> WEEKDAY = field(name("weekday"), Integer.class);
    static final Field<LocalTime> OPENS = field(name("opens"), LocalTime.class);
    static final Field<LocalTime> CLOSES = field(name("closes"), LocalTime.class);

    static final String COMMA = ",";

    private PointRows() {}

    /** The points a condition holds for, with their hours. */
    static List<ServicePoint> read(TenantContext context, Condition which) {
        Map<UUID, Map<DayOfWeek, List<Span>>> hours = new HashMap<>();
        context.sql()
                .select(OF, WEEKDAY, OPENS, CLOSES)
                .from(OPENING)
                .forEach(row -> hours.computeIfAbsent(row.get(OF), any -> new EnumMap<>(DayOfWeek.class))
                        .put(DayOfWeek.of(row.get(WEEKDAY)), List.of(new Span(row.get(OPENS), row.get(CLOSES)))));
        return context.sql()
                .select(COLUMNS)
                .from(POINT)
                .where(which)
                .fetch(row -> new ServicePoint(
                        row.get(ID),
                        row.get(NAME),
                        row.get(MUNICIPALITY),
                        row.get(ADDRESS),
                        new Coordinates(
                                row.get(LATITUDE).doubleValue(),
                                row.get(LONGITUDE).doubleValue()),
                        parts(row.get(EQUIPMENT)).map(Equipment::valueOf).collect(Collectors.toSet()),
                        parts(row.get(LANGUAGES)).toList(),
                        row.get(SUPPORT),
                        row.get(PHONE),
                        row.get(SOURCE),
                        new OpeningHours(hours.getOrDefault(row.get(ID), Map.of())),
                        row.get(CLOSED),
                        row.get(VERSION)));
    }

    private static Stream<String> parts(String list) {
        return list.isEmpty() ? Stream.empty() : Stream.of(list.split(COMMA, -1));
    }

    /** What is typed as a row. */
    static Map<Field<?>, Object> row(Points.Draft draft) {
        Map<Field<?>, Object> row = new HashMap<>();
        row.put(NAME, draft.name());
        row.put(MUNICIPALITY, draft.municipality());
        row.put(ADDRESS, draft.address());
        row.put(LATITUDE, BigDecimal.valueOf(draft.where().latitude()));
        row.put(LONGITUDE, BigDecimal.valueOf(draft.where().longitude()));
        List<String> equipment = new ArrayList<>();
        draft.equipment().stream().sorted().forEach(one -> equipment.add(one.name()));
        row.put(EQUIPMENT, String.join(COMMA, equipment));
        row.put(LANGUAGES, String.join(COMMA, draft.languages()));
        row.put(SUPPORT, draft.support());
        row.put(PHONE, draft.phone());
        row.put(SOURCE, draft.source());
        return row;
    }
}
