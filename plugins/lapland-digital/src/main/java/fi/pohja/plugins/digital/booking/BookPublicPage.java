package fi.pohja.plugins.digital.booking;

import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.common.Longest;
import fi.pohja.plugins.digital.common.PublicTexts;
import fi.pohja.plugins.digital.point.PointFacts;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.plugins.digital.point.ServicePoint;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicContent.FormField;
import fi.pohja.spi.PublicContent.Option;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Booking a time at a point under a nickname, at {@code /p/lapland-digital/book}: the point, below it the day, below it the
 * time. Each step is an address of its own, so that one can go back and send a link.
 */
public final class BookPublicPage implements PublicPage {

    static final String PATH = "book";

    private static final String FORM = "book";
    private static final String TIME = "time";
    private static final String NICKNAME = "nickname";
    private static final String PURPOSE = "purpose";
    private static final String SUPPORT = "support";

    private final Points points;
    private final Bookings bookings;

    public BookPublicPage(Points points, Bookings bookings) {
        this.points = points;
        this.bookings = bookings;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String title() {
        return "public.book";
    }

    @Override
    public PublicContent show(TenantContext context, Request request) {
        String[] parts = request.below().split("/", 2);
        Optional<ServicePoint> point = points.inUse(context, parts[0]);
        if (point.isEmpty()) {
            return places(context);
        }
        return (parts.length < 2 ? Optional.<LocalDate>empty() : day(parts[1]))
                .map(day -> times(context, point.get(), day, List.of(), Map.of()))
                .orElseGet(() -> days(context, point.get()));
    }

    private PublicContent places(TenantContext context) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Paragraph(context.text("public.book.where")));
        List<ServicePoint> all = points.list(context);
        all.forEach(point -> elements.add(
                new Element.Link(point.named(context.language()), PublicTexts.address(PATH + "/" + point.id()))));
        if (all.isEmpty()) {
            elements.add(new Element.Paragraph(context.text("public.none")));
        }
        return new PublicContent(context.text("public.book"), elements);
    }

    private PublicContent days(TenantContext context, ServicePoint point) {
        List<Element> elements = new ArrayList<>(PointFacts.of(context, point));
        Map<LocalDate, List<LocalTime>> free = bookings.free(context, point);
        elements.add(new Element.Heading(2, context.text("public.book.day")));
        if (free.isEmpty()) {
            elements.add(new Element.Notice(false, context.text("public.book.full")));
        }
        free.forEach((day, times) -> elements.add(new Element.Link(
                context.text("public.book.times", PublicTexts.day(context, day), times.size()),
                PublicTexts.address(PATH + "/" + point.id() + "/" + day))));
        elements.add(new Element.Link(context.text("public.book.elsewhere"), PublicTexts.address(PATH)));
        return new PublicContent(point.named(context.language()), elements);
    }

    private PublicContent times(
            TenantContext context, ServicePoint point, LocalDate day, List<Element> first, Map<String, String> typed) {
        List<LocalTime> free = bookings.free(context, point).getOrDefault(day, List.of());
        List<Element> elements = new ArrayList<>(first);
        elements.add(new Element.Paragraph(
                context.text("public.book.at.day", point.named(context.language()), PublicTexts.day(context, day))));
        if (free.isEmpty()) {
            elements.add(new Element.Notice(false, context.text("public.book.full.day")));
        }
        elements.add(new Element.Form(FORM, fields(context, free, typed), context.text("public.book.send"), Map.of()));
        elements.add(
                new Element.Link(context.text("public.book.otherDay"), PublicTexts.address(PATH + "/" + point.id())));
        return new PublicContent(context.text("public.book"), elements);
    }

    private static List<FormField> fields(TenantContext context, List<LocalTime> free, Map<String, String> typed) {
        List<Option> times = free.stream()
                .map(time -> new Option(time.toString(), context.writing().time(time)))
                .toList();
        List<Option> purposes = Arrays.stream(Purpose.values())
                .map(one -> new Option(one.name(), context.text("purpose." + one)))
                .toList();
        return List.of(
                new FormField.Choice(TIME, context.text("public.book.time"), true, times, typed.getOrDefault(TIME, "")),
                new FormField.Choice(
                        PURPOSE, context.text("booking.purpose"), true, purposes, typed.getOrDefault(PURPOSE, "")),
                new FormField.Tick(SUPPORT, context.text("public.book.support"), false, typed.containsKey(SUPPORT)),
                new FormField.Text(
                        NICKNAME,
                        context.text("booking.nickname"),
                        context.text("public.book.nickname.help"),
                        true,
                        1,
                        Longest.NICKNAME,
                        typed.getOrDefault(NICKNAME, "")));
    }

    @Override
    public PublicContent submit(TenantContext context, Sent form) {
        String[] parts = form.below().split("/", 2);
        ServicePoint point = points.inUse(context, parts[0]).orElseThrow();
        LocalDate day = day(parts[1]).orElseThrow();
        return PublicTexts.orAgain(
                () -> thanks(
                        context,
                        point,
                        bookings.book(
                                context,
                                new Bookings.Draft(
                                        point.id(),
                                        day.atTime(LocalTime.parse(form.value(TIME))),
                                        form.value(NICKNAME),
                                        Purpose.valueOf(form.value(PURPOSE)),
                                        !form.value(SUPPORT).isEmpty()))),
                fault -> times(context, point, day, List.of(fault), form.values()));
    }

    private static PublicContent thanks(TenantContext context, ServicePoint point, PointBooking booking) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Notice(
                false,
                context.text(
                        "public.booked",
                        PublicTexts.day(context, booking.starts().toLocalDate()),
                        context.writing().time(booking.starts().toLocalTime()),
                        booking.nickname())));
        elements.add(new Element.Paragraph(context.text("public.booked.code", booking.code())));
        elements.add(new Element.Heading(2, point.named(context.language())));
        elements.addAll(PointFacts.of(context, point));
        elements.add(new Element.Link(context.text("public.booking"), PublicTexts.address(BookingPublicPage.PATH)));
        elements.add(new Element.Paragraph(
                context.text("public.kept", context.settings(Declared.SETTINGS).keepDays())));
        return new PublicContent(context.text("public.booked.title"), elements);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
