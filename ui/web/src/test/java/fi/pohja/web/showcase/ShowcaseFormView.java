package fi.pohja.web.showcase;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import fi.pohja.problem.Violations;
import fi.pohja.web.pattern.FormColumn;
import fi.pohja.web.pattern.LocalizedTextField;
import fi.pohja.web.pattern.MoneyField;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Requires;

/** A form with everything in it. */
@Prototype
@Requires(property = "pohja.showcase", value = "true")
@Route(value = "showcase/form", layout = MainLayout.class)
public class ShowcaseFormView extends Div {

    ShowcaseFormView() {
        FormColumn form = new FormColumn().autosave(() -> {});
        LocalizedTextField name = form.required("name", text("showcase.name"), LocalizedTextField.line());
        LocalizedTextField description =
                form.optional("description", text("showcase.description"), LocalizedTextField.paragraphs());
        form.help(description, text("showcase.help"));
        TextField number = form.required("number", text("showcase.number"), new TextField());
        form.part(text("showcase.part"));
        MoneyField budget = form.required("budget", text("showcase.budget"), new MoneyField());
        Select<String> state = form.required("state", text("showcase.state"), new Select<>());
        state.setItems("Luonnos", "Käynnissä", "Päättynyt");
        form.optional("start", text("showcase.start"), new DatePicker());
        form.primary(
                text("showcase.save"),
                () -> form.submit(() -> new Violations()
                        .requiredTitle("name", name.getValue())
                        .required("number", number.getValue(), 20)
                        .check(budget.amount().isPresent(), "budget", "required")
                        .check(state.getOptionalValue().isPresent(), "state", "required")
                        .done()));
        form.secondary(text("pattern.close"), () -> {});
        add(new PageHeader(text("showcase.form")).under(text("showcase.list"), "showcase/list"), form);
    }
}
