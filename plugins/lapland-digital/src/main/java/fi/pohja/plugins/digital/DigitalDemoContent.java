package fi.pohja.plugins.digital;

import fi.pohja.plugins.digital.accessibility.Feedbacks;
import fi.pohja.plugins.digital.appointment.AppointmentState;
import fi.pohja.plugins.digital.appointment.Appointments;
import fi.pohja.plugins.digital.appointment.Channel;
import fi.pohja.plugins.digital.appointment.FailureReason;
import fi.pohja.plugins.digital.appointment.RemoteAppointment;
import fi.pohja.plugins.digital.booking.Bookings;
import fi.pohja.plugins.digital.booking.Purpose;
import fi.pohja.plugins.digital.consent.Consents;
import fi.pohja.plugins.digital.message.Exchange;
import fi.pohja.plugins.digital.message.Messages;
import fi.pohja.plugins.digital.place.Place;
import fi.pohja.plugins.digital.point.Equipment;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.plugins.digital.point.ServicePoint;
import fi.pohja.spi.DemoContent;
import fi.pohja.spi.OpeningHours;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Municipality;
import fi.pohja.spi.core.ServiceUnit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Points and bookings to try the plugin with. The municipalities and where their central localities are, are real; the
 * points, their hours and everybody who comes are made up and called so.
 */
final class DigitalDemoContent implements DemoContent {

    /** Municipality, what the place is called, what is less than everything there, languages besides Finnish. */
    private static final List<Example> EXAMPLES = List.of(
            new Example("148", "Ivalon palvelupiste", Set.of(), List.of("se", "smn", "sms")),
            new Example("890", "Utsjoen palvelupiste", Set.of(Equipment.SCANNER), List.of("se")),
            new Example("047", "Hetan palvelupiste", Set.of(Equipment.OWN_ROOM), List.of("se")),
            new Example("758", "Sodankylän palvelupiste", Set.of(), List.of("se")),
            new Example("698", "Rovaniemen palvelupiste", Set.of(), List.of("sv", "en")),
            new Example("851", "Tornion palvelupiste", Set.of(), List.of("sv", "en")),
            new Example("273", "Kolarin palvelupiste", Set.of(Equipment.HEARING_LOOP), List.of()),
            new Example("614", "Posion palvelupiste", Set.of(Equipment.OWN_ROOM, Equipment.SCANNER), List.of()),
            new Example("205", "Kajaanin palvelupiste", Set.of(), List.of("sv", "en")),
            new Example("777", "Suomussalmen palvelupiste", Set.of(Equipment.HEARING_LOOP), List.of()),
            new Example("290", "Kuhmon palvelupiste", Set.of(Equipment.OWN_ROOM), List.of()));

    private final Points points;
    private final Bookings bookings;
    private final Appointments appointments;
    private final Feedbacks feedbacks;
    private final Consents consents;
    private final Messages messages;

    DigitalDemoContent(
            Points points,
            Bookings bookings,
            Appointments appointments,
            Feedbacks feedbacks,
            Consents consents,
            Messages messages) {
        this.points = points;
        this.bookings = bookings;
        this.appointments = appointments;
        this.feedbacks = feedbacks;
        this.consents = consents;
        this.messages = messages;
    }

    private record Example(String municipality, String name, Set<Equipment> without, List<String> languages) {}

    @Override
    public void enter(TenantContext context) {
        Set<String> own = context.organisations().municipalities().stream()
                .map(Municipality::code)
                .collect(Collectors.toSet());
        List<ServicePoint> entered = EXAMPLES.stream()
                .filter(one -> own.contains(one.municipality()))
                .map(one -> points.add(context, draft(context, one)))
                .toList();
        for (int i = 0; i < entered.size(); i++) {
            book(context, entered.get(i), "Esimerkki " + (i + 1), turn(List.of(Purpose.values()), i), i % 2 == 0);
        }
        appointments(context, entered);
        feedbacks.take(context, context.text("demo.feedback.about"), context.text("demo.feedback.words"), "");
        String client = context.text("demo.client", 1);
        consents.give(context, client, context.text("demo.purpose"), context.text("demo.scope"));
        Exchange begun = messages.begin(context, client, context.text("demo.subject"), context.text("demo.words"));
        messages.write(context, begun, true, context.text("demo.answer"));
    }

    /** Appointments of the weeks before and the days to come, for people of the municipalities there are points in. */
    private void appointments(TenantContext context, List<ServicePoint> entered) {
        List<ServiceUnit> units = context.services().units("").stream()
                .filter(unit -> unit.municipality().isPresent())
                .toList();
        for (int i = 0; i < entered.size() && !units.isEmpty(); i++) {
            ServicePoint point = entered.get(i);
            ServiceUnit unit = units.get(i * 7 % units.size());
            boolean fromPoint = i % 3 == 0;
            RemoteAppointment held = appointment(context, point, unit, -2 - 5 * i, i, fromPoint);
            AppointmentState state = i % 5 == 4 ? AppointmentState.FAILED : AppointmentState.HELD;
            appointments.settle(
                    context,
                    held,
                    state,
                    state == AppointmentState.FAILED ? Optional.of(FailureReason.CONNECTION) : Optional.empty(),
                    "");
            if (i % 2 == 0) {
                appointment(context, point, unit, 1 + i, i, fromPoint);
            }
        }
    }

    private RemoteAppointment appointment(
            TenantContext context, ServicePoint point, ServiceUnit unit, int inDays, int number, boolean fromPoint) {
        return appointments.book(
                context,
                new Appointments.Draft(
                        context.text("demo.client", number + 1),
                        context.text("demo.service"),
                        Optional.of(unit),
                        turn(List.of(Channel.values()), number),
                        Optional.of(context.today().plusDays(inDays).atTime(9 + number % 6, 0)),
                        30,
                        point.municipality(),
                        fromPoint ? Optional.of(point.id()) : Optional.empty(),
                        ""));
    }

    private static Points.Draft draft(TenantContext context, Example example) {
        EnumSet<Equipment> equipment = EnumSet.allOf(Equipment.class);
        equipment.removeAll(example.without());
        Place place = Place.of(example.municipality()).orElseThrow();
        List<String> languages = new ArrayList<>(List.of("fi"));
        languages.addAll(example.languages());
        return new Points.Draft(
                example.name(),
                example.municipality(),
                context.text("demo.address", place.name().text("fi")),
                place.centre(),
                equipment,
                languages,
                context.text("demo.support"),
                "",
                context.text("demo.madeUp"),
                OpeningHours.weekdays(LocalTime.of(9, 0), LocalTime.of(15, 0)));
    }

    /** The first free time of the second day that has any. */
    private void book(TenantContext context, ServicePoint point, String nickname, Purpose purpose, boolean support) {
        Map<LocalDate, List<LocalTime>> free = bookings.free(context, point);
        free.entrySet().stream()
                .skip(1)
                .findFirst()
                .ifPresent(day -> bookings.book(
                        context,
                        new Bookings.Draft(
                                point.id(),
                                day.getKey().atTime(day.getValue().getFirst()),
                                nickname,
                                purpose,
                                support)));
    }

    /** Each of them in turn. */
    private static <T> T turn(List<T> all, int number) {
        return all.get(number % all.size());
    }
}
