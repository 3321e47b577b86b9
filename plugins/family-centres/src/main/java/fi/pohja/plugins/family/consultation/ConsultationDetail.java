package fi.pohja.plugins.family.consultation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import fi.pohja.spi.core.SharedRecord;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Facts;
import fi.pohja.ui.spi.part.Parts;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One consultation, as everybody with a part in it reads it: the question, the steps, and the steps the reader can take.
 * Under the session's lock.
 */
final class ConsultationDetail extends VerticalLayout {

    private static final long serialVersionUID = 1L;

    private final transient PageContext context;
    private final transient Consultations consultations;
    private final transient Experts experts;

    ConsultationDetail(PageContext context, Consultations consultations, Experts experts, Consultation consultation) {
        this.context = context;
        this.consultations = consultations;
        this.experts = experts;
        setPadding(false);
        show(consultation);
    }

    private void show(Consultation consultation) {
        SharedRecord.Opened opened = context.call(call -> consultations.read(call, consultation));
        removeAll();
        add(
                new Anchor(ConsultationsPage.address(""), context.text("consultation.back")),
                Parts.part(
                        context.text("consultation.number", consultation.number()),
                        facts(consultation),
                        new Paragraph(context.text("consultation.read.noted"))),
                Parts.part(context.text("consultation.question.heading"), words(opened.content())));
        if (!consultation.steps().isEmpty()) {
            add(Parts.part(context.text("consultation.steps"), steps(consultation, opened)));
        }
        Component next = new StepForms(context, consultations, experts, consultation, this::take).parts();
        add(next);
        if (consultation.own()) {
            add(readings(consultation));
        }
    }

    /** Takes a step and shows what came of it. */
    private void take(Supplier<Consultation> step) {
        show(step.get());
    }

    private Component facts(Consultation one) {
        String state = context.text("consultation.state." + one.state());
        boolean late = context.call(call -> one.overdue(call.today()));
        return new Facts(context)
                .with("consultation.state", late ? state + " – " + context.text("consultation.overdue") : state)
                .with("consultation.topic", context.text("demanding." + one.topic()))
                .with("consultation.urgency", context.text("consultation.urgency." + one.urgency()))
                .with("consultation.consent", context.text("consent." + one.consent()))
                .with("consultation.region", one.region().name().text(context.language()))
                .with("consultation.unit", one.unit())
                .with(
                        "consultation.client",
                        context.call(call -> consultations.client(call, one).orElse("")))
                .with("consultation.sentAt", Days.time(context, one.sentAt()))
                .with("consultation.due", Days.day(context, one.due()))
                .with(
                        "consultation.with",
                        String.join(
                                ", ",
                                one.shared().readers().stream()
                                        .map(reader -> reader.member().name().text(context.language()))
                                        .toList()));
    }

    private Component words(Map<String, String> content) {
        if (content.isEmpty()) {
            return new Paragraph(context.text("consultation.erased"));
        }
        VerticalLayout words = new VerticalLayout();
        words.setPadding(false);
        for (String field : List.of("question", "description", "markReason")) {
            String text = content.getOrDefault(field, "");
            if (!text.isEmpty()) {
                words.add(new H3(context.text("consultation." + field)), lines(text));
            }
        }
        return words;
    }

    private static Paragraph lines(String text) {
        Paragraph words = new Paragraph(text);
        words.getStyle()
                .set("white-space", "pre-line")
                .set("overflow-wrap", "anywhere")
                .set("margin", "0");
        return words;
    }

    private Component steps(Consultation consultation, SharedRecord.Opened opened) {
        OrderedList list = new OrderedList();
        for (SharedRecord.Entry step : consultation.steps()) {
            VerticalLayout inside = new VerticalLayout();
            inside.setPadding(false);
            inside.setSpacing(false);
            Span what = new Span(context.text("consultation.step." + step.kind()));
            what.getStyle().set("font-weight", "600");
            inside.add(what);
            Map<String, String> words = opened.entries().getOrDefault(step.id(), Map.of());
            for (String field : List.of("words", "followUp")) {
                String text = words.getOrDefault(field, "");
                if (!text.isEmpty()) {
                    inside.add(lines(field.equals("words") ? text : context.text("consultation.followUp.in", text)));
                }
            }
            inside.add(new Span(context.text(
                    "consultation.step.by",
                    step.author(),
                    step.member().name().text(context.language()),
                    Days.time(context, step.writtenAt()))));
            list.add(new ListItem(inside));
        }
        return list;
    }

    private Component readings(Consultation consultation) {
        List<SharedRecord.Reading> all = context.call(
                call -> call.collaboration().readings(consultation.shared().id()));
        if (all.isEmpty()) {
            return Parts.part(
                    context.text("consultation.readings"), new Paragraph(context.text("consultation.unread")));
        }
        UnorderedList list = new UnorderedList();
        all.forEach(one -> list.add(new ListItem(context.text(
                "consultation.step.by",
                one.name(),
                one.member().name().text(context.language()),
                Days.time(context, one.readAt())))));
        return Parts.part(context.text("consultation.readings"), list);
    }
}
