package fi.pohja.plugins.sami;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.plugins.sami.TranslationOrder.State;
import fi.pohja.plugins.sami.TranslationOrder.Translator;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Facts;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The orders of translations, a new one, and below the page's address each of them by itself. */
final class TranslationsPage implements Page {

    static final String PATH = "translations";

    private final Translations translations;

    TranslationsPage(Translations translations) {
        this.translations = translations;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of(PATH, "translations", "world", PageGroup.SERVICES, 24)
                .requiring(SamiServicesPlugin.HANDLE);
    }

    @Override
    public Component create(PageContext context) {
        Optional<TranslationOrder> one =
                Parts.id(context).flatMap(id -> context.call(call -> translations.find(call, id)));
        return one.<Component>map(order -> {
                    Div place = new Div();
                    show(context, order, place);
                    return place;
                })
                .orElseGet(() -> list(context));
    }

    private Component list(PageContext context) {
        LocalDate today = context.call(TenantContext::today);
        Grid<TranslationOrder> grid = new Grid<>();
        grid.addComponentColumn(order ->
                        new Anchor("x/" + SamiServicesPlugin.ID + "/" + PATH + "/" + order.id(), order.document()))
                .setHeader(context.text("translation.document"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(order -> languages(context, order))
                .setHeader(context.text("translation.between"))
                .setAutoWidth(true);
        grid.addColumn(order -> state(context, order, today))
                .setHeader(context.text("request.state"))
                .setAutoWidth(true);
        grid.addColumn(order -> context.text("translator." + order.translator()))
                .setHeader(context.text("translation.translator"))
                .setAutoWidth(true);
        grid.addColumn(order ->
                        order.wantedBy().map(day -> Days.day(context, day)).orElse(""))
                .setHeader(context.text("request.wantedBy"))
                .setAutoWidth(true);
        List<TranslationOrder> found = context.call(translations::list);
        grid.setItems(found);
        grid.setEmptyStateText(context.text("translations.empty"));
        grid.setAllRowsVisible(true);
        return Parts.page(new Paragraph(context.text("translations.lead")), form(context), grid);
    }

    private static String state(PageContext context, TranslationOrder order, LocalDate today) {
        String state = context.text("translation." + order.state());
        return order.late(today) ? context.text("translation.late", state) : state;
    }

    private static String languages(PageContext context, TranslationOrder order) {
        return PageParts.language(context, order.from()) + " → " + PageParts.language(context, order.to());
    }

    private Component form(PageContext context) {
        TextField document = Fields.line(context, "translation.document", PageParts.LONGEST_LINE);
        document.setHelperText(context.text("translation.document.help"));
        Select<String> from = PageParts.languages(context, "translation.from");
        from.setValue("fi");
        Select<String> to = PageParts.languages(context, "translation.to");
        TextField orderedBy = Fields.line(context, "translation.orderedBy", PageParts.LONGEST_LINE);
        orderedBy.setHelperText(context.text("translation.orderedBy.help"));
        Select<Translator> translator =
                Fields.constants(context, "translation.translator", "translator", Translator.values());
        translator.setHelperText(context.text("translation.translator.help"));
        translator.setValue(Translator.OWN_WORKER);
        Checkbox certified = new Checkbox(context.text("translation.certified"));
        DatePicker wantedBy = Fields.day(context, "request.wantedBy");
        return Parts.part(
                context.text("translation.new"),
                document,
                from,
                to,
                orderedBy,
                translator,
                certified,
                wantedBy,
                Parts.primary(context, "translation.order", () -> {
                    TranslationOrder ordered = context.call(call -> translations.order(
                            call,
                            new Translations.Draft(
                                    document.getValue(),
                                    from.getOptionalValue().orElse(""),
                                    to.getOptionalValue().orElse(""),
                                    orderedBy.getValue(),
                                    translator.getValue(),
                                    certified.getValue(),
                                    wantedBy.getOptionalValue())));
                    context.open(PATH + "/" + ordered.id());
                }));
    }

    /** One order, and what can be done next with it. */
    private void show(PageContext context, TranslationOrder order, Div place) {
        LocalDate today = context.call(TenantContext::today);
        Facts facts = new Facts(context)
                .with("request.state", state(context, order, today))
                .with("translation.between", languages(context, order))
                .with("translation.orderedBy", order.orderedBy())
                .with("translation.translator", context.text("translator." + order.translator()))
                .with("translation.certified", context.text(order.certified() ? "yes" : "no"))
                .with(
                        "request.wantedBy",
                        order.wantedBy().map(day -> Days.day(context, day)).orElse(""))
                .with("translation.ordered", Days.day(context, order.orderedAt()))
                .with(
                        "translation.delivered",
                        order.deliveredOn().map(day -> Days.day(context, day)).orElse(""))
                .with(
                        "translation.certifiedBy",
                        order.certifiedOn()
                                .map(day -> order.certifiedBy() + ", " + Days.day(context, day))
                                .orElse(""));
        place.removeAll();
        place.add(Parts.page(
                new Anchor("x/" + SamiServicesPlugin.ID + "/" + PATH, context.text("translations.back")),
                Parts.part(order.document(), facts)));
        if (order.state().open()) {
            place.add(steps(context, order, place));
        }
    }

    private Section steps(PageContext context, TranslationOrder order, Div place) {
        TextField certifiedBy = Fields.line(context, "translation.certifiedBy", PageParts.LONGEST_LINE);
        certifiedBy.setHelperText(context.text("translation.certifiedBy.help"));
        certifiedBy.setVisible(order.certified());
        List<Component> steps = new ArrayList<>();
        if (order.state() == State.ORDERED) {
            steps.add(Parts.button(
                    context, "translation.begin", () -> step(context, place, call -> translations.begin(call, order))));
        }
        steps.add(certifiedBy);
        steps.add(Parts.primary(
                context,
                "translation.deliver",
                () -> step(context, place, call -> translations.deliver(call, order, certifiedBy.getValue()))));
        steps.add(Parts.button(
                context, "translation.cancel", () -> step(context, place, call -> translations.cancel(call, order))));
        return Parts.part(context.text("request.next"), steps.toArray(Component[]::new));
    }

    private void step(PageContext context, Div place, Function<TenantContext, TranslationOrder> work) {
        TranslationOrder after = context.call(work);
        show(context, after, place);
        Notification.show(context.text("translation.done", context.text("translation." + after.state())));
    }
}
