package fi.pohja.plugins.family.consultation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.util.List;

/** The area's pool of experts, and offering one's own region's. */
final class ExpertsPage implements Page {

    private static final String PATH = "experts";

    private final Experts experts;

    ExpertsPage(Experts experts) {
        this.experts = experts;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of(PATH, "experts", "users", PageGroup.SERVICES, 52)
                .requiring(ConsultationPart.COORDINATE);
    }

    @Override
    public Component create(PageContext context) {
        Grid<Expert> grid = new Grid<>();
        grid.addColumn(Expert::title)
                .setHeader(context.text("expert.title"))
                .setWidth("12rem")
                .setFlexGrow(1);
        grid.addColumn(one -> one.region().name().text(context.language()))
                .setHeader(context.text("expert.region"))
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addColumn(one -> one.topics().isEmpty()
                        ? context.text("expert.allTopics")
                        : String.join(
                                ", ",
                                one.topics().stream()
                                        .map(topic -> context.text("demanding." + topic))
                                        .toList()))
                .setHeader(context.text("expert.topics"))
                .setWidth("14rem")
                .setFlexGrow(1);
        grid.addColumn(Expert::languages)
                .setHeader(context.text("expert.languages"))
                .setAutoWidth(true);
        Runnable refresh = () -> grid.setItems(all(context));
        grid.addComponentColumn(one -> one.own() ? takeBack(context, one, refresh) : new Span())
                .setHeader(context.text("action"))
                .setAutoWidth(true);
        refresh.run();
        // What somebody knows is read to its end.
        grid.getElement().getThemeList().add("wrap-cell-content");
        grid.setEmptyStateText(context.text("experts.empty"));
        grid.setAllRowsVisible(true);
        return Parts.page(new Paragraph(context.text("experts.lead")), grid, form(context, refresh));
    }

    private List<Expert> all(PageContext context) {
        return context.call(experts::list);
    }

    private Component takeBack(PageContext context, Expert one, Runnable refresh) {
        return Parts.quiet(context, "expert.takeBack", context.text("expert.takeBack.one", one.title()), () -> {
            context.call(call -> {
                experts.takeBack(call, one.id());
                return true;
            });
            refresh.run();
        });
    }

    private Component form(PageContext context, Runnable refresh) {
        TextField title = Fields.line(context, "expert.title", Experts.LONGEST_TITLE);
        title.setHelperText(context.text("expert.title.help"));
        MultiSelectComboBox<Topic> topics = new MultiSelectComboBox<>(context.text("expert.topics"));
        topics.setItems(Topic.values());
        topics.setItemLabelGenerator(topic -> context.text("demanding." + topic));
        topics.setHelperText(context.text("expert.topics.help"));
        topics.setWidthFull();
        TextField languages = Fields.line(context, "expert.languages", Experts.LONGEST_LANGUAGES);
        return Parts.part(
                context.text("expert.new"), title, topics, languages, Parts.primary(context, "expert.offer", () -> {
                    context.call(call -> {
                        experts.offer(call, title.getValue(), topics.getValue(), languages.getValue());
                        return true;
                    });
                    title.clear();
                    topics.clear();
                    languages.clear();
                    refresh.run();
                }));
    }
}
