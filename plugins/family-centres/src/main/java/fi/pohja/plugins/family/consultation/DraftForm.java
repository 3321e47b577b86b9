package fi.pohja.plugins.family.consultation;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writing a consultation: it is kept as it is typed, and looked through for what may tell who the client is. Under the
 * session's lock.
 */
final class DraftForm extends VerticalLayout {

    private static final long serialVersionUID = 1L;

    private final transient PageContext context;
    private final transient Consultations consultations;
    private final transient Drafts drafts;
    private final UUID id;
    private final TextField unit;
    private final TextField client;
    private final Select<Topic> topic;
    private final Select<Urgency> urgency;
    private final Select<Consent> consent;
    private final TextArea question;
    private final TextArea description;
    private final TextArea markReason;
    private final MarkedText marked;

    DraftForm(PageContext context, Consultations consultations, Drafts drafts, Draft draft) {
        this.context = context;
        this.consultations = consultations;
        this.drafts = drafts;
        this.id = draft.id();
        setPadding(false);
        unit = Fields.line(context, "consultation.unit", Drafts.LONGEST_UNIT);
        client = Fields.line(context, "consultation.client", Drafts.LONGEST_CLIENT);
        client.setHelperText(context.text("consultation.client.help"));
        topic = Fields.constants(context, "consultation.topic", "demanding", Topic.values());
        urgency = Fields.constants(context, "consultation.urgency", "consultation.urgency", Urgency.values());
        consent = Fields.constants(context, "consultation.consent", "consent", Consent.values());
        question = Fields.words(context, "consultation.question", Drafts.LONGEST_WORDS);
        description = Fields.words(context, "consultation.description", Drafts.LONGEST_WORDS);
        description.setHelperText(context.text("consultation.description.help"));
        markReason = Fields.words(context, "consultation.markReason", Drafts.LONGEST_REASON);
        markReason.setHelperText(context.text("consultation.markReason.help"));
        marked = new MarkedText(context);
        fill(draft);
        Stream.of(unit, client, question, description, markReason).forEach(field -> {
            field.getElement().setProperty("autocomplete", "off");
        });
        unit.setValueChangeMode(ValueChangeMode.LAZY);
        client.setValueChangeMode(ValueChangeMode.LAZY);
        question.setValueChangeMode(ValueChangeMode.LAZY);
        description.setValueChangeMode(ValueChangeMode.LAZY);
        markReason.setValueChangeMode(ValueChangeMode.LAZY);
        Stream.<HasValue<?, ?>>of(unit, client, topic, urgency, consent, question, description, markReason)
                .forEach(field -> field.addValueChangeListener(change -> keep()));
        FlexLayout buttons = new FlexLayout(
                Parts.primary(context, "consultation.send", this::send),
                Parts.button(context, "consultation.discard", this::discard));
        buttons.setFlexWrap(FlexLayout.FlexWrap.WRAP);
        buttons.getStyle().set("gap", "var(--vaadin-gap-m, 1rem)");
        add(
                new Anchor(ConsultationsPage.address(""), context.text("consultation.back")),
                Parts.part(
                        context.text("consultation.new"),
                        new Paragraph(context.text("consultation.new.lead")),
                        unit,
                        client,
                        topic,
                        urgency,
                        consent,
                        question,
                        description),
                Parts.part(context.text("marks"), marked, markReason),
                buttons);
        look();
    }

    private void fill(Draft draft) {
        unit.setValue(draft.unit());
        client.setValue(draft.client());
        draft.topic().ifPresent(topic::setValue);
        urgency.setValue(draft.urgency());
        draft.consent().ifPresent(consent::setValue);
        question.setValue(draft.question());
        description.setValue(draft.description());
        markReason.setValue(draft.markReason());
    }

    private Draft typed() {
        return new Draft(
                id,
                unit.getValue(),
                client.getValue(),
                topic.getOptionalValue(),
                urgency.getValue(),
                consent.getOptionalValue(),
                question.getValue(),
                description.getValue(),
                markReason.getValue(),
                context.call(call -> call.now()));
    }

    /** Nothing typed is lost: what is there is a draft. */
    private void keep() {
        Draft now = typed();
        context.call(call -> {
            drafts.save(call, now);
            return true;
        });
        look();
    }

    private void look() {
        Draft now = typed();
        String words = now.sentWords();
        marked.show(words.replaceAll("[\\s.]", "").isEmpty() ? "" : words);
        markReason.setVisible(!now.marks().isEmpty());
    }

    private void send() {
        Draft now = typed();
        Consultation sent = context.call(call -> consultations.send(call, now));
        Notification.show(context.text("consultation.sent"));
        context.open(ConsultationsPage.PATH + "/" + sent.id());
    }

    private void discard() {
        Parts.ask(
                context,
                context.text("consultation.discard.ask"),
                context.text("consultation.discard.consequence"),
                "consultation.discard",
                () -> {
                    context.call(call -> {
                        drafts.delete(call, id);
                        return true;
                    });
                    context.open(ConsultationsPage.PATH);
                });
    }
}
