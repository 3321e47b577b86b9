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
import fi.pohja.organisation.Organisations;
import fi.pohja.service.UnitRow;
import fi.pohja.service.Units;
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
import java.util.Optional;

/** All units of the tenant. */
@Prototype
@Route(value = ServicePages.UNITS, layout = MainLayout.class)
public class UnitsView extends Div implements BeforeEnterObserver, ListRows<UnitRow> {

    private static final Map<String, Units.Sort> SORTS = Map.of(
            "name", Units.Sort.NAME,
            "municipality", Units.Sort.MUNICIPALITY,
            "services", Units.Sort.SERVICES);

    private final transient Units units;
    private final transient Organisations organisations;
    private final transient UnitForm form;

    UnitsView(Units units, Organisations organisations, UnitForm form) {
        this.units = units;
        this.organisations = organisations;
        this.form = form;
        PageHeader header = new PageHeader(text("units.title")).lead(text("units.lead"));
        EmptyState empty = new EmptyState(Icon.MUNICIPALITY, text("units.empty"));
        if (UnitForm.allowed()) {
            header.primary(text("units.new"), Icon.PLUS, this::create);
            empty.step(text("units.new"), this::create);
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
        form.create(made -> UI.getCurrent().navigate("units/" + made.id().value()));
    }

    private ListDetail<UnitRow> list(EmptyState empty) {
        return new ListDetail<>(text("units.title"), this, empty)
                .link(
                        "name",
                        text("unit.field.name"),
                        row -> words(row.name()),
                        row -> "units/" + row.id().value())
                .column(
                        "municipality",
                        text("unit.field.municipalityCode"),
                        row -> row.municipality().map(name -> words(name)).orElse(""))
                .column("languages", text("unit.field.languages"), row -> ServiceLanguages.words(row.languages()))
                .column(
                        "remote",
                        text("unit.field.remote"),
                        row -> row.remote() ? text("record.yes") : text("record.no"))
                .column("phone", text("unit.field.phone"), UnitRow::phone)
                .column(
                        "organisation",
                        text("unit.field.organisation"),
                        row -> row.organisation().map(one -> words(one.name())).orElse(""))
                .numbers("services", text("services.title"), row -> number(BigDecimal.valueOf(row.services())))
                .hidden("organisation")
                .sortable(SORTS.keySet().toArray(String[]::new))
                .choice(
                        "municipality",
                        text("unit.field.municipalityCode"),
                        organisations.municipalities().stream()
                                .map(row -> row.municipality())
                                .map(one -> new ListDetail.Option(one.code(), words(one.name())))
                                .toList())
                .choice("language", text("unit.field.languages"), ServiceLanguages.options())
                .choice("remote", text("unit.field.remote"), List.of(new ListDetail.Option("yes", text("record.yes"))))
                .archive();
    }

    @Override
    public List<UnitRow> rows(ListRequest request) {
        Order<Units.Sort> order = request.sort().stream()
                .findFirst()
                .map(sort -> new Order<>(SORTS.getOrDefault(sort.key(), Units.Sort.NAME), sort.descending()))
                .orElse(Order.ascending(Units.Sort.NAME));
        return units.list(
                        filter(request), order, new Slice(request.offset(), Math.clamp(request.limit(), 1, Slice.MOST)))
                .items();
    }

    @Override
    public int count(ListRequest request) {
        return units.list(filter(request), Order.ascending(Units.Sort.NAME), new Slice(0, 1))
                .total();
    }

    private static Units.Filter filter(ListRequest request) {
        return new Units.Filter(
                request.words(),
                chosen(request, "municipality"),
                chosen(request, "language"),
                chosen(request, "remote").isPresent(),
                request.archived());
    }

    static Optional<String> chosen(ListRequest request, String key) {
        return Optional.of(request.choices().getOrDefault(key, "")).filter(one -> !one.isEmpty());
    }
}
