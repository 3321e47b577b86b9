package fi.pohja.plugins.digital.point;

import static fi.pohja.plugins.digital.point.PointRows.CLOSED;
import static fi.pohja.plugins.digital.point.PointRows.CLOSES;
import static fi.pohja.plugins.digital.point.PointRows.ID;
import static fi.pohja.plugins.digital.point.PointRows.MUNICIPALITY;
import static fi.pohja.plugins.digital.point.PointRows.NAME;
import static fi.pohja.plugins.digital.point.PointRows.OF;
import static fi.pohja.plugins.digital.point.PointRows.OPENING;
import static fi.pohja.plugins.digital.point.PointRows.OPENS;
import static fi.pohja.plugins.digital.point.PointRows.POINT;
import static fi.pohja.plugins.digital.point.PointRows.VERSION;
import static fi.pohja.plugins.digital.point.PointRows.WEEKDAY;
import static fi.pohja.plugins.digital.point.PointRows.read;
import static fi.pohja.plugins.digital.point.PointRows.row;
import static org.jooq.impl.DSL.noCondition;

import fi.pohja.plugins.digital.common.Longest;
import fi.pohja.plugins.digital.place.Coordinates;
import fi.pohja.plugins.digital.place.Place;
import fi.pohja.spi.OpeningHours;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Typed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Field;

/** The service points and when they are open. */
public final class Points {

    /** What is typed about a point; each part as {@link ServicePoint} says. */
    public record Draft(
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
    public List<ServicePoint> list(TenantContext context) {
        return read(context, CLOSED.isFalse()).stream()
                .sorted(Comparator.comparing(
                                (ServicePoint point) -> Place.name(point.municipality(), context.language()))
                        .thenComparing(ServicePoint::name))
                .toList();
    }

    /** The point, in use or not; empty when there is none. */
    public Optional<ServicePoint> find(TenantContext context, UUID id) {
        return read(context, ID.eq(id)).stream().findFirst();
    }

    /** The point of an id as it stands in an address; empty when there is none in use. */
    public Optional<ServicePoint> inUse(TenantContext context, String id) {
        try {
            return find(context, UUID.fromString(id)).filter(point -> !point.closed());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** All points ever, by id. */
    public Map<UUID, ServicePoint> byId(TenantContext context) {
        return read(context, noCondition()).stream().collect(Collectors.toMap(ServicePoint::id, point -> point));
    }

    /** Names of all points ever, with the municipality. */
    public Map<UUID, String> names(TenantContext context) {
        return context.sql().select(ID, NAME, MUNICIPALITY).from(POINT).fetch().stream()
                .collect(Collectors.toMap(
                        row -> row.get(ID),
                        row -> ServicePoint.named(row.get(NAME), row.get(MUNICIPALITY), context.language())));
    }

    /**
     * Enters a point.
     *
     * @throws fi.pohja.spi.PluginException for the user, as {@link #change}
     */
    public ServicePoint add(TenantContext context, Draft draft) {
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
     *     with a break in a day, a phone that is none, or somebody stored another version meanwhile
     */
    public ServicePoint change(TenantContext context, ServicePoint read, Draft draft) {
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
    public ServicePoint close(TenantContext context, ServicePoint read, boolean closed) {
        context.sql()
                .update(POINT)
                .set(CLOSED, closed)
                .set(VERSION, VERSION.plus(1))
                .where(ID.eq(read.id()))
                .execute();
        return find(context, read.id()).orElseThrow();
    }

    /** Holds a point until the call's transaction ends, so that two bookings of it are weighed one after the other. */
    public void hold(TenantContext context, UUID id) {
        context.sql().select(ID).from(POINT).where(ID.eq(id)).forUpdate().fetch();
    }

    private static void open(TenantContext context, UUID id, OpeningHours hours) {
        context.sql().deleteFrom(OPENING).where(OF.eq(id)).execute();
        hours.week()
                .forEach((day, spans) -> spans.forEach(span -> context.sql()
                        .insertInto(OPENING)
                        .set(OF, id)
                        .set(WEEKDAY, day.getValue())
                        .set(OPENS, span.from())
                        .set(CLOSES, span.until())
                        .execute()));
    }

    private static Draft checked(TenantContext context, Draft draft) {
        if (Place.of(draft.municipality()).isEmpty()) {
            throw Typed.fault(context, "point.municipality.missing");
        }
        if (!draft.where().inFinland()) {
            throw Typed.fault(context, "point.where.wrong");
        }
        if (draft.hours().week().values().stream().anyMatch(day -> day.size() > 1)) {
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
}
