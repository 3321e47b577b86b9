package fi.pohja.plugins.digital.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.plugins.digital.booking.Bookings;
import fi.pohja.plugins.digital.channel.ChannelMix;
import fi.pohja.plugins.digital.channel.ChannelMix.Line;
import fi.pohja.plugins.digital.channel.ChannelReport;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.place.Travel;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.core.Municipality;
import fi.pohja.spi.core.ServiceUnit;
import fi.pohja.spi.core.ServiceUnitId;
import fi.pohja.testkit.PluginContractTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Appointments at a distance through the real host: the waiting room, what comes of them, and what is counted. */
class AppointmentsTest extends PluginContractTest {

    private final Points points = new Points();
    private final Bookings bookings = new Bookings(points);
    private final Appointments appointments = new Appointments();
    private final PublicPage waiting = new WaitingPublicPage(appointments);

    private static ServiceUnit unit() {
        return new ServiceUnit(
                new ServiceUnitId(UUID.randomUUID()),
                LocalizedText.fi("Rovaniemen terveysasema"),
                Optional.of(new Municipality("698", LocalizedText.fi("Rovaniemi"))),
                "",
                List.of(),
                true,
                false);
    }

    private static Appointments.Draft draft(String client, ServiceUnit unit, LocalDateTime at, String link) {
        return new Appointments.Draft(
                client,
                "Neuvola",
                Optional.of(unit),
                Channel.VIDEO,
                Optional.of(at),
                30,
                "890",
                Optional.empty(),
                link);
    }

    private RemoteAppointment book(String client, ServiceUnit unit) {
        return inLappi(context -> appointments.book(
                context, draft(client, unit, context.today().atTime(12, 0), "https://etavastaanotto.example/huone")));
    }

    private String shown(RemoteAppointment appointment) {
        PublicContent room =
                inLappi(context -> waiting.show(context, new PublicPage.Request(appointment.code(), Map.of())));
        return room.elements().toString();
    }

    private RemoteAppointment arrive(RemoteAppointment appointment) {
        return inLappi(context -> appointments.arrive(context, appointment.code()));
    }

    @Test
    void theLinkIsSeenOnlyByWhoWasLetIn() {
        RemoteAppointment booked = book("Linkki", unit());
        assertFalse(shown(booked).contains("etavastaanotto.example"));
        RemoteAppointment here = arrive(booked);
        assertEquals(AppointmentState.WAITING, here.state());
        assertFalse(shown(here).contains("etavastaanotto.example"));

        RemoteAppointment inside = inLappi(context -> appointments.letIn(context, here));

        assertTrue(shown(inside).contains("https://etavastaanotto.example/huone"));
        inLappi(context -> appointments.settle(context, inside, AppointmentState.HELD, Optional.empty(), ""));
        assertFalse(shown(inside).contains("etavastaanotto.example"));
    }

    @Test
    void whoCameFirstIsFirstInLineOfTheUnit() {
        ServiceUnit unit = unit();
        RemoteAppointment second = book("Toinen", unit);
        RemoteAppointment first = arrive(book("Ensimmäinen", unit));
        tenants().clock().advance(Duration.ofSeconds(5));
        RemoteAppointment after = arrive(second);
        RemoteAppointment elsewhere = arrive(book("Muualla", unit()));

        assertEquals(1, this.<Integer>inLappi(context -> appointments.place(context, first)));
        assertEquals(2, this.<Integer>inLappi(context -> appointments.place(context, after)));
        assertEquals(1, this.<Integer>inLappi(context -> appointments.place(context, elsewhere)));
        assertEquals(after, arrive(after), "coming again takes nobody's place");
    }

    @Test
    void whatFailedHasAReasonAndIsSettledOnce() {
        RemoteAppointment booked = book("Katkennut", unit());

        assertThrows(
                PluginException.class,
                () -> inLappi(context ->
                        appointments.settle(context, booked, AppointmentState.FAILED, Optional.empty(), "")));
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> appointments.settle(
                        context, booked, AppointmentState.FAILED, Optional.of(FailureReason.OTHER), " ")));
        RemoteAppointment failed = inLappi(context -> appointments.settle(
                context, booked, AppointmentState.FAILED, Optional.of(FailureReason.CONNECTION), ""));
        assertEquals(Optional.of(FailureReason.CONNECTION), failed.reason());
        assertThrows(
                PluginException.class,
                () -> inLappi(
                        context -> appointments.settle(context, failed, AppointmentState.HELD, Optional.empty(), "")));
    }

    @Test
    void anIdentityCodeOrAnUnsafeLinkIsRefused() {
        LocalDateTime at = LocalDateTime.of(2026, 3, 2, 9, 0);
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> appointments.book(context, draft("010190-123A", unit(), at, ""))));
        assertThrows(
                PluginException.class,
                () -> inLappi(
                        context -> appointments.book(context, draft("Linkitön", unit(), at, "javascript:alert(1)"))));
    }

    @Test
    void theOutcomesOfALineAddUpToWhatWasBooked() {
        LocalDate day = LocalDate.of(2031, 5, 5);
        ServiceUnit unit = unit();
        for (int i = 0; i < 4; i++) {
            String client = "Laskettu " + i;
            inLappi(context -> appointments.book(context, draft(client, unit, day.atTime(9, 0), "")));
        }
        List<RemoteAppointment> booked = inLappi(context -> appointments.between(context, day, day));
        inLappi(context -> appointments.settle(context, booked.get(0), AppointmentState.HELD, Optional.empty(), ""));
        inLappi(context -> appointments.settle(
                context, booked.get(1), AppointmentState.FAILED, Optional.of(FailureReason.CONNECTION), ""));
        inLappi(context ->
                appointments.settle(context, booked.get(2), AppointmentState.CANCELLED, Optional.empty(), ""));

        ChannelMix mix = inLappi(context -> new ChannelReport(appointments, bookings, points).of(context, day, day));

        Line video = mix.channels().getFirst();
        assertEquals(new Line("VIDEO", 4, 1, 1, 0, 1, 1, video.kilometres()), video);
        int saved = inLappi(context -> new Travel(
                                context.settings(Declared.SETTINGS).roadFactor())
                        .saved("890", "698", Optional.empty()))
                .orElseThrow();
        assertEquals(Optional.of(saved), video.kilometres(), "only what was held saves travel");
        assertEquals(
                List.of("890"), mix.municipalities().stream().map(Line::key).toList());
        assertEquals(
                0,
                inPohjoisSavo(context -> new ChannelReport(appointments, bookings, points).of(context, day, day))
                        .municipalities()
                        .size());
    }

    @Test
    void aForgottenClientIsNobodyAndStillCounted() {
        RemoteAppointment booked = book("Unohdettava Asiakas", unit());

        int forgotten = inLappi(context -> appointments.forget(context, "unohdettava asiakas"));

        assertEquals(1, forgotten);
        assertTrue(
                inLappi(context -> appointments.ofCode(context, booked.code())).isEmpty());
        RemoteAppointment left =
                inLappi(context -> appointments.find(context, booked.id())).orElseThrow();
        assertEquals(List.of("", "", ""), List.of(left.client(), left.code(), left.link()));
        assertEquals(
                0,
                this.<Integer>inLappi(context -> appointments.forget(context, "")),
                "nobody's are not forgotten again");
    }
}
