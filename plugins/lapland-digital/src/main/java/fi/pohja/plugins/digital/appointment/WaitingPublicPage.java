package fi.pohja.plugins.digital.appointment;

import fi.pohja.plugins.digital.common.Codes;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.common.PublicTexts;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicContent.FormField;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The waiting room of an appointment at a distance, at {@code /p/lapland-digital/waiting/<code>}; without the code it is
 * asked for. The page needs no scripts and does not load itself anew, which would take the place of whoever reads slowly or
 * listens to it: the reader does, by a link.
 */
public final class WaitingPublicPage implements PublicPage {

    static final String PATH = "waiting";

    private static final String ASK = "ask";
    private static final String ARRIVE = "arrive";
    private static final String CODE = "code";

    private final Appointments appointments;

    public WaitingPublicPage(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String title() {
        return "public.waiting";
    }

    @Override
    public PublicContent show(TenantContext context, Request request) {
        if (request.below().isEmpty()) {
            return asking(context, List.of(), "");
        }
        return appointments
                .ofCode(context, request.below())
                .map(found -> room(context, found))
                .orElseGet(() -> asking(
                        context,
                        List.of(new Element.Notice(true, context.text("appointment.unknown"))),
                        request.below()));
    }

    @Override
    public PublicContent submit(TenantContext context, Sent form) {
        if (form.form().equals(ARRIVE)) {
            return PublicTexts.orAgain(
                    () -> room(context, appointments.arrive(context, form.below())),
                    fault -> asking(context, List.of(fault), form.below()));
        }
        String code = form.value(CODE);
        Optional<RemoteAppointment> found = appointments.ofCode(context, code);
        return found.map(one -> leading(context, one))
                .orElseGet(() ->
                        asking(context, List.of(new Element.Notice(true, context.text("appointment.unknown"))), code));
    }

    /** The room is at an address of its own, which one may load anew and keep. */
    private static PublicContent leading(TenantContext context, RemoteAppointment found) {
        return PublicContent.of(
                context.text("public.waiting"),
                new Element.Paragraph(context.text("public.waiting.found")),
                new Element.Link(context.text("public.waiting.enter"), PublicTexts.address(PATH + "/" + found.code())));
    }

    private static PublicContent asking(TenantContext context, List<Element> first, String code) {
        List<Element> elements = new ArrayList<>(first);
        elements.add(new Element.Form(
                ASK,
                List.of(new FormField.Text(
                        CODE,
                        context.text("public.waiting.code"),
                        context.text("public.waiting.code.help"),
                        true,
                        1,
                        Codes.LONGEST_TYPED,
                        code)),
                context.text("public.waiting.open"),
                Map.of()));
        return new PublicContent(context.text("public.waiting"), elements);
    }

    private PublicContent room(TenantContext context, RemoteAppointment appointment) {
        String own = PublicTexts.address(PATH + "/" + appointment.code());
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Paragraph(context.text(
                "public.waiting.what",
                context.text("channel." + appointment.channel()),
                PublicTexts.day(context, appointment.starts().toLocalDate()),
                context.writing().time(appointment.starts().toLocalTime()),
                appointment.unitName())));
        switch (appointment.state()) {
            case BOOKED ->
                elements.add(new Element.Form(ARRIVE, List.of(), context.text("public.waiting.arrive"), Map.of()));
            case WAITING -> {
                elements.add(new Element.Notice(
                        false, context.text("public.waiting.turn", appointments.place(context, appointment))));
                elements.add(new Element.Link(context.text("public.waiting.again"), own));
            }
            case LET_IN -> elements.addAll(letIn(context, appointment));
            default -> elements.add(new Element.Notice(false, context.text("public.waiting.over")));
        }
        if (appointment.state().open()) {
            elements.addAll(connection(context));
        }
        return new PublicContent(context.text("public.waiting"), elements);
    }

    private static List<Element> letIn(TenantContext context, RemoteAppointment appointment) {
        if (appointment.channel() == Channel.PHONE || appointment.link().isEmpty()) {
            return List.of(new Element.Notice(false, context.text("public.waiting.called")));
        }
        return List.of(
                new Element.Notice(false, context.text("public.waiting.in")),
                new Element.Link(context.text("public.waiting.go"), appointment.link()));
    }

    /** What a page without scripts can say of the connection, and what it cannot. */
    private static List<Element> connection(TenantContext context) {
        String test = context.settings(Declared.SETTINGS).testLink();
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Heading(2, context.text("public.test")));
        elements.add(new Element.Bullets(List.of(
                context.text("public.test.page"), context.text("public.test.link"), context.text("public.test.not"))));
        if (!test.isEmpty()) {
            elements.add(new Element.Link(context.text("public.test.open"), test));
        }
        return elements;
    }
}
