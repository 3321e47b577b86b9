package fi.pohja.plugins.digital.appointment;

import static fi.pohja.plugins.digital.appointment.AppointmentRows.APPOINTMENT;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.ARRIVED_AT;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.CHANNEL;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.CLIENT;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.CODE;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.COLUMNS;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.EXPLANATION;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.ID;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.LINK;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.MINUTES;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.MUNICIPALITY;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.POINT;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.REASON;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.SERVICE;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.STARTS;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.STATE;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.UNIT;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.UNIT_MUNICIPALITY;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.UNIT_NAME;
import static fi.pohja.plugins.digital.appointment.AppointmentRows.VERSION;
import static org.jooq.impl.DSL.lower;

import fi.pohja.plugins.digital.common.Codes;
import fi.pohja.plugins.digital.common.Longest;
import fi.pohja.plugins.digital.common.PersonFile;
import fi.pohja.plugins.digital.place.Place;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Municipality;
import fi.pohja.spi.core.ServiceUnit;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** The appointments at a distance, their waiting room, and what came of them. */
public final class Appointments {

    private static final int MOST = 1000;

    /** What is booked, each part as {@link RemoteAppointment} says. */
    public record Draft(
            String client,
            String service,
            Optional<ServiceUnit> unit,
            Channel channel,
            Optional<LocalDateTime> starts,
            int minutes,
            String municipality,
            Optional<UUID> point,
            String link) {}

    /** Those that begin on a day or later, at most 1000, the first first. */
    List<RemoteAppointment> from(TenantContext context, LocalDate day) {
        return read(context, STARTS.ge(day.atStartOfDay()));
    }

    /** Those that begin from a day to a day, both included. */
    public List<RemoteAppointment> between(TenantContext context, LocalDate first, LocalDate last) {
        return context.sql()
                .select(COLUMNS)
                .from(APPOINTMENT)
                .where(STARTS.ge(first.atStartOfDay()))
                .and(STARTS.lt(last.plusDays(1).atStartOfDay()))
                .fetch(AppointmentRows::appointment);
    }

    public Optional<RemoteAppointment> find(TenantContext context, UUID id) {
        return read(context, ID.eq(id)).stream().findFirst();
    }

    /** The appointment of a code as it was typed; empty when there is none or it was forgotten. */
    public Optional<RemoteAppointment> ofCode(TenantContext context, String code) {
        return read(context, CODE.eq(Codes.typed(code))).stream().findFirst();
    }

    /** Those of a client, whatever the case it is written in. */
    public List<RemoteAppointment> of(TenantContext context, String client) {
        return read(context, lower(CLIENT).eq(lower(client.strip())));
    }

    /** The same as they are kept: a JSON list. */
    public String json(TenantContext context, String client) {
        return context.sql()
                .select(COLUMNS)
                .from(APPOINTMENT)
                .where(lower(CLIENT).eq(lower(client.strip())))
                .orderBy(STARTS, ID)
                .fetch()
                .formatJSON(PersonFile.ROWS);
    }

    private static List<RemoteAppointment> read(TenantContext context, Condition which) {
        return context.sql()
                .select(COLUMNS)
                .from(APPOINTMENT)
                .where(which)
                .orderBy(STARTS, ID)
                .limit(MOST)
                .fetch(AppointmentRows::appointment);
    }

    /**
     * Books an appointment under a random code.
     *
     * @throws fi.pohja.spi.PluginException for the user: something is missing, holds a personal identity code, or the link is
     *     no {@code https} address
     */
    public RemoteAppointment book(TenantContext context, Draft draft) {
        ServiceUnit unit = draft.unit().orElseThrow(() -> Typed.fault(context, "appointment.unit.missing"));
        String link = Typed.optional(context, draft.link(), Longest.LINK);
        if (!link.isEmpty() && !link.matches("https://[^\\s]+")) {
            throw Typed.fault(context, "appointment.link.wrong");
        }
        if (Place.of(draft.municipality()).isEmpty()) {
            throw Typed.fault(context, "point.municipality.missing");
        }
        Map<Field<?>, Object> row = new HashMap<>();
        UUID id = UUID.randomUUID();
        row.put(ID, id);
        row.put(CODE, Codes.next());
        row.put(CLIENT, Typed.line(context, draft.client(), Longest.CLIENT));
        row.put(SERVICE, Typed.line(context, draft.service(), Longest.LINE));
        row.put(UNIT, unit.id().value());
        row.put(UNIT_NAME, unit.name().text("fi"));
        row.put(UNIT_MUNICIPALITY, unit.municipality().map(Municipality::code).orElse(""));
        row.put(CHANNEL, draft.channel().name());
        row.put(STARTS, draft.starts().orElseThrow(() -> Typed.fault(context, "appointment.starts.missing")));
        row.put(MINUTES, draft.minutes());
        row.put(MUNICIPALITY, draft.municipality());
        draft.point().ifPresent(point -> row.put(POINT, point));
        row.put(LINK, link);
        row.put(STATE, AppointmentState.BOOKED.name());
        row.put(EXPLANATION, "");
        row.put(VERSION, 1);
        context.sql().insertInto(APPOINTMENT).set(row).execute();
        return find(context, id).orElseThrow();
    }

    /** The client comes into the waiting room; once there, or let in, coming again changes nothing. */
    RemoteAppointment arrive(TenantContext context, String code) {
        RemoteAppointment read = ofCode(context, code).orElseThrow(() -> Typed.fault(context, "appointment.unknown"));
        if (read.state() == AppointmentState.BOOKED) {
            context.sql()
                    .update(APPOINTMENT)
                    .set(STATE, AppointmentState.WAITING.name())
                    .set(ARRIVED_AT, context.now().atOffset(ZoneOffset.UTC))
                    .set(VERSION, VERSION.plus(1))
                    .where(ID.eq(read.id()))
                    .and(STATE.eq(AppointmentState.BOOKED.name()))
                    .execute();
        }
        return find(context, read.id()).orElseThrow();
    }

    /** Which in turn one is among those who wait for the same unit, from 1: who came first is first. */
    int place(TenantContext context, RemoteAppointment waiting) {
        return context.sql()
                        .fetchCount(
                                APPOINTMENT,
                                UNIT.eq(waiting.unit())
                                        .and(STATE.eq(AppointmentState.WAITING.name()))
                                        .and(ARRIVED_AT.lt(waiting.arrivedAt()
                                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                                .orElseThrow())))
                + 1;
    }

    /** The worker lets the client in. */
    RemoteAppointment letIn(TenantContext context, RemoteAppointment read) {
        return step(context, read, AppointmentState.LET_IN, Optional.empty(), "");
    }

    /**
     * What came of it.
     *
     * @param reason needed when it failed
     * @param explanation needed when the reason is another one
     */
    public RemoteAppointment settle(
            TenantContext context,
            RemoteAppointment read,
            AppointmentState state,
            Optional<FailureReason> reason,
            String explanation) {
        if (state == AppointmentState.FAILED
                && (reason.isEmpty() || (reason.get() == FailureReason.OTHER && explanation.isBlank()))) {
            throw Typed.fault(context, "failure.missing");
        }
        return step(
                context,
                read,
                state,
                state == AppointmentState.FAILED ? reason : Optional.empty(),
                Typed.optional(context, explanation, Longest.LINE));
    }

    private RemoteAppointment step(
            TenantContext context,
            RemoteAppointment read,
            AppointmentState state,
            Optional<FailureReason> reason,
            String explanation) {
        if (!read.state().open()) {
            throw Typed.fault(context, "appointment.closed");
        }
        int changed = context.sql()
                .update(APPOINTMENT)
                .set(STATE, state.name())
                .set(REASON, reason.map(FailureReason::name).orElse(null))
                .set(EXPLANATION, explanation)
                .set(VERSION, read.version() + 1)
                .where(ID.eq(read.id()))
                .and(VERSION.eq(read.version()))
                .execute();
        if (changed == 0) {
            throw Typed.fault(context, "appointment.changed");
        }
        return find(context, read.id()).orElseThrow();
    }

    /** Takes a client's pseudonym, code, link and words from their appointments; they are still counted, about nobody. */
    public int forget(TenantContext context, String client) {
        return forget(context, lower(CLIENT).eq(lower(client.strip())).and(CLIENT.ne("")));
    }

    /** The same for all before a day that are closed, or were never closed. */
    public int forgetBefore(TenantContext context, LocalDate day) {
        return forget(context, STARTS.lt(day.atStartOfDay()).and(CLIENT.ne("")));
    }

    private static int forget(TenantContext context, Condition which) {
        return context.sql()
                .update(APPOINTMENT)
                .set(CLIENT, "")
                .set(CODE, (String) null)
                .set(LINK, "")
                .set(EXPLANATION, "")
                .set(VERSION, VERSION.plus(1))
                .where(which)
                .execute();
    }
}
