package fi.pohja.plugins.digital.booking;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.digital.booking.Slots.Held;
import fi.pohja.plugins.digital.common.Codes;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.common.DigitalSettings;
import fi.pohja.plugins.digital.common.Longest;
import fi.pohja.plugins.digital.common.PersonFile;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.plugins.digital.point.ServicePoint;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The times booked at points. One time of a point is never held by two bookings: the database sees to it. */
public final class Bookings {

    private static final Table<Record> BOOKING = table(name("point_booking"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> CODE = field(name("code"), String.class);
    private static final Field<UUID> POINT = field(name("point"), UUID.class);
    private static final Field<LocalDateTime> STARTS = field(name("starts"), LocalDateTime.class);
    private static final Field<Integer> MINUTES = field(name("minutes"), Integer.class);
    private static final Field<LocalDateTime> HELD_FROM = field(name("held_from"), LocalDateTime.class);
    private static final Field<String> NICKNAME = field(name("nickname"), String.class);
    private static final Field<String> PURPOSE = field(name("purpose"), String.class);
    private static final Field<Boolean> SUPPORT = field(name("support"), Boolean.class);
    private static final Field<String> STATE = field(name("state"), String.class);
    private static final Field<OffsetDateTime> BOOKED_AT = field(name("booked_at"), OffsetDateTime.class);

    private static final List<Field<?>> COLUMNS =
            List.of(ID, CODE, POINT, STARTS, MINUTES, NICKNAME, PURPOSE, SUPPORT, STATE);

    private static final int MOST = 1000;

    private final Points points;

    public Bookings(Points points) {
        this.points = points;
    }

    /** What is booked; the time is Finland's. */
    public record Draft(UUID point, LocalDateTime starts, String nickname, Purpose purpose, boolean support) {}

    /** Now, by Finland's clocks. */
    static LocalDateTime now(TenantContext context) {
        return LocalDateTime.ofInstant(context.now(), Days.FINLAND);
    }

    /** The free times of a point by day, from today as far ahead as the settings say; days without any are left out. */
    public Map<LocalDate, List<LocalTime>> free(TenantContext context, ServicePoint point) {
        LocalDate today = context.today();
        DigitalSettings settings = context.settings(Declared.SETTINGS);
        LocalDate last = today.plusDays(settings.daysAhead());
        Map<LocalDate, List<Held>> held = context
                .sql()
                .select(HELD_FROM, MINUTES)
                .from(BOOKING)
                .where(POINT.eq(point.id()))
                .and(HELD_FROM.between(today.atStartOfDay(), last.plusDays(1).atStartOfDay()))
                .fetch(row -> new Held(row.get(HELD_FROM), row.get(MINUTES)))
                .stream()
                .collect(Collectors.groupingBy(one -> one.from().toLocalDate()));
        Map<LocalDate, List<LocalTime>> free = new LinkedHashMap<>();
        for (LocalDate day = today; !day.isAfter(last); day = day.plusDays(1)) {
            List<LocalTime> times = Slots.free(
                    point.hours(), day, settings.slotMinutes(), held.getOrDefault(day, List.of()), now(context));
            if (!times.isEmpty()) {
                free.put(day, times);
            }
        }
        return free;
    }

    /** How many times can be booked at a point. */
    public int freeTimes(TenantContext context, ServicePoint point) {
        return free(context, point).values().stream().mapToInt(List::size).sum();
    }

    /**
     * Books a time under a nickname.
     *
     * @throws fi.pohja.spi.PluginException for the user: the time is not free, or not any more; the nickname is missing, too
     *     long, or looks like a personal identity code
     */
    public PointBooking book(TenantContext context, Draft draft) {
        String nickname = Typed.line(context, draft.nickname(), Longest.NICKNAME);
        points.hold(context, draft.point());
        boolean free = points.find(context, draft.point())
                .filter(point -> !point.closed())
                .map(point -> free(context, point)
                        .getOrDefault(draft.starts().toLocalDate(), List.of())
                        .contains(draft.starts().toLocalTime()))
                .orElse(false);
        if (!free) {
            throw Typed.fault(context, "booking.taken");
        }
        String code = Codes.next();
        int stored = context.sql()
                .insertInto(BOOKING)
                .set(ID, UUID.randomUUID())
                .set(CODE, code)
                .set(POINT, draft.point())
                .set(STARTS, draft.starts())
                .set(MINUTES, context.settings(Declared.SETTINGS).slotMinutes())
                .set(HELD_FROM, draft.starts())
                .set(NICKNAME, nickname)
                .set(PURPOSE, draft.purpose().name())
                .set(SUPPORT, draft.support())
                .set(STATE, BookingState.BOOKED.name())
                .set(BOOKED_AT, context.now().atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
        if (stored == 0) {
            throw Typed.fault(context, "booking.taken");
        }
        return ofCode(context, code).orElseThrow();
    }

    /** The booking of a code as it was typed; empty when there is none or it was forgotten. */
    public Optional<PointBooking> ofCode(TenantContext context, String code) {
        return context.sql()
                .select(COLUMNS)
                .from(BOOKING)
                .where(CODE.eq(Codes.typed(code)))
                .fetchOptional(Bookings::booking);
    }

    /** Those that begin on a day or later, at most 1000, the first first. */
    public List<PointBooking> from(TenantContext context, LocalDate day) {
        return context.sql()
                .select(COLUMNS)
                .from(BOOKING)
                .where(STARTS.ge(day.atStartOfDay()))
                .orderBy(STARTS, POINT, ID)
                .limit(MOST)
                .fetch(Bookings::booking);
    }

    /** Those that begin from a day to a day, both included. */
    public List<PointBooking> between(TenantContext context, LocalDate first, LocalDate last) {
        return context.sql()
                .select(COLUMNS)
                .from(BOOKING)
                .where(STARTS.ge(first.atStartOfDay()))
                .and(STARTS.lt(last.plusDays(1).atStartOfDay()))
                .orderBy(STARTS, POINT, ID)
                .fetch(Bookings::booking);
    }

    /**
     * What came of a booking.
     *
     * @throws fi.pohja.spi.PluginException for the user: it is settled already, or one would have arrived, or not, before the
     *     day
     */
    public PointBooking settle(TenantContext context, PointBooking read, BookingState state) {
        if (state != BookingState.CANCELLED && read.starts().toLocalDate().isAfter(context.today())) {
            throw Typed.fault(context, "booking.early");
        }
        int changed = context.sql()
                .update(BOOKING)
                .set(STATE, state.name())
                .set(HELD_FROM, state == BookingState.CANCELLED ? null : read.starts())
                .where(ID.eq(read.id()))
                .and(STATE.eq(BookingState.BOOKED.name()))
                .execute();
        if (changed == 0) {
            throw Typed.fault(context, "booking.settled");
        }
        return context.sql()
                .select(COLUMNS)
                .from(BOOKING)
                .where(ID.eq(read.id()))
                .fetchSingle(Bookings::booking);
    }

    /** Cancels a booking for whoever has its code, until it begins. */
    public PointBooking cancel(TenantContext context, String code) {
        PointBooking booking = ofCode(context, code).orElseThrow(() -> Typed.fault(context, "booking.unknown"));
        if (booking.starts().isBefore(now(context))) {
            throw Typed.fault(context, "booking.begun");
        }
        return settle(context, booking, BookingState.CANCELLED);
    }

    /**
     * Takes nickname and code from the bookings before a day. That there was a booking, and what came of it, is still
     * counted.
     *
     * @return how many bookings there were
     */
    public int forgetBefore(TenantContext context, LocalDate day) {
        return context.sql()
                .update(BOOKING)
                .set(NICKNAME, "")
                .set(CODE, (String) null)
                .where(STARTS.lt(day.atStartOfDay()))
                .and(CODE.isNotNull())
                .execute();
    }

    /**
     * The booking of this code, and those under this nickname, the first first. Several people may go by one nickname: whose
     * each is, only they can tell.
     */
    public List<PointBooking> of(TenantContext context, String person) {
        return context.sql()
                .select(COLUMNS)
                .from(BOOKING)
                .where(is(person))
                .orderBy(STARTS, ID)
                .fetch(Bookings::booking);
    }

    /** These as they are kept: a JSON list. */
    public String json(TenantContext context, List<PointBooking> which) {
        return context.sql()
                .select(COLUMNS)
                .from(BOOKING)
                .where(ID.in(ids(which)))
                .orderBy(STARTS, ID)
                .fetch()
                .formatJSON(PersonFile.ROWS);
    }

    /**
     * Takes nickname and code from these; a time that has not begun is given back.
     *
     * @return how many there were
     */
    public int forget(TenantContext context, List<PointBooking> which) {
        which.stream()
                .filter(booking -> booking.state() == BookingState.BOOKED)
                .filter(booking -> !booking.starts().isBefore(now(context)))
                .forEach(booking -> settle(context, booking, BookingState.CANCELLED));
        return context.sql()
                .update(BOOKING)
                .set(NICKNAME, "")
                .set(CODE, (String) null)
                .where(ID.in(ids(which)))
                .execute();
    }

    private static List<UUID> ids(List<PointBooking> which) {
        return which.stream().map(PointBooking::id).toList();
    }

    private static Condition is(String person) {
        return CODE.eq(Codes.typed(person))
                .or(lower(NICKNAME).eq(lower(person.strip())).and(NICKNAME.ne("")));
    }

    private static PointBooking booking(Record row) {
        return new PointBooking(
                row.get(ID),
                Optional.ofNullable(row.get(CODE)).orElse(""),
                row.get(POINT),
                row.get(STARTS),
                row.get(MINUTES),
                row.get(NICKNAME),
                Purpose.valueOf(row.get(PURPOSE)),
                row.get(SUPPORT),
                BookingState.valueOf(row.get(STATE)));
    }
}
