package fi.pohja.plugins.digital;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.digital.OpeningHours.Hours;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Typed;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The service points and when they are open. */
final class Points {

    private static final Table<Record> POINT = table(name("service_point"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> MUNICIPALITY = field(name("municipality"), String.class);
    private static final Field<String> ADDRESS = field(name("address"), String.class);
    private static final Field<BigDecimal> LATITUDE = field(name("latitude"), BigDecimal.class);
    private static final Field<BigDecimal> LONGITUDE = field(name("longitude"), BigDecimal.class);
    private static final Field<String> EQUIPMENT = field(name("equipment"), String.class);
    private static final Field<String> LANGUAGES = field(name("languages"), String.class);
    private static final Field<String> SUPPORT = field(name("support"), String.class);
    private static final Field<String> PHONE = field(name("phone"), String.class);
    private static final Field<String> SOURCE = field(name("source"), String.class);
    private static final Field<Boolean> CLOSED = field(name("closed"), Boolean.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);

    private static final List<Field<?>> COLUMNS = List.of(
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

    private static final Table<Record> OPENING = table(name("opening"));
    private static final Field<UUID> OF = field(name("point"), UUID.class);
    private static final Field<Integer> WEEKDAY = field(name("weekday"), Integer.class);
    private static final Field<LocalTime> OPENS = field(name("opens"), LocalTime.class);
    private static final Field<LocalTime> CLOSES = field(name("closes"), LocalTime.class);

    private static final String COMMA = ",";

    /** What is typed about a point; each part as {@link ServicePoint} says. */
    record Draft(
            String name,
            String municipality,
            String address,
            Coordinates where,
            Set<Equipment> equipment,
            List<String> languages,
            String support,
            String phone,
            String source,
            OpeningHours hours) {}

    /** Points in use, by municipality and name in the reader's language. */
    List<ServicePoint> list(TenantContext context) {
        return read(context, CLOSED.isFalse()).stream()
                .sorted(Comparator.comparing(
                                (ServicePoint point) -> Place.name(point.municipality(), context.language()))
                        .thenComparing(ServicePoint::name))
                .toList();
    }

    /** The point, in use or not; empty when there is none. */
    Optional<ServicePoint> find(TenantContext context, UUID id) {
        return read(context, ID.eq(id)).stream().findFirst();
    }

    /** The point of an id as it stands in an address; empty when there is none in use. */
    Optional<ServicePoint> inUse(TenantContext context, String id) {
        try {
            return find(context, UUID.fromString(id)).filter(point -> !point.closed());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** All points ever, by id. */
    Map<UUID, ServicePoint> byId(TenantContext context) {
        return read(context, noCondition()).stream()
                .collect(Collectors.toMap(ServicePoint::id, point -> point));
    }

    /** Names of all points ever, with the municipality. */
    Map<UUID, String> names(TenantContext context) {
        return context.sql()
                .select(ID, NAME, MUNICIPALITY).from(POINT)
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get(ID),
                        row -> ServicePoint.named(row.get(NAME), row.get(MUNICIPALITY), context.language())));
    }

    private static List<ServicePoint> read(TenantContext context, Condition which) {
        Map<UUID, Map<DayOfWeek, Hours>> hours = new HashMap<>();
        context.sql().select(OF, WEEKDAY, OPENS, CLOSES).from(OPENING).forEach(row -> hours.computeIfAbsent(
                        row.get(OF), any -> new EnumMap<>(DayOfWeek.class))
                .put(DayOfWeek.of(row.get(WEEKDAY)), new Hours(row.get(OPENS), row.get(CLOSES))));
        return context.sql().select(COLUMNS).from(POINT).where(which).fetch(row -> new ServicePoint(
                row.get(ID),
                row.get(NAME),
                row.get(MUNICIPALITY),
                row.get(ADDRESS),
                new Coordinates(
                        row.get(LATITUDE).doubleValue(), row.get(LONGITUDE).doubleValue()),
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

    /**
     * Enters a point.
     *
     * @throws fi.pohja.spi.PluginException for the user, as {@link #change}
     */
    ServicePoint add(TenantContext context, Draft draft) {
        Draft checked = checked(context, draft);
        UUID id = UUID.randomUUID();
        Map<Field<?>, Object> row = row(checked);
        row.put(ID, id);
        row.put(CLOSED, false);
        row.put(VERSION, 1);
        context.sql().insertInto(POINT).set(row).execute();
        open(context, id, checked.hours());
        return find(context, id).orElseThrow();
    }

    /**
     * Stores a point anew. Bookings outside its new hours stand: whoever works there sees and settles them.
     *
     * @throws fi.pohja.spi.PluginException for the user: something is missing or too long, a place outside Finland, hours
     *     that end before they begin, a phone that is none, or somebody stored another version meanwhile
     */
    ServicePoint change(TenantContext context, ServicePoint read, Draft draft) {
        Draft checked = checked(context, draft);
        Map<Field<?>, Object> row = row(checked);
        row.put(VERSION, read.version() + 1);
        int changed = context.sql()
                .update(POINT)
                .set(row)
                .where(ID.eq(read.id()))
                .and(VERSION.eq(read.version()))
                .execute();
        if (changed == 0) {
            throw Typed.fault(context, "point.changed");
        }
        open(context, read.id(), checked.hours());
        return find(context, read.id()).orElseThrow();
    }

    /** Takes a point out of use, or into use again. Its bookings stay. */
    ServicePoint close(TenantContext context, ServicePoint read, boolean closed) {
        context.sql()
                .update(POINT)
                .set(CLOSED, closed)
                .set(VERSION, VERSION.plus(1))
                .where(ID.eq(read.id()))
                .execute();
        return find(context, read.id()).orElseThrow();
    }

    /** Holds a point until the call's transaction ends, so that two bookings of it are weighed one after the other. */
    void hold(TenantContext context, UUID id) {
        context.sql().select(ID).from(POINT).where(ID.eq(id)).forUpdate().fetch();
    }

    private static void open(TenantContext context, UUID id, OpeningHours hours) {
        context.sql().deleteFrom(OPENING).where(OF.eq(id)).execute();
        hours.days()
                .forEach((day, open) -> context.sql()
                        .insertInto(OPENING)
                        .set(OF, id)
                        .set(WEEKDAY, day.getValue())
                        .set(OPENS, open.opens())
                        .set(CLOSES, open.closes())
                        .execute());
    }

    private static Draft checked(TenantContext context, Draft draft) {
        if (Place.of(draft.municipality()).isEmpty()) {
            throw Typed.fault(context, "point.municipality.missing");
        }
        if (!draft.where().inFinland()) {
            throw Typed.fault(context, "point.where.wrong");
        }
        if (draft.hours().days().values().stream().anyMatch(day -> !day.opens().isBefore(day.closes()))) {
            throw Typed.fault(context, "point.hours.wrong");
        }
        String phone = Typed.optional(context, draft.phone(), Longest.PHONE);
        if (!phone.matches("[0-9 +()-]*")) {
            throw Typed.fault(context, "point.phone.wrong");
        }
        return new Draft(
                Typed.line(context, draft.name(), Longest.NAME),
                draft.municipality(),
                Typed.line(context, draft.address(), Longest.LINE),
                draft.where(),
                draft.equipment(),
                draft.languages(),
                Typed.optional(context, draft.support(), Longest.NAME),
                phone,
                Typed.optional(context, draft.source(), Longest.LINE),
                draft.hours());
    }

    private static Map<Field<?>, Object> row(Draft draft) {
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
