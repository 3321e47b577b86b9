package fi.pohja.plugins.digital.booking;

import fi.pohja.plugins.digital.common.Codes;
import fi.pohja.plugins.digital.common.PublicTexts;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicContent.FormField;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looking at a booking by its code and cancelling it, at {@code /p/lapland-digital/booking}. The code never stands in an address. */
public final class BookingPublicPage implements PublicPage {

    static final String PATH = "booking";

    private static final String LOOK = "look";
    private static final String CANCEL = "cancel";
    private static final String CODE = "code";

    private final Points points;
    private final Bookings bookings;

    public BookingPublicPage(Points points, Bookings bookings) {
        this.points = points;
        this.bookings = bookings;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String title() {
        return "public.booking";
    }

    @Override
    public PublicContent show(TenantContext context, Request request) {
        return page(context, List.of(), "");
    }

    @Override
    public PublicContent submit(TenantContext context, Sent form) {
        String code = form.value(CODE);
        return PublicTexts.orAgain(
                () -> form.form().equals(CANCEL) ? cancelled(context, code) : found(context, code),
                fault -> page(context, List.of(fault), code));
    }

    private PublicContent found(TenantContext context, String code) {
        PointBooking booking =
                bookings.ofCode(context, code).orElseThrow(() -> Typed.fault(context, "booking.unknown"));
        return page(context, facts(context, booking), booking.code());
    }

    private PublicContent cancelled(TenantContext context, String code) {
        PointBooking booking = bookings.cancel(context, code);
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Notice(false, context.text("public.cancelled")));
        elements.addAll(facts(context, booking));
        elements.add(new Element.Link(context.text("public.book"), PublicTexts.address(BookPublicPage.PATH)));
        return new PublicContent(context.text("public.booking"), elements);
    }

    private List<Element> facts(TenantContext context, PointBooking booking) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Bullets(List.of(
                points.names(context).getOrDefault(booking.point(), ""),
                PublicTexts.day(context, booking.starts().toLocalDate()) + " "
                        + context.writing().time(booking.starts().toLocalTime()) + "–"
                        + context.writing().time(booking.ends().toLocalTime()),
                context.text("purpose." + booking.purpose()),
                context.text(booking.support() ? "booking.support.wanted" : "booking.support.no"),
                context.text("public.booking.state", context.text("booking.state." + booking.state())))));
        return elements;
    }

    private static PublicContent page(TenantContext context, List<Element> first, String code) {
        List<Element> elements = new ArrayList<>(first);
        elements.add(new Element.Heading(2, context.text("public.booking.look")));
        elements.add(form(context, LOOK, "public.booking.look.send", code));
        elements.add(new Element.Heading(2, context.text("public.booking.cancel")));
        elements.add(new Element.Paragraph(context.text("public.booking.cancel.what")));
        elements.add(form(context, CANCEL, "public.booking.cancel.send", code));
        return new PublicContent(context.text("public.booking"), elements);
    }

    private static Element form(TenantContext context, String name, String sendKey, String code) {
        return new Element.Form(
                name,
                List.of(new FormField.Text(
                        CODE,
                        context.text("public.booking.code"),
                        context.text("public.booking.code.help"),
                        true,
                        1,
                        Codes.LONGEST_TYPED,
                        code)),
                context.text(sendKey),
                Map.of());
    }
}
