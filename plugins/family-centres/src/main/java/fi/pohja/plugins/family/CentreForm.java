package fi.pohja.plugins.family;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Fields;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a family centre. Under the session's lock. */
final class CentreForm extends VerticalLayout {

    private static final long serialVersionUID = 1L;

    private final TextField name;
    private final TextField nameSv;
    private final TextArea description;
    private final TextArea descriptionSv;
    private final TextField coordinator;
    private final TextField unit;
    private final TextField phone;
    private final MultiSelectComboBox<Municipality> municipalities;

    CentreForm(PageContext context) {
        setPadding(false);
        name = Fields.line(context, "centre.name", Centres.LONGEST_NAME);
        nameSv = Fields.line(context, "centre.name.sv", Centres.LONGEST_NAME);
        description = Fields.words(context, "centre.description", Centres.LONGEST_WORDS);
        descriptionSv = Fields.words(context, "centre.description.sv", Centres.LONGEST_WORDS);
        coordinator = Fields.line(context, "centre.coordinator", Centres.LONGEST_NAME);
        coordinator.setHelperText(context.text("centre.coordinator.help"));
        unit = Fields.line(context, "centre.unit", Centres.LONGEST_NAME);
        phone = Fields.line(context, "centre.phone", 40);
        municipalities = new MultiSelectComboBox<>(context.text("centre.municipalities"));
        List<Municipality> all = context.call(call -> call.organisations().municipalities());
        municipalities.setItems(all);
        municipalities.setItemLabelGenerator(one -> one.name().text(context.language()));
        municipalities.setWidthFull();
        add(name, nameSv, municipalities, coordinator, unit, phone, description, descriptionSv);
    }

    void fill(Centre centre) {
        name.setValue(Centres.exactly(centre.name(), "fi"));
        nameSv.setValue(Centres.exactly(centre.name(), "sv"));
        description.setValue(Centres.exactly(centre.description(), "fi"));
        descriptionSv.setValue(Centres.exactly(centre.description(), "sv"));
        coordinator.setValue(centre.coordinator());
        unit.setValue(centre.unit());
        phone.setValue(centre.phone());
        Set<String> served =
                centre.municipalities().stream().map(Municipality::code).collect(Collectors.toSet());
        municipalities.setValue(municipalities
                .getListDataView()
                .getItems()
                .filter(one -> served.contains(one.code()))
                .collect(Collectors.toSet()));
    }

    Centres.Draft draft() {
        return new Centres.Draft(
                Centres.text(name.getValue(), nameSv.getValue()),
                Centres.text(description.getValue(), descriptionSv.getValue()),
                coordinator.getValue(),
                unit.getValue(),
                phone.getValue(),
                municipalities.getValue());
    }
}
