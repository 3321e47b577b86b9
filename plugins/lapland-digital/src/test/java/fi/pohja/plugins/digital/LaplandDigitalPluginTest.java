package fi.pohja.plugins.digital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.plugins.digital.accessibility.Feedback;
import fi.pohja.plugins.digital.accessibility.Feedbacks;
import fi.pohja.plugins.digital.booking.BookPublicPage;
import fi.pohja.plugins.digital.booking.BookingState;
import fi.pohja.plugins.digital.booking.Bookings;
import fi.pohja.plugins.digital.booking.PointBooking;
import fi.pohja.plugins.digital.booking.Purpose;
import fi.pohja.plugins.digital.place.Coordinates;
import fi.pohja.plugins.digital.point.Equipment;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.plugins.digital.point.ServicePoint;
import fi.pohja.spi.OpeningHours;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import fi.pohja.testkit.PluginContractTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The service points through the real host, in two tenants: what every plugin promises, and what this one does. */
class LaplandDigitalPluginTest extends PluginContractTest {

    private final Points points = new Points();
    private final Bookings bookings = new Bookings(points);

    static ServicePoint point(TenantContext context, Points points, String name) {
        return points.add(
                context,
                new Points.Draft(
                        name,
                        "148",
                        "Esimerkkitie 1",
                        new Coordinates(68.6575, 27.545),
                        Set.of(Equipment.VIDEO, Equipment.PRINTER),
                        List.of("fi", "smn"),
                        "Palveluohjaaja",
                        "016 000 000",
                        "",
                        OpeningHours.weekdays(LocalTime.of(9, 0), LocalTime.of(12, 0))));
    }

    private ServicePoint point(String name) {
        return inLappi(context -> point(context, points, name));
    }

    /** The first free time of the last day one can book. */
    private LocalDateTime free(ServicePoint point) {
        return inLappi(context -> {
            Map<LocalDate, List<LocalTime>> free = bookings.free(context, point);
            LocalDate day = List.copyOf(free.keySet()).getLast();
            return day.atTime(free.getOrDefault(day, List.of()).getFirst());
        });
    }

    private static Bookings.Draft draft(ServicePoint point, LocalDateTime at, String nickname) {
        return new Bookings.Draft(point.id(), at, nickname, Purpose.REMOTE_APPOINTMENT, true);
    }

    @Test
    void aPointIsReadAsItWasStored() {
        ServicePoint stored = point("Luettava");

        ServicePoint read =
                inLappi(context -> points.find(context, stored.id())).orElseThrow();

        assertEquals(stored, read);
        assertEquals(List.of(Equipment.VIDEO, Equipment.PRINTER), read.has());
        assertEquals(
                "ma–pe 9.00–12.00",
                inLappi(context -> String.join(", ", read.hours().lines(context.writing()))));
        assertTrue(inPohjoisSavo(context -> points.find(context, stored.id())).isEmpty());
    }

    @Test
    void whoReadAnEarlierVersionOfAPointChangesNothing() {
        ServicePoint first = point("Kahden muuttama");
        Points.Draft draft = new Points.Draft(
                "Muutettu",
                "148",
                "Esimerkkitie 2",
                first.where(),
                first.equipment(),
                first.languages(),
                "",
                "",
                "",
                first.hours());
        inLappi(context -> points.change(context, first, draft));

        assertThrows(PluginException.class, () -> inLappi(context -> points.change(context, first, draft)));
    }

    @Test
    void whatIsBookedIsFoundByItsCodeHoweverItIsTyped() {
        ServicePoint point = point("Koodilla löytyvä");
        LocalDateTime at = free(point);
        PointBooking booked = inLappi(context -> bookings.book(context, draft(point, at, "Revontuli")));

        String spaced = booked.code().substring(0, 5).toLowerCase(Locale.ROOT) + " "
                + booked.code().substring(5);
        assertEquals(
                booked, inLappi(context -> bookings.ofCode(context, spaced)).orElseThrow());
        assertTrue(inPohjoisSavo(context -> bookings.ofCode(context, booked.code()))
                .isEmpty());
        assertFalse(at.equals(free(point)), "it is not offered again");
    }

    @Test
    void aBookingIsGivenOutAndForgottenByNicknameOrCode() {
        ServicePoint point = point("Unohdettava");
        LocalDateTime at = free(point);
        PointBooking booked = inLappi(context -> bookings.book(context, draft(point, at, "Unohtuva")));

        assertEquals(List.of(booked), inLappi(context -> bookings.of(context, "unohtuva")));
        assertEquals(List.of(booked), inLappi(context -> bookings.of(context, booked.code())));
        assertEquals(List.of(), inLappi(context -> bookings.of(context, " ")));
        assertTrue(inLappi(context -> bookings.json(context, bookings.of(context, "UNOHTUVA")))
                .contains(booked.code()));
        assertEquals(List.of(), inPohjoisSavo(context -> bookings.of(context, "Unohtuva")));

        assertEquals(1, this.<Integer>inLappi(context -> bookings.forget(context, List.of(booked))));

        assertEquals(List.of(), inLappi(context -> bookings.of(context, "Unohtuva")));
        assertEquals(List.of(), inLappi(context -> bookings.of(context, booked.code())));
        assertEquals(at, free(point), "the time is given back");
    }

    @Test
    void ofTwoWhoBookOneTimeAtOnceOneGetsIt() throws Exception {
        ServicePoint point = point("Kilpailtu");
        LocalDateTime at = free(point);
        CountDownLatch ready = new CountDownLatch(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<String>> asked = new ArrayList<>();
            for (String nickname : List.of("Ensimmäinen", "Toinen")) {
                Callable<String> booking = () -> inLappi(context -> {
                    ready.countDown();
                    try {
                        ready.await();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                    return bookings.book(context, draft(point, at, nickname)).nickname();
                });
                asked.add(both.submit(booking));
            }
            int got = 0;
            for (Future<String> one : asked) {
                try {
                    one.get();
                    got++;
                } catch (ExecutionException refused) {
                    assertTrue(String.valueOf(refused.getCause()).contains("vapaana"), refused::toString);
                }
            }
            assertEquals(1, got);
        }
        assertEquals(
                1,
                inLappi(context -> bookings.from(context, at.toLocalDate())).stream()
                        .filter(booking -> booking.point().equals(point.id()))
                        .count());
    }

    @Test
    void theDatabaseItselfRefusesASecondBookingOfOneTime() {
        ServicePoint point = point("Kannan vartioima");
        LocalDateTime at = free(point);
        inLappi(context -> bookings.book(context, draft(point, at, "Ensin")));

        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> inLappi(context -> context.sql()
                        .execute(
                                "insert into point_booking (id, point, starts, minutes, held_from, nickname, purpose,"
                                        + " support, state, booked_at) select gen_random_uuid(), point, starts, minutes,"
                                        + " held_from, nickname, purpose, support, state, booked_at from point_booking"
                                        + " where point = {0}",
                                org.jooq.impl.DSL.val(point.id()))));

        assertTrue(String.valueOf(refused.getMessage()).contains("point_booking_once"), refused::toString);
    }

    @Test
    void aCancelledTimeIsFreeAgain() {
        ServicePoint point = point("Vapautuva");
        LocalDateTime at = free(point);
        PointBooking booked = inLappi(context -> bookings.book(context, draft(point, at, "Perun")));

        PointBooking cancelled = inLappi(context -> bookings.cancel(context, booked.code()));

        assertEquals(BookingState.CANCELLED, cancelled.state());
        assertEquals(at, free(point));
        PointBooking again = inLappi(context -> bookings.book(context, draft(point, at, "Otan sen")));
        assertEquals("Otan sen", again.nickname());
        assertThrows(PluginException.class, () -> inLappi(context -> bookings.cancel(context, booked.code())));
    }

    @Test
    void aPersonalIdentityCodeIsNoNickname() {
        ServicePoint point = point("Nimetön");
        LocalDateTime at = free(point);

        for (String nickname : List.of("010190-123A", "Minä 010190a123k", " ")) {
            assertThrows(
                    PluginException.class,
                    () -> inLappi(context -> bookings.book(context, draft(point, at, nickname))),
                    nickname);
        }
        assertEquals(at, free(point));
    }

    @Test
    void timesOutsideTheOpeningHoursOrOfAClosedPointAreNotToBeHad() {
        ServicePoint point = point("Suljettava");
        LocalDateTime at = free(point);

        assertThrows(
                PluginException.class,
                () -> inLappi(context -> bookings.book(context, draft(point, at.withHour(20), "Illalla"))));
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> bookings.book(context, draft(point, at.plusYears(1), "Ensi vuonna"))));
        inLappi(context -> points.close(context, point, true));
        assertThrows(
                PluginException.class, () -> inLappi(context -> bookings.book(context, draft(point, at, "Suljettu"))));
    }

    @Test
    void nobodyHasArrivedBeforeTheDay() {
        ServicePoint point = point("Odottava");
        LocalDateTime at = free(point);
        PointBooking booked = inLappi(context -> bookings.book(context, draft(point, at, "Huomenna")));

        assertThrows(
                PluginException.class,
                () -> inLappi(context -> bookings.settle(context, booked, BookingState.ARRIVED)));
    }

    @Test
    void afterItsTimeABookingIsNobodysAndStillCounted() {
        ServicePoint point = point("Unohtava");
        LocalDateTime at = free(point);
        PointBooking booked = inLappi(context -> bookings.book(context, draft(point, at, "Unohda minut")));

        int early = inLappi(context -> bookings.forgetBefore(context, at.toLocalDate()));
        int forgotten = inLappi(
                context -> bookings.forgetBefore(context, at.toLocalDate().plusDays(1)));

        assertEquals(0, early);
        assertTrue(forgotten >= 1);
        assertTrue(inLappi(context -> bookings.ofCode(context, booked.code())).isEmpty());
        List<PointBooking> counted = inLappi(context -> bookings.from(context, at.toLocalDate())).stream()
                .filter(booking -> booking.id().equals(booked.id()))
                .toList();
        assertEquals(List.of(""), counted.stream().map(PointBooking::nickname).toList());
    }

    @Test
    void thePublicPageKeepsWhatWasTypedWhenTheTimeIsGone() {
        ServicePoint point = point("Julkinen");
        LocalDateTime at = free(point);
        PublicPage page = new BookPublicPage(points, bookings);
        PublicPage.Sent sent = new PublicPage.Sent(
                point.id() + "/" + at.toLocalDate(),
                "book",
                Map.of("time", at.toLocalTime().toString(), "nickname", "Kaamos", "purpose", "PRINTING"));

        PublicContent booked = inLappi(context -> page.submit(context, sent));
        PublicContent again = inLappi(context -> page.submit(context, sent));

        assertTrue(booked.elements().getFirst() instanceof Element.Notice thanks && !thanks.fault());
        assertTrue(again.elements().getFirst() instanceof Element.Notice gone && gone.fault());
        assertTrue(again.elements().toString().contains("Kaamos"), "the nickname need not be typed again");
    }

    @Test
    void feedbackIsAnsweredOnceAndItsFourteenDaysRun() {
        Feedbacks feedbacks = new Feedbacks();
        Feedback taken = inLappi(context -> feedbacks.take(context, "Ajanvaraus", "Nappi ei toimi", ""));
        LocalDate today = inLappi(TenantContext::today);

        assertEquals(today.plusDays(14), taken.dueOn());
        assertFalse(taken.overdue(today.plusDays(14)));
        assertTrue(taken.overdue(today.plusDays(15)));
        Feedback answered = inLappi(context -> feedbacks.answer(context, taken, "Korjattu"));
        assertFalse(answered.overdue(today.plusDays(15)));
        assertEquals("Korjattu", answered.answer());
        assertThrows(PluginException.class, () -> inLappi(context -> feedbacks.answer(context, taken, "Toinen")));
        assertThrows(
                PluginException.class, () -> inLappi(context -> feedbacks.take(context, "", "Olen 010190-123A", "")));
        assertTrue(inPohjoisSavo(context -> feedbacks.find(context, taken.id())).isEmpty());
    }
}
