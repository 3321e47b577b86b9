package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Measures;
import fi.pohja.programme.NamedUser;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.Projects;
import fi.pohja.programme.StatusLight;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Question;
import fi.pohja.web.record.Several;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.work.Watches;
import io.micronaut.context.annotation.Prototype;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The measures of all projects as a list. */
@Prototype
@Route(value = Addresses.MEASURES, layout = MainLayout.class)
public class MeasuresView extends Div implements ListRows<MeasureRow> {

    private static final long serialVersionUID = 1L;

    private static final String STATE = "state";
    private static final String LIGHT = "light";
    private static final String PROJECT = "project";
    private static final String WHO = "who";
    private static final String MINE = "mine";
    private static final Map<String, Measures.Sort> SORTS = Map.of(
            "name", Measures.Sort.TITLE,
            "number", Measures.Sort.NUMBER,
            "project", Measures.Sort.PROJECT,
            "state", Measures.Sort.STATE,
            "light", Measures.Sort.LIGHT,
            "progress", Measures.Sort.PROGRESS,
            "owner", Measures.Sort.OWNER,
            "start", Measures.Sort.START,
            "due", Measures.Sort.DUE);

    private final transient Measures measures;
    private final transient Watches watches;
    private final transient RecordChoices choices;
    private final ListDetail<MeasureRow> list;

    MeasuresView(Measures measures, Projects projects, Watches watches, RecordChoices choices) {
        this.measures = measures;
        this.watches = watches;
        this.choices = choices;
        list = new ListDetail<>(text("measures.title"), this, new EmptyState(Icon.MEASURE, text("measures.none.yet")))
                .link("name", text("measure.field.title"), row -> words(row.title()), row -> Addresses.of(row.id()))
                .column("number", text("measure.number"), MeasureRow::code)
                .components("project", text("measure.project"), MeasuresView::project)
                .components("state", text("measure.field.state"), row -> Badges.of(row.state()))
                .components("light", text("measure.field.light"), row -> Badges.of(row.light()))
                .components("progress", text("measure.field.progress"), row -> Progress.percent(row.progress()))
                .column("owner", text("measure.field.owner"), row -> owner(row))
                .column(
                        "start",
                        text("measure.field.startOn"),
                        row -> row.startOn().map(day -> date(day)).orElse(""))
                .column(
                        "due",
                        text("measure.field.dueOn"),
                        row -> row.dueOn().map(day -> date(day)).orElse(""))
                .width("number", "6.5rem")
                .width("project", "8rem")
                .width("state", "10rem")
                .width("progress", "10rem")
                .hidden("start")
                .hidden("light")
                .sortable(SORTS.keySet().toArray(String[]::new))
                .choice(STATE, text("measure.field.state"), options("measure.state", MeasureState.values()))
                .choice(LIGHT, text("measure.field.light"), options("measure.light", StatusLight.values()))
                .choice(PROJECT, text("measure.project"), projects(projects))
                .choice(WHO, text("measure.field.owner"), List.of(new ListDetail.Option(MINE, text("measures.mine"))))
                .archive();
        if (SignedIn.allowed(Permission.EDIT_PROGRAMME) || SignedIn.allowed(Permission.UPDATE_OWN_MEASURES)) {
            list.action(Icon.CHECK, text("measures.set.state"), this::askState);
        }
        if (SignedIn.allowed(Permission.EDIT_PROGRAMME)) {
            list.action(Icon.USER, text("measures.set.owner"), this::askOwner);
        }
        if (SignedIn.allowed(Permission.DECIDE_PROGRAMME)) {
            list.action(Icon.ARCHIVE, text("record.archive"), this::archive);
        }
        list.action(Icon.WATCH, text("record.watch"), this::watch);
        add(
                new PageHeader(text("measures.title"))
                        .lead(text("measures.lead"))
                        .secondary(new Anchor(Addresses.MEASURES_BOARD, text("measures.board"))),
                list);
    }

    private static Anchor project(MeasureRow row) {
        Anchor link = new Anchor(Addresses.of(row.project().id()), row.project().code());
        link.setTitle(words(row.project().name()));
        return link;
    }

    private static String owner(MeasureRow row) {
        return row.owner()
                .map(NamedUser::name)
                .or(() -> row.ownerOrganisation().map(organisation -> words(organisation.name())))
                .orElse(Amounts.UNKNOWN);
    }

    private static List<ListDetail.Option> projects(Projects projects) {
        return projects
                .list(Projects.Filter.everything(), Order.ascending(Projects.Sort.CODE), new Slice(0, Slice.MOST))
                .items()
                .stream()
                .map((ProjectRow row) -> new ListDetail.Option(row.id().value().toString(), row.code()))
                .toList();
    }

    private static <E extends Enum<E>> List<ListDetail.Option> options(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new ListDetail.Option(constant.name(), ConstantWords.of(prefix, constant)))
                .toList();
    }

    private Several<MeasureRow> several(List<MeasureRow> rows) {
        return Several.of(rows, row -> row.code() + " " + words(row.title())).then(list::refresh);
    }

    private void askState(List<MeasureRow> rows) {
        List<Choice<MeasureState>> states = Choices.constants(
                "measure.state",
                Arrays.stream(MeasureState.values())
                        .filter(state ->
                                rows.stream().anyMatch(row -> row.state().next().contains(state)))
                        .toArray(MeasureState[]::new));
        Question.oneOf(
                text("measures.set.state"),
                text("measures.set.count", rows.size()),
                text("measure.field.state"),
                Choices.of(states),
                text("record.save"),
                state -> several(rows).each("measures.changed", row -> {
                    int progress = state == MeasureState.DONE ? 100 : row.progress();
                    measures.report(row.id(), row.version(), new Measures.Report(state, row.light(), progress));
                }));
    }

    private void askOwner(List<MeasureRow> rows) {
        Question.oneOf(
                text("measures.set.owner"),
                text("measures.set.count", rows.size()),
                text("measure.field.owner"),
                choices.people(),
                text("record.save"),
                owner -> several(rows)
                        .each(
                                "measures.changed",
                                row -> measures.change(
                                        row.id(),
                                        row.version(),
                                        measures.open(row.id()).draft().ownedBy(Optional.of(owner)))));
    }

    private void archive(List<MeasureRow> rows) {
        several(rows)
                .undo(row -> measures.restore(row.id(), measures.open(row.id()).version()))
                .each("record.several.archived", row -> measures.archive(row.id(), row.version()));
    }

    private void watch(List<MeasureRow> rows) {
        several(rows)
                .each(
                        "record.several.watched",
                        row -> watches.watch(Subject.of(
                                "MEASURE", row.id().value(), row.project().id().value())));
    }

    @Override
    public List<MeasureRow> rows(ListRequest request) {
        Order<Measures.Sort> order = request.sort().stream()
                .findFirst()
                .map(sort -> new Order<>(SORTS.getOrDefault(sort.key(), Measures.Sort.POSITION), sort.descending()))
                .orElse(Order.ascending(Measures.Sort.POSITION));
        return measures.list(
                        filter(request), order, new Slice(request.offset(), Math.clamp(request.limit(), 1, Slice.MOST)))
                .items();
    }

    @Override
    public int count(ListRequest request) {
        return measures.list(filter(request), Order.ascending(Measures.Sort.POSITION), new Slice(0, 1))
                .total();
    }

    private static Measures.Filter filter(ListRequest request) {
        Map<String, String> chosen = request.choices();
        return new Measures.Filter(
                request.words(),
                Optional.ofNullable(chosen.get(PROJECT)).map(UUID::fromString).map(ProjectId::new),
                Optional.empty(),
                constants(MeasureState.values(), chosen.getOrDefault(STATE, "")),
                constants(StatusLight.values(), chosen.getOrDefault(LIGHT, "")),
                chosen.containsKey(WHO) ? Optional.of(own()) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                request.archived());
    }

    private static UserId own() {
        return SignedIn.current().user();
    }

    private static <E extends Enum<E>> Set<E> constants(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .collect(Collectors.toSet());
    }
}
