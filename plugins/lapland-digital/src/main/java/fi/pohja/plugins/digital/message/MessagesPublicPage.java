package fi.pohja.plugins.digital.message;

import fi.pohja.plugins.digital.common.Codes;
import fi.pohja.plugins.digital.common.Longest;
import fi.pohja.plugins.digital.common.PublicTexts;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicContent.FormField;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reading what the unit wrote and writing back, by code, at {@code /p/lapland-digital/messages}. The code never stands in an
 * address: what is read here is not for the next one at the same computer.
 */
public final class MessagesPublicPage implements PublicPage {

    static final String PATH = "messages";

    private static final String READ = "read";
    private static final String WRITE = "write";
    private static final String CODE = "code";
    private static final String WORDS = "words";
    private static final int LINES = 5;

    private final Messages messages;

    public MessagesPublicPage(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String title() {
        return "public.messages";
    }

    @Override
    public PublicContent show(TenantContext context, Request request) {
        return page(context, List.of(), "", "");
    }

    @Override
    public PublicContent submit(TenantContext context, Sent form) {
        String code = form.value(CODE);
        return PublicTexts.orAgain(
                () -> {
                    Exchange exchange =
                            messages.ofCode(context, code).orElseThrow(() -> Typed.fault(context, "message.unknown"));
                    List<Element> first = new ArrayList<>();
                    if (form.form().equals(WRITE)) {
                        messages.write(context, exchange, true, form.value(WORDS));
                        first.add(new Element.Notice(false, context.text("public.message.sent")));
                    }
                    first.add(new Element.Heading(2, exchange.subject()));
                    messages.messages(context, exchange.id()).forEach(one -> {
                        first.add(new Element.Heading(
                                3,
                                context.text(
                                        "message.by",
                                        context.text(one.fromClient() ? "public.message.you" : "message.unit"),
                                        context.text("day", one.sentAt()))));
                        first.add(new Element.Paragraph(one.words()));
                    });
                    return page(context, first, exchange.code(), "");
                },
                fault -> page(context, List.of(fault), code, form.value(WORDS)));
    }

    private static PublicContent page(TenantContext context, List<Element> first, String code, String words) {
        FormField asked = new FormField.Text(
                CODE,
                context.text("public.message.code"),
                context.text("public.waiting.code.help"),
                true,
                1,
                Codes.LONGEST_TYPED,
                code);
        List<Element> elements = new ArrayList<>(first);
        elements.add(new Element.Heading(2, context.text("public.message.read")));
        elements.add(new Element.Form(READ, List.of(asked), context.text("public.message.read.send"), Map.of()));
        elements.add(new Element.Heading(2, context.text("public.message.write")));
        elements.add(new Element.Form(
                WRITE,
                List.of(
                        asked,
                        new FormField.Text(
                                WORDS,
                                context.text("message.words"),
                                context.text("public.message.words.help"),
                                true,
                                LINES,
                                Longest.WORDS,
                                words)),
                context.text("message.send"),
                Map.of()));
        return new PublicContent(context.text("public.messages"), elements);
    }
}
