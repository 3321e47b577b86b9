package fi.pohja.plugins.family.consultation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The steps a reader can take with a consultation now, each as a small form. Under the session's lock. */
final class StepForms {

    private final PageContext context;
    private final Consultations consultations;
    private final Experts experts;
    private final Consultation consultation;
    private final Consumer<Supplier<Consultation>> take;

    StepForms(
            PageContext context,
            Consultations consultations,
            Experts experts,
            Consultation consultation,
            Consumer<Supplier<Consultation>> take) {
        this.context = context;
        this.consultations = consultations;
        this.experts = experts;
        this.consultation = consultation;
        this.take = take;
    }

    Component parts() {
        VerticalLayout all = new VerticalLayout();
        all.setPadding(false);
        boolean coordinates = context.call(call -> call.may(ConsultationPart.COORDINATE));
        if (coordinates) {
            add(all, State.TRIAGED, this::triage);
            add(all, State.ASSIGNED, this::assign);
            add(all, State.ANSWERED, this::answer);
        }
        if (coordinates && consultation.state() == State.ASSIGNED && !consultation.own()) {
            all.add(opinion());
        }
        add(all, State.CLOSED, this::close);
        add(all, State.REOPENED, this::reopen);
        return all;
    }

    private void add(VerticalLayout all, State to, Supplier<Component> form) {
        if (consultation.may(to)) {
            all.add(form.get());
        }
    }

    private Component triage() {
        Select<Urgency> urgency =
                Fields.constants(context, "consultation.urgency", "consultation.urgency", Urgency.values());
        urgency.setValue(consultation.urgency());
        TextArea note = words("consultation.note");
        return Parts.part(
                context.text("consultation.triage.heading"),
                urgency,
                note,
                Parts.primary(
                        context,
                        "consultation.triage",
                        () -> step(call ->
                                consultations.triage(call, consultation, urgency.getValue(), note.getValue()))));
    }

    private Component assign() {
        List<Expert> known = context.call(experts::list).stream()
                .filter(expert -> expert.knows(consultation.topic()))
                .toList();
        MultiSelectComboBox<Expert> team = new MultiSelectComboBox<>(context.text("consultation.team"));
        team.setItems(known);
        team.setItemLabelGenerator(
                expert -> expert.title() + ", " + expert.region().name().text(context.language()));
        team.setHelperText(context.text("consultation.team.help"));
        team.setWidthFull();
        return Parts.part(
                context.text("consultation.assign.heading"),
                team,
                Parts.primary(
                        context,
                        "consultation.assign",
                        () -> step(call -> consultations.assign(call, consultation, List.copyOf(team.getValue())))));
    }

    private Component answer() {
        TextArea answer = words("consultation.answer");
        TextArea followUp = words("consultation.followUp");
        MarkedText marked = new MarkedText(context);
        answer.setValueChangeMode(ValueChangeMode.LAZY);
        answer.addValueChangeListener(change -> marked.show(change.getValue()));
        marked.show("");
        return Parts.part(
                context.text("consultation.answer.heading"),
                answer,
                followUp,
                marked,
                Parts.primary(
                        context,
                        "consultation.answer.send",
                        () -> step(call ->
                                consultations.answer(call, consultation, answer.getValue(), followUp.getValue()))));
    }

    private Component opinion() {
        TextArea opinion = words("consultation.opinion");
        return Parts.part(
                context.text("consultation.opinion.heading"),
                opinion,
                Parts.button(
                        context,
                        "consultation.opinion.send",
                        () -> step(call -> consultations.opinion(call, consultation, opinion.getValue()))));
    }

    private Component close() {
        TextArea followUp = words("consultation.close.words");
        return Parts.part(
                context.text("consultation.close.heading"),
                new Paragraph(context.text("consultation.close.lead")),
                followUp,
                Parts.primary(
                        context,
                        "consultation.close",
                        () -> step(call -> consultations.close(call, consultation, followUp.getValue()))),
                Parts.button(
                        context,
                        "consultation.followUp.send",
                        () -> step(call -> consultations.followUp(call, consultation, followUp.getValue()))));
    }

    private Component reopen() {
        TextArea why = words("consultation.reopen.words");
        return Parts.part(
                context.text("consultation.reopen.heading"),
                why,
                Parts.button(
                        context,
                        "consultation.reopen",
                        () -> step(call -> consultations.reopen(call, consultation, why.getValue()))));
    }

    private TextArea words(String labelKey) {
        return Fields.words(context, labelKey, Drafts.LONGEST_WORDS);
    }

    private void step(Function<TenantContext, Consultation> work) {
        take.accept(() -> context.call(work));
    }
}
