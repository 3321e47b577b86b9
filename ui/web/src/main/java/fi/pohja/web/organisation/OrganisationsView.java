package fi.pohja.web.organisation;

import static fi.pohja.web.i18n.Wording.number;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.Organisation;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.OrganisationRow;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.programme.Projects;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.Several;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.NewRecord;
import fi.pohja.work.Watches;
import io.micronaut.context.annotation.Prototype;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All organisations of the tenant, with one beside the list. */
@Prototype
@Route(value = "organisations", layout = MainLayout.class)
public class OrganisationsView extends Div implements BeforeEnterObserver, ListRows<OrganisationRow> {

    private static final Map<String, Organisations.Sort> SORTS = Map.of(
            "name", Organisations.Sort.NAME,
            "kind", Organisations.Sort.KIND,
            "sector", Organisations.Sort.SECTOR,
            "code", Organisations.Sort.MUNICIPALITY_CODE,
            "population", Organisations.Sort.POPULATION,
            "projects", Organisations.Sort.PROJECTS);

    private final transient Organisations organisations;
    private final transient Projects projects;
    private final transient OrganisationForm form;
    private final transient Watches watches;

    OrganisationsView(Organisations organisations, Projects projects, OrganisationForm form, Watches watches) {
        this.organisations = organisations;
        this.projects = projects;
        this.form = form;
        this.watches = watches;
        PageHeader header = new PageHeader(text("organisations.title"));
        EmptyState empty = new EmptyState(Icon.ORGANISATION, text("organisations.empty"));
        if (OrganisationForm.allowed()) {
            header.primary(text("organisations.new"), Icon.PLUS, this::create);
            empty.step(text("organisations.new"), this::create);
        }
        add(header, list(empty));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (NewRecord.wanted(event) && OrganisationForm.allowed()) {
            create();
        }
    }

    private void create() {
        form.create(
                made -> UI.getCurrent().navigate("organisations/" + made.id().value()));
    }

    private ListDetail<OrganisationRow> list(EmptyState empty) {
        ListDetail<OrganisationRow> list = new ListDetail<>(text("organisations.title"), this, empty)
                .link(
                        "name",
                        text("organisation.field.name"),
                        row -> words(row.name()),
                        row -> "organisations/" + row.id().value())
                .column("kind", text("organisation.field.kind"), row -> text("organisation.kind." + row.kind()))
                .column("sector", text("organisation.field.sector"), row -> text("organisation.sector." + row.sector()))
                .column(
                        "parent",
                        text("organisation.field.parent"),
                        row -> row.parent().map(parent -> words(parent.name())).orElse(""))
                .column(
                        "code",
                        text("organisation.field.municipalityCode"),
                        row -> row.municipalityCode().orElse(""))
                .numbers(
                        "population",
                        text("organisations.population"),
                        row -> row.population().map(OrganisationsView::whole).orElse(""))
                .column("networks", text("organisation.field.networks"), row -> String.join(", ", row.networks()))
                .numbers("projects", text("organisations.projects"), row -> whole(row.projects()))
                .hidden("code")
                .hidden("parent")
                .hidden("networks")
                .sortable(SORTS.keySet().toArray(String[]::new))
                .choice(
                        "kind",
                        text("organisation.field.kind"),
                        options("organisation.kind.", OrganisationKind.values()))
                .choice("sector", text("organisation.field.sector"), options("organisation.sector.", Sector.values()))
                .archive()
                .beside(this::beside);
        if (OrganisationForm.allowed()) {
            list.action(
                    Icon.ARCHIVE,
                    text("record.archive"),
                    rows -> several(rows, list)
                            .undo(row -> organisations.restore(
                                    row.id(), organisations.open(row.id()).version()))
                            .each("record.several.archived", row -> organisations.archive(row.id(), row.version())));
        }
        list.action(
                Icon.WATCH,
                text("record.watch"),
                rows -> several(rows, list)
                        .each(
                                "record.several.watched",
                                row -> watches.watch(
                                        Subject.of("ORGANISATION", row.id().value()))));
        return list;
    }

    private static Several<OrganisationRow> several(List<OrganisationRow> rows, ListDetail<OrganisationRow> list) {
        return Several.of(rows, row -> words(row.name())).then(list::refresh);
    }

    static <E extends Enum<E>> List<ListDetail.Option> options(String prefix, E[] constants) {
        return Stream.of(constants)
                .map(constant -> new ListDetail.Option(constant.name(), text(prefix + constant.name())))
                .toList();
    }

    static String whole(int number) {
        return number(BigDecimal.valueOf(number));
    }

    /** A value from the address that is no constant any more, or never was, filters nothing. */
    static <E extends Enum<E>> Set<E> chosen(ListRequest request, String key, E[] constants) {
        String wanted = request.choices().getOrDefault(key, "");
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(wanted))
                .collect(java.util.stream.Collectors.toSet());
    }

    private Component beside(OrganisationRow row) {
        Optional<Organisation> found = organisations.find(row.id());
        if (found.isEmpty()) {
            return new EmptyState(Icon.ORGANISATION, text("failure.missing"));
        }
        Organisation organisation = found.get();
        Anchor open = new Anchor("organisations/" + row.id().value(), text("organisations.open"));
        open.addClassName("beside-open");
        Div all = new Div(
                new H2(words(organisation.name())),
                open,
                new OrganisationFacts(organisation),
                new Participation(new H3(), projects.ofOrganisation(row.id())));
        all.addClassName("beside");
        return all;
    }

    @Override
    public List<OrganisationRow> rows(ListRequest request) {
        Order<Organisations.Sort> order = request.sort().stream()
                .findFirst()
                .map(sort -> new Order<>(SORTS.getOrDefault(sort.key(), Organisations.Sort.NAME), sort.descending()))
                .orElse(Order.ascending(Organisations.Sort.NAME));
        return organisations
                .list(filter(request), order, new Slice(request.offset(), Math.clamp(request.limit(), 1, Slice.MOST)))
                .items();
    }

    @Override
    public int count(ListRequest request) {
        return organisations
                .list(filter(request), Order.ascending(Organisations.Sort.NAME), new Slice(0, 1))
                .total();
    }

    private static Organisations.Filter filter(ListRequest request) {
        return new Organisations.Filter(
                request.words(),
                chosen(request, "kind", OrganisationKind.values()),
                chosen(request, "sector", Sector.values()),
                request.archived());
    }
}
