package fi.pohja.plugins.digital.message;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.common.Longest;
import fi.pohja.plugins.digital.common.PublicTexts;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Facts;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.util.List;
import java.util.Optional;

/** What clients and the unit write to each other, those that wait for an answer first. */
public final class MessagesPage implements Page {

    static final String PATH = "messages";

    private final Messages messages;

    public MessagesPage(Messages messages) {
        this.messages = messages;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of(PATH, "messages", "mail", PageGroup.SERVICES, 36)
                .requiring(Declared.CLIENTS);
    }

    private static String address(String below) {
        return "x/" + Declared.ID + "/" + PATH + below;
    }

    @Override
    public Component create(PageContext context) {
        Optional<Exchange> one =
                Parts.id(context).flatMap(id -> context.<Optional<Exchange>>call(call -> messages.find(call, id)));
        return one.<Component>map(found -> {
                    VerticalLayout page = Parts.page();
                    show(context, page, found);
                    return page;
                })
                .orElseGet(() -> list(context));
    }

    private Component list(PageContext context) {
        Grid<Exchange> grid = new Grid<>();
        grid.addComponentColumn(one -> new Anchor(address("/" + one.id()), one.subject()))
                .setHeader(context.text("message.subject"))
                .setAutoWidth(true);
        grid.addColumn(Exchange::client).setHeader(context.text("client")).setAutoWidth(true);
        grid.addColumn(one -> context.text(one.waiting() ? "message.waits" : "message.answered"))
                .setHeader(context.text("booking.state"))
                .setAutoWidth(true);
        grid.setItems(context.<List<Exchange>>call(messages::list));
        grid.setEmptyStateText(context.text("messages.empty"));
        grid.setAllRowsVisible(true);
        TextField client = Fields.line(context, "client", Longest.CLIENT);
        client.setHelperText(context.text("client.help"));
        TextField subject = Fields.line(context, "message.subject", Longest.LINE);
        TextArea words = Fields.words(context, "message.words", Longest.WORDS);
        return Parts.page(
                new Paragraph(context.text("messages.lead")),
                grid,
                Parts.part(
                        context.text("message.new"),
                        client,
                        subject,
                        words,
                        Parts.primary(context, "message.send", () -> {
                            Exchange begun = context.call(call ->
                                    messages.begin(call, client.getValue(), subject.getValue(), words.getValue()));
                            context.open(PATH + "/" + begun.id());
                        })));
    }

    private void show(PageContext context, VerticalLayout page, Exchange exchange) {
        page.removeAll();
        page.add(new Anchor(address(""), context.text("messages.back")));
        Anchor reading = Parts.outside(PublicTexts.address(MessagesPublicPage.PATH), context.text("message.page"));
        Facts facts = new Facts(context).with("client", exchange.client()).with("message.code", exchange.code());
        page.add(Parts.part(exchange.subject(), facts, new Paragraph(context.text("message.code.how")), reading));
        List<ClientMessage> written = context.call(call -> messages.messages(call, exchange.id()));
        VerticalLayout lines = Parts.page();
        written.forEach(one -> lines.add(
                new Paragraph(context.text(
                        "message.by",
                        context.text(one.fromClient() ? "message.client" : "message.unit"),
                        Days.time(context, one.sentAt()))),
                new Paragraph(one.words())));
        TextArea words = Fields.words(context, "message.words", Longest.WORDS);
        page.add(
                Parts.part(context.text("message.written"), lines),
                Parts.part(context.text("message.answer"), words, Parts.primary(context, "message.send", () -> {
                    Exchange now = context.call(call -> {
                        messages.write(call, exchange, false, words.getValue());
                        return messages.find(call, exchange.id()).orElseThrow();
                    });
                    show(context, page, now);
                })));
    }
}
