package fi.pohja.plugins.sami;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.plugins.sami.Speaker.Kind;
import fi.pohja.spi.core.ServiceUnit;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who serves in which Sámi language, and how well. */
final class RegisterPage implements Page {

    private final Register register;

    RegisterPage(Register register) {
        this.register = register;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of("register", "register", "users", PageGroup.SERVICES, 22);
    }

    @Override
    public Component create(PageContext context) {
        List<ServiceUnit> units = context.call(call -> call.services().units(""));
        Map<UUID, String> names = units.stream()
                .collect(Collectors.toMap(
                        unit -> unit.id().value(), unit -> unit.name().text(context.language())));
        boolean edits = context.call(call -> call.may(SamiServicesPlugin.REGISTER));
        Grid<Speaker> grid = new Grid<>();
        grid.addColumn(speaker -> context.text("language." + speaker.language()))
                .setHeader(context.text("register.language"))
                .setAutoWidth(true);
        grid.addColumn(speaker -> context.text("speaker." + speaker.kind()))
                .setHeader(context.text("register.kind"))
                .setAutoWidth(true);
        grid.addColumn(Speaker::name)
                .setHeader(context.text("register.name"))
                .setWidth("11rem")
                .setFlexGrow(1);
        grid.addColumn(speaker -> speaker.unit()
                        .map(id -> names.getOrDefault(id, context.text("register.unit.gone")))
                        .orElse(""))
                .setHeader(context.text("register.unit"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addColumn(speaker -> context.text("level." + speaker.level()))
                .setHeader(context.text("register.level"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addColumn(speaker -> context.text(speaker.remote() ? "yes" : "no"))
                .setHeader(context.text("register.remote"))
                .setAutoWidth(true);
        if (edits) {
            grid.addComponentColumn(speaker -> remove(context, speaker, grid))
                    .setHeader(context.text("action"))
                    .setAutoWidth(true);
        }
        grid.getElement().getThemeList().add("wrap-cell-content");
        grid.setEmptyStateText(context.text("register.empty"));
        grid.setAllRowsVisible(true);
        show(context, grid);
        VerticalLayout page = Parts.page(new Paragraph(context.text("register.lead")), grid);
        if (edits) {
            page.add(form(context, units, grid));
        }
        return page;
    }

    private void show(PageContext context, Grid<Speaker> grid) {
        List<Speaker> found = context.call(register::list);
        grid.setItems(found);
    }

    private Component form(PageContext context, List<ServiceUnit> units, Grid<Speaker> grid) {
        Select<Kind> kind = Fields.constants(context, "register.kind", "speaker", Kind.values());
        kind.setValue(Kind.WORKER);
        TextField name = Fields.line(context, "register.name", 120);
        name.setHelperText(context.text("register.name.help"));
        ComboBox<ServiceUnit> unit = new ComboBox<>(context.text("register.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(one -> one.name().text(context.language()));
        unit.setWidthFull();
        Select<SamiLanguage> language =
                Fields.constants(context, "register.language", "language", SamiLanguage.values());
        language.setValue(SamiLanguage.SE);
        Select<Level> level = Fields.constants(context, "register.level", "level", Level.values());
        level.setValue(Level.WORKING);
        Checkbox remote = new Checkbox(context.text("register.remote"));
        kind.addValueChangeListener(change -> unit.setVisible(change.getValue() != Kind.INTERPRETER));
        Button add = new Button(context.text("register.add"), click -> {
            context.call(call -> register.add(
                    call,
                    kind.getValue(),
                    name.getValue(),
                    unit.getOptionalValue().map(one -> one.id().value()),
                    language.getValue(),
                    level.getValue(),
                    remote.getValue()));
            show(context, grid);
            name.clear();
            Notification.show(context.text("register.added"));
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return Parts.part(context.text("register.new"), kind, name, unit, language, level, remote, add);
    }

    private Button remove(PageContext context, Speaker speaker, Grid<Speaker> grid) {
        Button button = new Button(context.text("register.remove"), click -> {
            context.call(call -> register.remove(call, speaker.id()));
            show(context, grid);
            Notification.show(context.text("register.removed"));
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(context.text("register.remove.of", speaker.name()));
        return button;
    }
}
