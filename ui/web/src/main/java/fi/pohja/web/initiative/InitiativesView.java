package fi.pohja.web.initiative;

import static fi.pohja.web.i18n.Wording.date;
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
import fi.pohja.initiative.InitiativeId;
import fi.pohja.initiative.InitiativeKind;
import fi.pohja.initiative.InitiativeRow;
import fi.pohja.initiative.InitiativeState;
import fi.pohja.initiative.Initiatives;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All initiatives, statements and recommendations; answers that are late stand out. */
@Prototype
@Route(value = InitiativePages.INITIATIVES, layout = MainLayout.class)
public class InitiativesView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String STATE = "state";
    private static final String KIND = "kind";
    private static final String WAITING = "waiting";

    private final transient Initiatives initiatives;
    private final transient InitiativeForm form;
    private final transient LocalDate today;
    private final boolean handles = SignedIn.allowed(Permission.EDIT_PARTICIPATION);

    InitiativesView(Initiatives initiatives, InitiativeForm form, Clock clock) {
        this.initiatives = initiatives;
        this.form = form;
        today = LocalDate.now(clock);
        PageHeader header = new PageHeader(text("initiatives.title"));
        EmptyState empty = new EmptyState(Icon.SEND, text(handles ? "initiatives.none" : "initiatives.none.reader"));
        if (handles) {
            header.primary(text("initiative.new"), Icon.PLUS, this::create);
            empty.step(text("initiative.new"), this::create);
        }
        add(header, list(empty));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (handles && NewRecord.wanted(event)) {
            create();
        }
    }

    private void create() {
        form.create(Optional.empty(), InitiativesView::open);
    }

    private static void open(InitiativeId id) {
        UI.getCurrent().navigate(InitiativePages.address(id));
    }

    private ListDetail<InitiativeRow> list(EmptyState empty) {
        return new ListDetail<>(text("initiatives.title"), new Rows(), empty)
                .link(
                        "title",
                        text("initiative.field.title"),
                        row -> words(row.title()),
                        row -> InitiativePages.address(row.id()))
                .column("number", text("initiative.number"), row -> row.code())
                .components("state", text("initiative.field.state"), row -> InitiativePages.badge(row.state()))
                .column(
                        "body",
                        text("initiative.field.body"),
                        row -> words(row.body().name()))
                .column("addressed", text("initiative.addressed"), row -> words(row.addressedTo()))
                .components("due", text("initiative.field.answerDue"), this::due)
                .column("kind", text("initiative.field.kind"), row -> text("initiative.kind." + row.kind()))
                .column(
                        "submitted",
                        text("initiative.submitted"),
                        row -> row.submittedOn().map(day -> date(day)).orElse(""))
                .width("number", "6.5rem")
                .width("state", "8.5rem")
                .width("body", "10.5rem")
                .width("addressed", "10.75rem")
                .width("due", "8.5rem")
                .width("kind", "7rem")
                .hidden("submitted")
                .sortable("title", "number", "state", "body", "due", "submitted")
                .choice(STATE, text("initiative.field.state"), options("initiative.state", InitiativeState.values()))
                .choice(KIND, text("initiative.field.kind"), options("initiative.kind", InitiativeKind.values()))
                .choice(
                        WAITING,
                        text("initiative.answered"),
                        List.of(new ListDetail.Option("yes", text("initiatives.waiting"))))
                .archive();
    }

    private Div due(InitiativeRow row) {
        Div due = new Div();
        due.addClassName("need-line");
        row.answerDue().ifPresent(day -> due.add(new Span(date(day))));
        if (row.overdue(today)) {
            due.add(new StateBadge(text("initiative.overdue"), Tone.DANGER));
        }
        return due;
    }

    private static <E extends Enum<E>> List<ListDetail.Option> options(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new ListDetail.Option(constant.name(), ConstantWords.of(prefix, constant)))
                .toList();
    }

    private final class Rows implements ListRows<InitiativeRow> {

        @Override
        public List<InitiativeRow> rows(ListRequest request) {
            return initiatives
                    .list(
                            filter(request),
                            order(request),
                            new Slice(request.offset(), Math.clamp(request.limit(), 1, Slice.MOST)))
                    .items();
        }

        @Override
        public int count(ListRequest request) {
            return initiatives
                    .list(filter(request), order(request), new Slice(0, 1))
                    .total();
        }

        private static Initiatives.Filter filter(ListRequest request) {
            return new Initiatives.Filter(
                    request.words(),
                    constant(InitiativeKind.values(), request, KIND),
                    constant(InitiativeState.values(), request, STATE),
                    Optional.empty(),
                    request.choices().containsKey(WAITING),
                    request.archived());
        }

        private static Order<Initiatives.Sort> order(ListRequest request) {
            return request.sort().stream()
                    .findFirst()
                    .flatMap(sort -> Arrays.stream(Initiatives.Sort.values())
                            .filter(column -> column.name().equalsIgnoreCase(sort.key()))
                            .findFirst()
                            .map(column -> new Order<>(column, sort.descending())))
                    .orElse(Order.descending(Initiatives.Sort.NUMBER));
        }

        private static <E extends Enum<E>> Set<E> constant(E[] constants, ListRequest request, String key) {
            return Arrays.stream(constants)
                    .filter(constant -> constant.name().equals(request.choices().get(key)))
                    .findFirst()
                    .map(Set::of)
                    .orElse(Set.of());
        }
    }
}
