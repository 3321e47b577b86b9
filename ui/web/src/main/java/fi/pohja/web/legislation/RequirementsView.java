package fi.pohja.web.legislation;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.number;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.legislation.LegalRequirement;
import fi.pohja.legislation.LegalRequirements;
import fi.pohja.legislation.RequirementKind;
import fi.pohja.legislation.RequirementState;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.NewRecord;
import io.micronaut.context.annotation.Prototype;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The acts, bills and decrees that measures rest on. */
@Prototype
@Route(value = LegislationPages.REQUIREMENTS, layout = MainLayout.class)
public class RequirementsView extends Div implements BeforeEnterObserver, ListRows<LegalRequirement> {

    private static final long serialVersionUID = 1L;

    private static final Map<String, LegalRequirements.Sort> SORTS = Map.of(
            "title", LegalRequirements.Sort.TITLE,
            "reference", LegalRequirements.Sort.REFERENCE,
            "state", LegalRequirements.Sort.STATE,
            "inForce", LegalRequirements.Sort.IN_FORCE,
            "measures", LegalRequirements.Sort.MEASURES);

    private final transient LegalRequirements requirements;
    private final transient LegislationForms forms;
    private final boolean edits = SignedIn.allowed(Permission.EDIT_PROGRAMME);

    RequirementsView(LegalRequirements requirements, LegislationForms forms) {
        this.requirements = requirements;
        this.forms = forms;
        PageHeader header = new PageHeader(text("legislation.title")).lead(text("legislation.lead"));
        EmptyState empty = new EmptyState(Icon.SHIELD, text(edits ? "legislation.none" : "legislation.none.reader"));
        if (edits) {
            header.primary(text("legislation.new"), Icon.PLUS, this::create);
            empty.step(text("legislation.new"), this::create);
        }
        add(header, list(empty));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (edits && NewRecord.wanted(event)) {
            create();
        }
    }

    private void create() {
        forms.create(id -> UI.getCurrent().navigate(LegislationPages.address(id)));
    }

    private ListDetail<LegalRequirement> list(EmptyState empty) {
        return new ListDetail<>(text("legislation.title"), this, empty)
                .link(
                        "title",
                        text("legislation.requirement.field.title"),
                        row -> words(row.title()),
                        row -> LegislationPages.address(row.id()))
                .column("reference", text("legislation.requirement.field.reference"), LegalRequirement::reference)
                .column(
                        "kind",
                        text("legislation.requirement.field.kind"),
                        row -> ConstantWords.of("legislation.kind", row.kind()))
                .components(
                        "state",
                        text("legislation.requirement.field.state"),
                        row -> LegislationPages.badge(row.state()))
                .column(
                        "inForce",
                        text("legislation.requirement.field.inForceOn"),
                        row -> row.inForceOn().map(day -> date(day)).orElse(""))
                .numbers("measures", text("legislation.measures"), row -> number(BigDecimal.valueOf(row.measures())))
                .components("unassessed", text("legislation.effect"), RequirementsView::unassessed)
                .width("reference", "8rem")
                .width("kind", "7rem")
                .width("state", "10rem")
                .width("measures", "8rem")
                .sortable(SORTS.keySet().toArray(String[]::new))
                .choice(
                        "state",
                        text("legislation.requirement.field.state"),
                        options("legislation.state", RequirementState.values()))
                .choice(
                        "kind",
                        text("legislation.requirement.field.kind"),
                        options("legislation.kind", RequirementKind.values()))
                .archive();
    }

    private static Span unassessed(LegalRequirement row) {
        return row.unassessed() == 0
                ? new Span()
                : new StateBadge(text("legislation.unassessed.count", row.unassessed()), Tone.WARNING);
    }

    private static <E extends Enum<E>> List<ListDetail.Option> options(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new ListDetail.Option(constant.name(), ConstantWords.of(prefix, constant)))
                .toList();
    }

    @Override
    public List<LegalRequirement> rows(ListRequest request) {
        Order<LegalRequirements.Sort> order = request.sort().stream()
                .findFirst()
                .map(sort ->
                        new Order<>(SORTS.getOrDefault(sort.key(), LegalRequirements.Sort.TITLE), sort.descending()))
                .orElse(Order.ascending(LegalRequirements.Sort.TITLE));
        return requirements
                .list(filter(request), order, new Slice(request.offset(), Math.clamp(request.limit(), 1, Slice.MOST)))
                .items();
    }

    @Override
    public int count(ListRequest request) {
        return requirements
                .list(filter(request), Order.ascending(LegalRequirements.Sort.TITLE), new Slice(0, 1))
                .total();
    }

    private static LegalRequirements.Filter filter(ListRequest request) {
        return new LegalRequirements.Filter(
                request.words(),
                chosen(request, "state", RequirementState.class),
                chosen(request, "kind", RequirementKind.class),
                request.archived());
    }

    /** A filter comes from the address, where anything may stand. */
    private static <E extends Enum<E>> Set<E> chosen(ListRequest request, String key, Class<E> type) {
        Optional<String> name = Optional.ofNullable(request.choices().get(key));
        Set<E> all = EnumSet.allOf(type);
        all.removeIf(constant -> name.filter(constant.name()::equals).isEmpty());
        return all;
    }
}
