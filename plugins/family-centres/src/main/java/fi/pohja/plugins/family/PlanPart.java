package fi.pohja.plugins.family;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.plugins.family.Help.Deed;
import fi.pohja.plugins.family.HelpWork.Item;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The plan of one request: who does what until when. Under the session's lock. */
final class PlanPart extends VerticalLayout {

    private static final long serialVersionUID = 1L;

    PlanPart(
            PageContext context,
            Help help,
            HelpWork work,
            HelpRequest request,
            Supplier<Deed> deed,
            Consumer<HelpRequest> changed) {
        setPadding(false);
        Grid<Item> grid = new Grid<>();
        grid.addColumn(Item::who).setHeader(context.text("plan.who")).setAutoWidth(true);
        grid.addColumn(Item::what)
                .setHeader(context.text("plan.what"))
                .setWidth("16rem")
                .setFlexGrow(1);
        grid.addColumn(item -> item.until().map(day -> Days.day(context, day)).orElse(""))
                .setHeader(context.text("plan.until"))
                .setAutoWidth(true);
        grid.<Component>addComponentColumn(item -> item.done()
                        ? new Span(context.text("plan.done.already"))
                        : Parts.quiet(context, "plan.done", context.text("plan.done.of", item.what()), () -> {
                            context.call(call -> {
                                help.done(call, request, item, deed.get());
                                return true;
                            });
                            changed.accept(request);
                        }))
                .setHeader(context.text("help.state"))
                .setAutoWidth(true);
        grid.getElement().getThemeList().add("wrap-cell-content");
        List<Item> found = context.call(call -> work.plan(call, request.id()));
        grid.setItems(found);
        grid.setEmptyStateText(context.text("plan.empty"));
        grid.setAllRowsVisible(true);

        TextField who = Fields.line(context, "plan.who", HelpWork.LONGEST_TITLE);
        who.setHelperText(context.text("plan.who.help"));
        TextArea what = Fields.words(context, "plan.what", HelpWork.LONGEST_TASK);
        DatePicker until = Fields.day(context, "plan.until");
        add(
                new H2(context.text("plan")),
                grid,
                Parts.folded(
                        context.text("plan.new"),
                        who,
                        what,
                        until,
                        Parts.primary(
                                context,
                                "plan.add",
                                () -> changed.accept(context.call(call -> help.plan(
                                        call,
                                        request,
                                        who.getValue(),
                                        what.getValue(),
                                        until.getOptionalValue(),
                                        deed.get()))))));
    }
}
