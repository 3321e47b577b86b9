package fi.pohja.plugins.digital.accessibility;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The feedback on accessibility with its clock, and below the page's address each by itself with its answer. */
public final class FeedbackPage implements Page {

    static final String PATH = "feedback";

    private final Feedbacks feedbacks;

    public FeedbackPage(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of(PATH, "feedback", "comment", PageGroup.SERVICES, 35)
                .requiring(Declared.FEEDBACK);
    }

    private static String address(String below) {
        return "x/" + Declared.ID + "/" + PATH + below;
    }

    @Override
    public Component create(PageContext context) {
        Optional<Feedback> one =
                Parts.id(context).flatMap(id -> context.<Optional<Feedback>>call(call -> feedbacks.find(call, id)));
        return one.<Component>map(found -> {
                    VerticalLayout page = Parts.page();
                    show(context, page, found);
                    return page;
                })
                .orElseGet(() -> list(context));
    }

    /** Where the clock stands, in words. */
    private static String clock(PageContext context, Feedback one, LocalDate today) {
        if (one.answeredAt().isPresent()) {
            return context.text(
                    "feedback.answered", Days.day(context, one.answeredAt().get()));
        }
        return context.text(one.overdue(today) ? "feedback.overdue" : "feedback.open");
    }

    private Component list(PageContext context) {
        LocalDate today = context.call(call -> call.today());
        Grid<Feedback> grid = new Grid<>();
        grid.addComponentColumn(
                        one -> new Anchor(address("/" + one.id()), context.text("feedback.number", one.number())))
                .setHeader(context.text("feedback.one"))
                .setAutoWidth(true);
        grid.addColumn(one -> clock(context, one, today))
                .setHeader(context.text("booking.state"))
                .setAutoWidth(true);
        grid.addColumn(one -> Days.day(context, one.dueOn()))
                .setHeader(context.text("feedback.due"))
                .setAutoWidth(true);
        grid.addColumn(one -> Days.day(context, one.receivedAt()))
                .setHeader(context.text("feedback.received"))
                .setAutoWidth(true);
        grid.addColumn(Feedback::about)
                .setHeader(context.text("feedback.about"))
                .setAutoWidth(true);
        grid.setItems(context.<List<Feedback>>call(feedbacks::list));
        grid.setEmptyStateText(context.text("feedback.empty"));
        grid.setAllRowsVisible(true);
        Anchor statement =
                Parts.outside(PublicTexts.address(AccessibilityPublicPage.PATH), context.text("feedback.statement"));
        return Parts.page(new Paragraph(context.text("feedback.lead", Feedbacks.DAYS)), statement, grid);
    }

    private void show(PageContext context, VerticalLayout page, Feedback one) {
        LocalDate today = context.call(call -> call.today());
        page.removeAll();
        page.add(new Anchor(address(""), context.text("feedback.back")));
        page.add(Parts.part(
                context.text("feedback.number", one.number()),
                new Facts(context)
                        .with("booking.state", clock(context, one, today))
                        .with("feedback.due", Days.day(context, one.dueOn()))
                        .with("feedback.received", Days.day(context, one.receivedAt()))
                        .with("feedback.about", one.about())
                        .with("feedback.words", one.words())
                        .with("feedback.contact", one.contact())
                        .with("feedback.answer", one.answer())));
        if (one.answeredAt().isEmpty()) {
            TextArea answer = Fields.words(context, "feedback.answer", Longest.WORDS);
            page.add(Parts.part(
                    context.text("feedback.answering"),
                    new Paragraph(context.text("feedback.answering.how")),
                    answer,
                    Parts.primary(context, "feedback.keep", () -> {
                        Feedback answered = context.call(call -> feedbacks.answer(call, one, answer.getValue()));
                        show(context, page, answered);
                        Notification.show(context.text("feedback.kept"));
                    })));
        }
    }
}
