package fi.pohja.plugins.family.consultation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was asked and received; below the page's address a new one, and each of them by itself. */
final class ConsultationsPage implements Page {

    static final String PATH = "consultations";
    static final String NEW = "new";

    private final Consultations consultations;
    private final Drafts drafts;
    private final Experts experts;

    ConsultationsPage(Consultations consultations, Drafts drafts, Experts experts) {
        this.consultations = consultations;
        this.drafts = drafts;
        this.experts = experts;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of(PATH, "consultations", "comment", PageGroup.SERVICES, 50)
                .requiring(ConsultationPart.CONSULT);
    }

    static String address(String below) {
        return "x/" + ConsultationPart.PLUGIN + "/" + PATH + (below.isEmpty() ? "" : "/" + below);
    }

    @Override
    public Component create(PageContext context) {
        if (context.below().equals(NEW)) {
            return form(context, context.call(call -> Draft.empty(UUID.randomUUID(), call.now())));
        }
        Optional<UUID> id = Parts.id(context);
        Optional<Draft> draft = id.flatMap(one -> context.call(call -> drafts.find(call, one)));
        if (draft.isPresent()) {
            return form(context, draft.get());
        }
        return id.flatMap(one -> context.call(call -> consultations.find(call, one)))
                .<Component>map(one -> new ConsultationDetail(context, consultations, experts, one))
                .orElseGet(() -> list(context));
    }

    private Component form(PageContext context, Draft draft) {
        return new DraftForm(context, consultations, drafts, draft);
    }

    private Component list(PageContext context) {
        boolean core = context.call(consultations::coordinates);
        boolean area = context.call(call -> consultations.area(call).isPresent());
        if (!area) {
            return Parts.page(new Paragraph(context.text("consultation.noArea")));
        }
        LocalDate today = context.call(call -> call.today());
        List<Consultation> all = context.call(consultations::list);
        return Parts.page(
                new Paragraph(context.text(core ? "consultations.lead.core" : "consultations.lead")),
                Parts.primary(context, "consultation.new", () -> context.open(PATH + "/" + NEW)),
                unsent(context),
                grid(context, all, today),
                new ClientWords(context, consultations));
    }

    private Component unsent(PageContext context) {
        List<Draft> own = context.call(drafts::list);
        if (own.isEmpty()) {
            return new Paragraph();
        }
        Component[] links = own.stream()
                .map(draft -> new Anchor(
                        address(draft.id().toString()),
                        context.text(
                                "consultation.draft",
                                draft.topic()
                                        .map(topic -> context.text("demanding." + topic))
                                        .orElse(context.text("consultation.draft.untitled")),
                                Days.day(context, draft.changedAt()))))
                .toArray(Component[]::new);
        return Parts.part(context.text("consultation.drafts"), links);
    }

    private static Grid<Consultation> grid(PageContext context, List<Consultation> all, LocalDate today) {
        Grid<Consultation> grid = new Grid<>();
        grid.addComponentColumn(one ->
                        new Anchor(address(one.id().toString()), context.text("consultation.number", one.number())))
                .setHeader(context.text("consultation"))
                .setAutoWidth(true);
        grid.addColumn(one -> context.text("consultation.state." + one.state())
                        + (one.overdue(today) ? " – " + context.text("consultation.overdue") : ""))
                .setHeader(context.text("consultation.state"))
                .setAutoWidth(true);
        grid.addColumn(one -> context.text("demanding." + one.topic()))
                .setHeader(context.text("consultation.topic"))
                .setAutoWidth(true);
        grid.addColumn(one -> context.text("consultation.urgency." + one.urgency()))
                .setHeader(context.text("consultation.urgency"))
                .setAutoWidth(true);
        grid.addColumn(one -> one.region().name().text(context.language()))
                .setHeader(context.text("consultation.region"))
                .setAutoWidth(true);
        grid.addColumn(one -> Days.day(context, one.due()))
                .setHeader(context.text("consultation.due"))
                .setAutoWidth(true);
        grid.setItems(all);
        grid.setEmptyStateText(context.text("consultations.empty"));
        grid.setAllRowsVisible(true);
        return grid;
    }
}
