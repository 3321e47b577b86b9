package fi.pohja.plugins.digital.client;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.digital.accessibility.Feedbacks;
import fi.pohja.plugins.digital.appointment.Appointments;
import fi.pohja.plugins.digital.booking.Bookings;
import fi.pohja.plugins.digital.booking.PointBooking;
import fi.pohja.plugins.digital.consent.Consents;
import fi.pohja.plugins.digital.message.Messages;
import fi.pohja.spi.AuditStep;
import fi.pohja.spi.TenantContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Everything the plugin holds of one client, by pseudonym; of one who gave feedback, by the contact left; of one who booked,
 * by the booking's code, or those of the bookings under a nickname that were chosen, since others may go by it too: given
 * out and forgotten in one step. That somebody was forgotten stays written down, not who.
 */
public final class ClientData {

    private final Bookings bookings;
    private final Feedbacks feedbacks;
    private final Appointments appointments;
    private final Consents consents;
    private final Messages messages;

    public ClientData(
            Bookings bookings, Feedbacks feedbacks, Appointments appointments, Consents consents, Messages messages) {
        this.bookings = bookings;
        this.feedbacks = feedbacks;
        this.appointments = appointments;
        this.consents = consents;
        this.messages = messages;
    }

    /** Bookings that may be the client's: that of the code, and all under the nickname. */
    List<PointBooking> bookings(TenantContext context, String client) {
        return bookings.of(context, client);
    }

    /** Those among {@link #bookings} that were chosen. */
    private List<PointBooking> chosen(TenantContext context, String client, Set<UUID> theirs) {
        return bookings.of(context, client).stream()
                .filter(booking -> theirs.contains(booking.id()))
                .toList();
    }

    /**
     * What is held of a client, one thing a line, in the reader's language; empty where nothing is.
     *
     * @param theirs which of {@link #bookings} are the client's
     */
    List<String> export(TenantContext context, String client, Set<UUID> theirs) {
        List<String> lines = new ArrayList<>();
        if (client.isBlank()) {
            return lines;
        }
        appointments
                .of(context, client)
                .forEach(one -> lines.add(context.text(
                        "data.appointment",
                        context.text("day", one.starts().toLocalDate()),
                        context.writing().time(one.starts().toLocalTime()),
                        one.service(),
                        one.unitName(),
                        context.text("channel." + one.channel()),
                        context.text("appointment.state." + one.state()),
                        one.explanation())));
        chosen(context, client, theirs)
                .forEach(one -> lines.add(context.text(
                        "data.booking",
                        context.text("day", one.starts().toLocalDate()),
                        context.writing().time(one.starts().toLocalTime()),
                        one.nickname(),
                        context.text("purpose." + one.purpose()),
                        context.text("booking.state." + one.state()))));
        feedbacks
                .of(context, client)
                .forEach(one -> lines.add(
                        context.text("data.feedback", one.receivedAt(), one.contact(), one.words(), one.answer())));
        consents.of(context, client)
                .forEach(one -> lines.add(context.text(
                        "data.consent",
                        one.purpose(),
                        one.scope(),
                        one.givenOn(),
                        one.withdrawnOn()
                                .map(day -> context.text("consent.withdrawn.on", day))
                                .orElseGet(() -> context.text("consent.stands")))));
        messages.of(context, client)
                .forEach(exchange -> messages.messages(context, exchange.id())
                        .forEach(one -> lines.add(context.text(
                                "data.message",
                                one.sentAt(),
                                context.text(one.fromClient() ? "message.client" : "message.unit"),
                                exchange.subject(),
                                one.words()))));
        return lines;
    }

    /** About nobody. */
    static AuditStep forgotten(String action, int records) {
        UUID id = UUID.randomUUID();
        return AuditStep.of(action, "CLIENT_DATA", id, id.toString().substring(0, 8))
                .with("records", records);
    }

    /**
     * What is held of a client, to be given to them: the JSON of lists of rows, empty ones where nothing is kept.
     *
     * @param theirs as of {@link #export}
     */
    String file(TenantContext context, String client, Set<UUID> theirs) {
        return "{\"pointBookings\":" + bookings.json(context, chosen(context, client, theirs))
                + ",\"accessibilityFeedback\":" + feedbacks.json(context, client)
                + ",\"remoteAppointments\":" + appointments.json(context, client)
                + ",\"consents\":" + consents.json(context, client)
                + ",\"messages\":" + messages.json(context, client) + "}\n";
    }

    /**
     * Forgets a client: appointments, bookings and feedback stay, about nobody; consents and messages are removed.
     * Bookings under the same nickname that were not chosen are somebody else's, and stay as they are.
     *
     * @param theirs as of {@link #export}
     * @return how many records there were
     */
    int forget(TenantContext context, String client, Set<UUID> theirs) {
        if (client.isBlank()) {
            return 0;
        }
        int count = appointments.forget(context, client)
                + bookings.forget(context, chosen(context, client, theirs))
                + feedbacks.forget(context, client)
                + consents.forget(context, client)
                + messages.forget(context, client);
        if (count > 0) {
            context.sql()
                    .insertInto(table(name("forgotten")))
                    .set(field(name("id"), UUID.class), UUID.randomUUID())
                    .set(field(name("at"), OffsetDateTime.class), context.now().atOffset(ZoneOffset.UTC))
                    .set(field(name("by_user"), UUID.class), context.user().orElse(null))
                    .set(field(name("records"), Integer.class), count)
                    .execute();
            context.record(forgotten("FORGOTTEN", count));
        }
        return count;
    }
}
