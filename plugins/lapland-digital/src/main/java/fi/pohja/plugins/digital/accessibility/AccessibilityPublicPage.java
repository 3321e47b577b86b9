package fi.pohja.plugins.digital.accessibility;

import fi.pohja.plugins.digital.common.Longest;
import fi.pohja.plugins.digital.common.PublicTexts;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicContent.FormField;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The accessibility statement of these services and the form for feedback, at {@code /p/lapland-digital/accessibility}. */
public final class AccessibilityPublicPage implements PublicPage {

    static final String PATH = "accessibility";

    private static final String AUTHORITY = "https://www.saavutettavuusvaatimukset.fi";
    private static final int LINES = 6;

    private final Feedbacks feedbacks;

    public AccessibilityPublicPage(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String title() {
        return "public.accessibility";
    }

    @Override
    public PublicContent show(TenantContext context, Request request) {
        return page(context, List.of(), Map.of());
    }

    @Override
    public PublicContent submit(TenantContext context, Sent form) {
        return PublicTexts.orAgain(
                () -> {
                    Feedback taken =
                            feedbacks.take(context, form.value("about"), form.value("words"), form.value("contact"));
                    return PublicContent.of(
                            context.text("public.feedback.thanks"),
                            new Element.Notice(
                                    false, context.text("public.feedback.taken", taken.number(), taken.dueOn())),
                            new Element.Link(context.text("public.feedback.authority"), AUTHORITY));
                },
                fault -> page(context, List.of(fault), form.values()));
    }

    private static PublicContent page(TenantContext context, List<Element> first, Map<String, String> typed) {
        List<Element> elements = new ArrayList<>(first);
        elements.add(new Element.Paragraph(context.text("public.statement.what")));
        elements.add(new Element.Heading(2, context.text("public.statement.state")));
        elements.add(new Element.Paragraph(context.text("public.statement.state.words")));
        elements.add(new Element.Bullets(List.of(
                context.text("public.statement.gap.video"),
                context.text("public.statement.gap.waiting"),
                context.text("public.statement.gap.sami"))));
        elements.add(new Element.Paragraph(context.text("public.statement.made")));
        elements.add(new Element.Link(context.text("public.statement.all"), "/accessibility"));
        elements.add(new Element.Heading(2, context.text("public.feedback")));
        elements.add(new Element.Paragraph(context.text("public.feedback.lead", Feedbacks.DAYS)));
        elements.add(new Element.Form(
                "feedback",
                List.of(
                        new FormField.Text(
                                "about",
                                context.text("feedback.about"),
                                "",
                                false,
                                1,
                                Longest.LINE,
                                typed.getOrDefault("about", "")),
                        new FormField.Text(
                                "words",
                                context.text("public.feedback.words"),
                                context.text("public.feedback.words.help"),
                                true,
                                LINES,
                                Longest.WORDS,
                                typed.getOrDefault("words", "")),
                        new FormField.Text(
                                "contact",
                                context.text("public.feedback.contact"),
                                context.text("public.feedback.contact.help"),
                                false,
                                1,
                                Longest.LINE,
                                typed.getOrDefault("contact", ""))),
                context.text("public.feedback.send"),
                Map.of()));
        elements.add(new Element.Link(context.text("public.feedback.authority"), AUTHORITY));
        return new PublicContent(context.text("public.accessibility"), elements);
    }
}
