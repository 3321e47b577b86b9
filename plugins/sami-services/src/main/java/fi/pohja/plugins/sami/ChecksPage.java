package fi.pohja.plugins.sami;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.plugins.sami.CulturalCheck.Answer;
import fi.pohja.plugins.sami.CulturalCheck.Item;
import fi.pohja.spi.core.ServiceUnit;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How well each unit serves its Sámi clients in their culture, and checking one again. */
final class ChecksPage implements Page {

    private final CulturalChecks checks;

    ChecksPage(CulturalChecks checks) {
        this.checks = checks;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of("checks", "checks", "check", PageGroup.SERVICES, 25);
    }

    @Override
    public Component create(PageContext context) {
        List<ServiceUnit> units = context.call(call -> call.services().units(""));
        Map<UUID, String> names = units.stream()
                .collect(Collectors.toMap(
                        unit -> unit.id().value(), unit -> unit.name().text(context.language())));
        Grid<CulturalCheck> grid = new Grid<>();
        grid.addColumn(check -> names.getOrDefault(check.unit(), context.text("register.unit.gone")))
                .setHeader(context.text("register.unit"))
                .setAutoWidth(true);
        grid.addColumn(check -> context.text("check.met.of", check.met(), Item.values().length))
                .setHeader(context.text("check.met"))
                .setAutoWidth(true);
        grid.addColumn(check -> lacking(context, check))
                .setHeader(context.text("check.lacking"))
                .setWidth("20rem")
                .setFlexGrow(1);
        grid.addColumn(check -> Days.day(context, check.checkedOn()))
                .setHeader(context.text("check.checkedOn"))
                .setAutoWidth(true);
        grid.addColumn(CulturalCheck::checkedBy)
                .setHeader(context.text("check.checkedBy"))
                .setAutoWidth(true);
        grid.getElement().getThemeList().add("wrap-cell-content");
        grid.setEmptyStateText(context.text("checks.empty"));
        grid.setAllRowsVisible(true);
        show(context, grid);
        Component list = Parts.wide(context.text("checks.newest"), grid);
        return context.call(call -> call.may(SamiServicesPlugin.REGISTER))
                ? Parts.page(new Paragraph(context.text("checks.lead")), list, form(context, units, grid))
                : Parts.page(new Paragraph(context.text("checks.lead")), list);
    }

    private void show(PageContext context, Grid<CulturalCheck> grid) {
        List<CulturalCheck> newest = CulturalChecks.newest(context.call(checks::list));
        grid.setItems(newest);
    }

    /** What is not wholly met, in the order of the items. */
    private static String lacking(PageContext context, CulturalCheck check) {
        List<String> lacking = new ArrayList<>();
        for (Item item : Item.values()) {
            Answer answer = check.answers().getOrDefault(item, Answer.NO);
            if (answer != Answer.YES) {
                lacking.add(context.text("check." + item + ".short") + " (" + context.text("answer." + answer) + ")");
            }
        }
        return String.join(", ", lacking);
    }

    private Component form(PageContext context, List<ServiceUnit> units, Grid<CulturalCheck> grid) {
        ComboBox<ServiceUnit> unit = new ComboBox<>(context.text("register.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(one -> one.name().text(context.language()));
        unit.setWidthFull();
        TextField checkedBy = Fields.line(context, "check.checkedBy", 120);
        checkedBy.setHelperText(context.text("register.name.help"));
        List<Component> fields = new ArrayList<>(List.of(unit));
        Map<Item, RadioButtonGroup<Answer>> answers = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            RadioButtonGroup<Answer> group = new RadioButtonGroup<>(context.text("check." + item));
            group.setItems(Answer.YES, Answer.PARTLY, Answer.NO);
            group.setItemLabelGenerator(answer -> context.text("answer." + answer));
            answers.put(item, group);
            fields.add(group);
        }
        fields.add(checkedBy);
        fields.add(Parts.primary(context, "check.save", () -> {
            Map<Item, Answer> said = new EnumMap<>(Item.class);
            answers.forEach((item, group) -> group.getOptionalValue().ifPresent(answer -> said.put(item, answer)));
            context.call(call -> checks.enter(
                    call, unit.getOptionalValue().map(one -> one.id().value()), checkedBy.getValue(), said));
            show(context, grid);
            unit.clear();
            answers.values().forEach(RadioButtonGroup::clear);
            Notification.show(context.text("check.saved"));
        }));
        return Parts.part(context.text("check.new"), fields.toArray(Component[]::new));
    }
}
