package fi.pohja.web.service;

import static fi.pohja.web.i18n.Wording.number;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.service.ServiceRow;
import fi.pohja.service.Services;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.NewRecord;
import io.micronaut.context.annotation.Prototype;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** All services of the tenant. */
@Prototype
@Route(value = ServicePages.SERVICES, layout = MainLayout.class)
public class ServicesView extends Div implements BeforeEnterObserver, ListRows<ServiceRow> {

    private static final Map<String, Services.Sort> SORTS =
            Map.of("name", Services.Sort.NAME, "units", Services.Sort.UNITS);

    private final transient Services services;
    private final transient ServiceForm form;

    ServicesView(Services services, ServiceForm form) {
        this.services = services;
        this.form = form;
        PageHeader header = new PageHeader(text("services.title")).lead(text("services.lead"));
        EmptyState empty = new EmptyState(Icon.SERVICE, text("services.empty"));
        if (UnitForm.allowed()) {
            header.primary(text("services.new"), Icon.PLUS, this::create);
            empty.step(text("services.new"), this::create);
        }
        add(header, list(empty));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (NewRecord.wanted(event) && UnitForm.allowed()) {
            create();
        }
    }

    private void create() {
        form.create(made -> UI.getCurrent().navigate("services/" + made.id().value()));
    }

    private ListDetail<ServiceRow> list(EmptyState empty) {
        return new ListDetail<>(text("services.title"), this, empty)
                .link(
                        "name",
                        text("service.field.name"),
                        row -> words(row.name()),
                        row -> "services/" + row.id().value())
                .column("summary", text("service.field.summary"), row -> words(row.summary()))
                .column("languages", text("service.field.languages"), row -> ServiceLanguages.words(row.languages()))
                .numbers("units", text("units.title"), row -> number(BigDecimal.valueOf(row.units())))
                .sortable(SORTS.keySet().toArray(String[]::new))
                .choice("language", text("service.field.languages"), ServiceLanguages.options())
                .archive();
    }

    @Override
    public List<ServiceRow> rows(ListRequest request) {
        Order<Services.Sort> order = request.sort().stream()
                .findFirst()
                .map(sort -> new Order<>(SORTS.getOrDefault(sort.key(), Services.Sort.NAME), sort.descending()))
                .orElse(Order.ascending(Services.Sort.NAME));
        return services.list(
                        filter(request), order, new Slice(request.offset(), Math.clamp(request.limit(), 1, Slice.MOST)))
                .items();
    }

    @Override
    public int count(ListRequest request) {
        return services.list(filter(request), Order.ascending(Services.Sort.NAME), new Slice(0, 1))
                .total();
    }

    private static Services.Filter filter(ListRequest request) {
        return new Services.Filter(request.words(), UnitsView.chosen(request, "language"), request.archived());
    }
}
