package fi.pohja.plugins.family.consultation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Facts;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The knowledge base of the area, publishing in it, and below the page's address each item by itself. */
final class KnowledgePage implements Page {

    private static final String PATH = "knowledge";

    private final Knowledge knowledge;
    private final Consultations consultations;

    KnowledgePage(Knowledge knowledge, Consultations consultations) {
        this.knowledge = knowledge;
        this.consultations = consultations;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of(PATH, "knowledge", "info", PageGroup.SERVICES, 51)
                .requiring(ConsultationPart.CONSULT);
    }

    private static String address(String below) {
        return "x/" + ConsultationPart.PLUGIN + "/" + PATH + (below.isEmpty() ? "" : "/" + below);
    }

    @Override
    public Component create(PageContext context) {
        return Parts.id(context)
                .flatMap(id -> context.call(call -> knowledge.find(call, id)))
                .<Component>map(item -> one(context, item))
                .orElseGet(() -> list(context));
    }

    private Component list(PageContext context) {
        Grid<KnowledgeItem> grid = new Grid<>();
        grid.addComponentColumn(item -> new Anchor(address(item.id().toString()), item.title()))
                .setHeader(context.text("knowledge.title"))
                .setAutoWidth(true);
        grid.addColumn(item -> context.text("demanding." + item.topic()))
                .setHeader(context.text("consultation.topic"))
                .setAutoWidth(true);
        grid.addColumn(item -> Days.day(context, item.publishedAt()))
                .setHeader(context.text("knowledge.published"))
                .setAutoWidth(true);
        grid.setEmptyStateText(context.text("knowledge.empty"));
        grid.setAllRowsVisible(true);
        TextField text = Fields.line(context, "knowledge.search", Knowledge.LONGEST_TITLE);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        Select<Topic> topic = Fields.constants(context, "consultation.topic", "demanding", Topic.values());
        // Also asked for the item that selects nothing.
        topic.setItemLabelGenerator(
                one -> one == null ? context.text("knowledge.allTopics") : context.text("demanding." + one));
        topic.setEmptySelectionAllowed(true);
        topic.setEmptySelectionCaption(context.text("knowledge.allTopics"));
        Supplier<List<KnowledgeItem>> found =
                () -> context.call(call -> knowledge.list(call, topic.getOptionalValue(), text.getValue()));
        text.addValueChangeListener(change -> grid.setItems(found.get()));
        topic.addValueChangeListener(change -> grid.setItems(found.get()));
        grid.setItems(found.get());
        boolean publishes =
                context.call(call -> consultations.coordinates(call) && call.may(ConsultationPart.COORDINATE));
        return publishes
                ? Parts.page(new Paragraph(context.text("knowledge.lead")), text, topic, grid, form(context))
                : Parts.page(new Paragraph(context.text("knowledge.lead")), text, topic, grid);
    }

    private Component form(PageContext context) {
        TextField title = Fields.line(context, "knowledge.title", Knowledge.LONGEST_TITLE);
        Select<Topic> topic = Fields.constants(context, "consultation.topic", "demanding", Topic.values());
        topic.setValue(Topic.SPECIAL_CARE);
        TextArea question = Fields.words(context, "consultation.question", Drafts.LONGEST_WORDS);
        TextArea answer = Fields.words(context, "knowledge.answer", Drafts.LONGEST_WORDS);
        MarkedText marked = new MarkedText(context);
        Runnable look =
                () -> marked.show((title.getValue() + "\n" + question.getValue() + "\n" + answer.getValue()).strip());
        List.of(question, answer).forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> look.run());
        });
        title.addValueChangeListener(change -> look.run());
        look.run();
        return Parts.part(
                context.text("knowledge.new"),
                title,
                topic,
                question,
                answer,
                marked,
                Parts.primary(context, "knowledge.publish", () -> {
                    KnowledgeItem item = context.call(call -> knowledge.publish(
                            call, title.getValue(), topic.getValue(), question.getValue(), answer.getValue()));
                    context.open(PATH + "/" + item.id());
                }));
    }

    private Component one(PageContext context, KnowledgeItem item) {
        Map<String, String> words = context.call(call -> knowledge.read(call, item));
        Component facts = new Facts(context)
                .with("consultation.topic", context.text("demanding." + item.topic()))
                .with("knowledge.publisher", item.publisher().name().text(context.language()))
                .with("knowledge.published", Days.day(context, item.publishedAt()));
        Anchor back = new Anchor(address(""), context.text("knowledge.back"));
        Component question =
                Parts.part(context.text("consultation.question"), paragraph(words.getOrDefault("question", "")));
        Component answer = Parts.part(context.text("knowledge.answer"), paragraph(words.getOrDefault("answer", "")));
        Component about = Parts.part(item.title(), facts);
        return item.own()
                ? Parts.page(back, about, question, answer, Parts.button(context, "knowledge.takeBack", () -> {
                    context.call(call -> {
                        knowledge.takeBack(call, item.id());
                        return true;
                    });
                    context.open(PATH);
                }))
                : Parts.page(back, about, question, answer);
    }

    private static Paragraph paragraph(String text) {
        Paragraph words = new Paragraph(text);
        words.getStyle().set("white-space", "pre-line");
        return words;
    }
}
