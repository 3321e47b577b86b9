package fi.pohja.web.organisation;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.organisation.OrganisationsView.chosen;
import static fi.pohja.web.organisation.OrganisationsView.options;
import static fi.pohja.web.organisation.OrganisationsView.whole;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyKind;
import fi.pohja.organisation.BodyRow;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.NewRecord;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Map;

/** All bodies of the tenant. */
@Prototype
@Route(value = "bodies", layout = MainLayout.class)
public class BodiesView extends Div implements BeforeEnterObserver, ListRows<BodyRow> {

    private static final Map<String, Bodies.Sort> SORTS = Map.of(
            "name", Bodies.Sort.NAME,
            "kind", Bodies.Sort.KIND,
            "members", Bodies.Sort.MEMBERS,
            "projects", Bodies.Sort.PROJECTS);

    private final transient Bodies bodies;
    private final transient BodyForm form;

    BodiesView(Bodies bodies, BodyForm form) {
        this.bodies = bodies;
        this.form = form;
        PageHeader header = new PageHeader(text("bodies.title"));
        EmptyState empty = new EmptyState(Icon.BODY, text("bodies.empty"));
        if (OrganisationForm.allowed()) {
            header.primary(text("bodies.new"), Icon.PLUS, this::create);
            empty.step(text("bodies.new"), this::create);
        }
        add(
                header,
                new ListDetail<>(text("bodies.title"), this, empty)
                        .link(
                                "name",
                                text("body.field.name"),
                                row -> words(row.name()),
                                row -> "bodies/" + row.id().value())
                        .column("kind", text("body.field.kind"), row -> text("body.kind." + row.kind()))
                        .column(
                                "parent",
                                text("body.field.parent"),
                                row -> row.parent()
                                        .map(parent -> words(parent.name()))
                                        .orElse(""))
                        .column(
                                "statutory",
                                text("body.field.statutory"),
                                row -> text(row.statutory() ? "record.yes" : "record.no"))
                        .numbers("members", text("bodies.members"), row -> whole(row.members()))
                        .numbers("projects", text("organisations.projects"), row -> whole(row.projects()))
                        .sortable(SORTS.keySet().toArray(String[]::new))
                        .choice("kind", text("body.field.kind"), options("body.kind.", BodyKind.values()))
                        .archive());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (NewRecord.wanted(event) && OrganisationForm.allowed()) {
            create();
        }
    }

    private void create() {
        form.create(made -> UI.getCurrent().navigate("bodies/" + made.id().value()));
    }

    @Override
    public List<BodyRow> rows(ListRequest request) {
        Order<Bodies.Sort> order = request.sort().stream()
                .findFirst()
                .map(sort -> new Order<>(SORTS.getOrDefault(sort.key(), Bodies.Sort.NAME), sort.descending()))
                .orElse(Order.ascending(Bodies.Sort.NAME));
        return bodies.list(
                        filter(request), order, new Slice(request.offset(), Math.clamp(request.limit(), 1, Slice.MOST)))
                .items();
    }

    @Override
    public int count(ListRequest request) {
        return bodies.list(filter(request), Order.ascending(Bodies.Sort.NAME), new Slice(0, 1))
                .total();
    }

    private static Bodies.Filter filter(ListRequest request) {
        return new Bodies.Filter(request.words(), chosen(request, "kind", BodyKind.values()), request.archived());
    }
}
