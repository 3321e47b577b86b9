package fi.pohja.plugins.sami;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.pohja.plugins.sami.LanguageChoice.Channel;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The requests for services in Sámi, taking one in, and below the page's address each of them by itself. */
final class RequestsPage implements Page {

    static final String PATH = "requests";

    private final Requests requests;
    private final Register register;
    private final Choices choices;

    RequestsPage(Requests requests, Register register, Choices choices) {
        this.requests = requests;
        this.register = register;
        this.choices = choices;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of(PATH, "requests", "service", PageGroup.SERVICES, 20)
                .requiring(SamiServicesPlugin.HANDLE);
    }

    @Override
    public Component create(PageContext context) {
        Optional<ServiceRequest> one = Parts.id(context).flatMap(id -> context.call(call -> requests.find(call, id)));
        return one.<Component>map(request -> new RequestDetail(context, requests, register, request))
                .orElseGet(() -> list(context));
    }

    private Component list(PageContext context) {
        Map<String, String> municipalities = Fields.municipalityNames(context);
        Grid<ServiceRequest> grid = new Grid<>();
        grid.addComponentColumn(request -> new Anchor(
                        "x/" + SamiServicesPlugin.ID + "/" + PATH + "/" + request.id(),
                        context.text("request.number", request.number())))
                .setHeader(context.text("request"))
                .setAutoWidth(true);
        grid.addColumn(request -> context.text("state." + request.state()))
                .setHeader(context.text("request.state"))
                .setAutoWidth(true);
        grid.addColumn(request -> context.text("language." + request.language()))
                .setHeader(context.text("request.language"))
                .setAutoWidth(true);
        grid.addColumn(ServiceRequest::service)
                .setHeader(context.text("request.service"))
                .setAutoWidth(true);
        grid.addColumn(ServiceRequest::client).setHeader(context.text("client")).setAutoWidth(true);
        grid.addColumn(request -> municipalities.getOrDefault(request.municipality(), ""))
                .setHeader(context.text("request.municipality"))
                .setAutoWidth(true);
        grid.addColumn(request -> Days.day(context, request.receivedAt()))
                .setHeader(context.text("request.received"))
                .setAutoWidth(true);
        List<ServiceRequest> found = context.call(requests::list);
        grid.setItems(found);
        grid.setEmptyStateText(context.text("requests.empty"));
        grid.setAllRowsVisible(true);
        return Parts.page(new Paragraph(context.text("requests.lead")), form(context), grid);
    }

    private Component form(PageContext context) {
        TextField client = Fields.line(context, "client", PageParts.LONGEST_CLIENT);
        client.setHelperText(context.text("client.help"));
        Select<SamiLanguage> language =
                Fields.constants(context, "request.language", "language", SamiLanguage.values());
        client.setValueChangeMode(ValueChangeMode.ON_BLUR);
        client.addValueChangeListener(change -> {
            Optional<LanguageChoice> known = context.call(call -> choices.of(call, change.getValue()));
            known.flatMap(choice -> SamiLanguage.of(choice.spoken())).ifPresent(language::setValue);
            language.setHelperText(known.map(choice -> context.text(
                            "request.language.known",
                            PageParts.language(context, choice.spoken()),
                            Days.day(context, choice.askedOn())))
                    .orElse(""));
        });
        List<String> names = context.call(call -> call.services().list("").stream()
                .map(service -> service.name().text(call.language()))
                .toList());
        ComboBox<String> service = new ComboBox<>(context.text("request.service"));
        service.setItems(names);
        service.setAllowCustomValue(true);
        service.addCustomValueSetListener(typed -> service.setValue(typed.getDetail()));
        service.setWidthFull();
        ComboBox<Municipality> municipality = PageParts.municipalities(context, "request.municipality");
        Checkbox remote = new Checkbox(context.text("request.remote"), true);
        DatePicker wantedBy = Fields.day(context, "request.wantedBy");
        Button take = new Button(context.text("request.take"), click -> {
            ServiceRequest taken = context.call(call -> requests.take(
                    call,
                    new Requests.Draft(
                            client.getValue(),
                            language.getOptionalValue(),
                            service.getOptionalValue().orElse(""),
                            municipality
                                    .getOptionalValue()
                                    .map(Municipality::code)
                                    .orElse(""),
                            remote.getValue(),
                            wantedBy.getOptionalValue(),
                            "",
                            Channel.STAFF)));
            context.open(PATH + "/" + taken.id());
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        return Parts.part(context.text("request.new"), client, language, service, municipality, remote, wantedBy, take);
    }
}
