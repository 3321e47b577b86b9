package fi.pohja.plugins.digital.client;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.plugins.digital.booking.PointBooking;
import fi.pohja.plugins.digital.common.Codes;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.common.Longest;
import fi.pohja.plugins.digital.consent.Consent;
import fi.pohja.plugins.digital.consent.Consents;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A client by pseudonym: consents given and withdrawn, everything that is held, and forgetting it in one step. */
public final class ClientsPage implements Page {

    private final Consents consents;
    private final ClientData data;
    private final Points points;

    public ClientsPage(Consents consents, ClientData data, Points points) {
        this.consents = consents;
        this.data = data;
        this.points = points;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of("clients", "clients", "shield", PageGroup.SERVICES, 37)
                .requiring(Declared.CLIENTS);
    }

    @Override
    public Component create(PageContext context) {
        TextField client = Fields.line(context, "client", Longest.CLIENT);
        client.setHelperText(context.text("client.help"));
        VerticalLayout found = Parts.page();
        return Parts.page(
                new Paragraph(context.text("clients.lead")),
                Parts.part(
                        context.text("clients.which"),
                        client,
                        Parts.primary(
                                context,
                                "clients.show",
                                () -> show(context, found, client.getValue().strip()))),
                found);
    }

    private void show(PageContext context, VerticalLayout place, String client) {
        place.removeAll();
        if (client.isEmpty()) {
            return;
        }
        place.add(consents(context, place, client), giving(context, place, client));
        List<PointBooking> found = context.call(call -> data.bookings(call, client));
        CheckboxGroup<PointBooking> theirs = bookings(context, client, found);
        VerticalLayout held = Parts.page();
        Runnable tell = () -> held(context, place, held, client, ids(theirs.getValue()));
        theirs.addValueChangeListener(change -> tell.run());
        tell.run();
        theirs.setVisible(!found.isEmpty());
        place.add(Parts.part(context.text("clients.data"), theirs, held));
    }

    /** The bookings that may be the client's, to choose among; that of the code itself is chosen from the beginning. */
    private CheckboxGroup<PointBooking> bookings(PageContext context, String client, List<PointBooking> found) {
        Map<UUID, String> names = context.<Map<UUID, String>>call(points::names);
        CheckboxGroup<PointBooking> theirs = new CheckboxGroup<>(context.text("clients.bookings"));
        theirs.addThemeName("vertical");
        theirs.setItems(found);
        theirs.setItemLabelGenerator(booking -> context.text(
                "clients.booking",
                Days.time(context, booking.starts()),
                names.getOrDefault(booking.point(), ""),
                context.text("purpose." + booking.purpose()),
                context.text("booking.state." + booking.state())));
        theirs.setHelperText(context.text("clients.bookings.help"));
        theirs.setValue(found.stream()
                .filter(booking -> booking.code().equals(Codes.typed(client)))
                .collect(Collectors.toSet()));
        return theirs;
    }

    private static Set<UUID> ids(Set<PointBooking> bookings) {
        return bookings.stream().map(PointBooking::id).collect(Collectors.toSet());
    }

    /** What is held of the client, to be given out or forgotten. */
    private void held(PageContext context, VerticalLayout place, VerticalLayout held, String client, Set<UUID> theirs) {
        List<String> lines = context.call(call -> data.export(call, client, theirs));
        Paragraph count = new Paragraph(context.text("clients.data.count", lines.size()));
        count.getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        held.removeAll();
        held.add(
                count,
                list,
                download(context, client, theirs),
                Parts.button(
                        context,
                        "clients.forget",
                        () -> Parts.ask(
                                context,
                                context.text("clients.forget.of", client),
                                context.text("clients.forget.what"),
                                "clients.forget",
                                () -> {
                                    Integer forgotten = context.call(call -> data.forget(call, client, theirs));
                                    show(context, place, client);
                                    Notification.show(context.text("clients.forgotten", forgotten));
                                })));
    }

    private Anchor download(PageContext context, String client, Set<UUID> theirs) {
        byte[] content = context.call(call -> data.file(call, client, theirs)).getBytes(StandardCharsets.UTF_8);
        return new Anchor(
                download -> {
                    download.getResponse().setHeader("Cache-Control", "private, no-store");
                    download.setContentType("application/json");
                    download.setContentLength(content.length);
                    download.setFileName("asiakkaan-tiedot.json");
                    download.getOutputStream().write(content);
                },
                AttachmentType.DOWNLOAD,
                context.text("clients.download"));
    }

    private Component consents(PageContext context, VerticalLayout place, String client) {
        Grid<Consent> grid = new Grid<>();
        grid.addColumn(Consent::purpose)
                .setHeader(context.text("consent.purpose"))
                .setAutoWidth(true);
        grid.addColumn(Consent::scope).setHeader(context.text("consent.scope")).setAutoWidth(true);
        grid.addColumn(one -> Days.day(context, one.givenOn()))
                .setHeader(context.text("consent.given"))
                .setAutoWidth(true);
        grid.addColumn(one -> one.withdrawnOn()
                        .map(day -> context.text("consent.withdrawn.on", day))
                        .orElseGet(() -> context.text("consent.stands")))
                .setHeader(context.text("booking.state"))
                .setAutoWidth(true);
        grid.addComponentColumn(one -> one.withdrawnOn().isPresent()
                        ? new Span()
                        : Parts.quiet(
                                context,
                                "consent.withdraw",
                                context.text("consent.withdraw") + ": " + one.purpose(),
                                () -> {
                                    context.<Boolean>call(call -> {
                                        consents.withdraw(call, one);
                                        return true;
                                    });
                                    show(context, place, client);
                                }))
                .setHeader(context.text("action"))
                .setAutoWidth(true);
        grid.setItems(context.<List<Consent>>call(call -> consents.of(call, client)));
        grid.setEmptyStateText(context.text("consent.none"));
        grid.setAllRowsVisible(true);
        return Parts.wide(context.text("consent.of", client), grid);
    }

    private Component giving(PageContext context, VerticalLayout place, String client) {
        TextField purpose = Fields.line(context, "consent.purpose", Longest.LINE);
        TextField scope = Fields.line(context, "consent.scope", Longest.LINE);
        scope.setHelperText(context.text("consent.scope.help"));
        return Parts.part(context.text("consent.new"), purpose, scope, Parts.button(context, "consent.add", () -> {
            Consent given = context.call(call -> consents.give(call, client, purpose.getValue(), scope.getValue()));
            show(context, place, given.client());
            Notification.show(context.text("consent.added"));
        }));
    }
}
