package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.euros;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.FundingKind;
import fi.pohja.programme.FundingSums;
import fi.pohja.programme.NationalProgrammes;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Several;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.NewRecord;
import fi.pohja.work.Watches;
import io.micronaut.context.annotation.Prototype;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All projects and umbrellas as a list. */
@Prototype
@Route(value = Addresses.PROJECTS, layout = MainLayout.class)
public class ProjectsView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String STATE = "state";
    private static final String KIND = "kind";
    private static final String PROGRAMME = "programme";
    private static final String TOPIC = "topic";
    private static final String ARCHIVED = "archived";

    private final transient Projects projects;
    private final transient ProjectForm form;
    private final transient NationalProgrammes programmes;
    private final transient ProjectSummary summary;
    private final transient Watches watches;
    private final transient List<AboveProjects> above;
    private Archived shown = Archived.CURRENT;
    private final boolean editable = SignedIn.allowed(Permission.EDIT_PROGRAMME);

    ProjectsView(
            Projects projects,
            NationalProgrammes programmes,
            ProjectForm form,
            ProjectSummary summary,
            Watches watches,
            List<AboveProjects> above) {
        this.projects = projects;
        this.form = form;
        this.programmes = programmes;
        this.summary = summary;
        this.watches = watches;
        this.above = List.copyOf(above);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean archived =
                event.getLocation().getQueryParameters().getParameters().containsKey(ARCHIVED);
        shown = archived ? Archived.ARCHIVED : Archived.CURRENT;
        removeAll();
        draw(archived);
        if (editable && NewRecord.wanted(event)) {
            create();
        }
    }

    private void draw(boolean archived) {
        PageHeader header = new PageHeader(text(archived ? "projects.archived" : "projects.title"));
        if (archived) {
            header.under(text("projects.title"), Addresses.PROJECTS);
        } else {
            header.secondary(new Anchor(Addresses.PROJECTS + "?" + ARCHIVED, text("projects.archived")));
        }
        EmptyState empty = archived
                ? new EmptyState(Icon.ARCHIVE, text("projects.archived.none"))
                : new EmptyState(Icon.PROJECT, text(editable ? "projects.none.yet" : "projects.none.yet.reader"));
        if (editable && !archived) {
            header.primary(text("project.new"), Icon.PLUS, this::create);
            empty.step(text("project.new"), this::create);
        }
        add(header);
        if (!archived) {
            above.forEach(part -> part.make().ifPresent(this::add));
        }
        add(list(empty));
    }

    private void create() {
        form.create(id -> UI.getCurrent().navigate(Addresses.of(id)));
    }

    private ListDetail<ProjectRow> list(EmptyState empty) {
        ListDetail<ProjectRow> list = new ListDetail<>(text("projects.title"), new Rows(), empty);
        list.link("name", text("project.field.name"), row -> words(row.name()), row -> Addresses.of(row.id()))
                .column("code", text("project.field.code"), row -> row.code())
                .components("state", text("project.field.state"), row -> Badges.of(row.state()))
                .column("kind", text("project.field.kind"), row -> kind(row))
                .column("period", text("project.period"), row -> Periods.of(row.plannedStart(), row.expectedEnd()))
                .numbers("total", text("project.total"), row -> amount(row, FundingKind.TOTAL))
                .numbers("granted", text("project.granted"), row -> amount(row, FundingKind.GRANTED))
                .components(
                        "measures",
                        text("measures.title"),
                        row -> Progress.measures(row.measuresDone(), row.measures()))
                .column(
                        "milestone",
                        text("project.next.milestone"),
                        row -> row.nextMilestone()
                                .map(next -> date(next.on()) + " " + words(next.title()))
                                .orElse(Amounts.UNKNOWN))
                .column(
                        "lead",
                        text("project.lead"),
                        row -> row.lead().map(lead -> words(lead.name())).orElse(Amounts.UNKNOWN))
                .width("code", "7.5rem")
                .width("state", "9rem")
                .width("kind", "11rem")
                .width("period", "8rem")
                .width("measures", "12rem")
                .hidden("kind")
                .hidden("milestone")
                .hidden("lead")
                .sortable("name", "code", "state", "total", "granted", "measures", "milestone")
                .choice(STATE, text("project.field.state"), options("project.state", ProjectState.values()))
                .choice(KIND, text("project.field.kind"), options("project.kind", ProjectKind.values()))
                .choice(
                        PROGRAMME,
                        text("project.field.programme"),
                        programmes.list().stream()
                                .map(national -> new ListDetail.Option(national.key(), words(national.name())))
                                .toList())
                .choice(
                        TOPIC,
                        text("project.topic"),
                        projects.topics().stream()
                                .map(topic -> new ListDetail.Option(words(topic), words(topic)))
                                .toList())
                .beside(summary::of);
        if (SignedIn.allowed(Permission.DECIDE_PROGRAMME)) {
            if (shown == Archived.CURRENT) {
                list.action(
                        Icon.ARCHIVE,
                        text("record.archive"),
                        rows -> several(rows, list)
                                .undo(this::restore)
                                .each("record.several.archived", row -> projects.archive(row.id(), row.version())));
            } else {
                list.action(
                        Icon.REFRESH,
                        text("record.restore"),
                        rows -> several(rows, list).each("record.several.restored", this::restore));
            }
        }
        list.action(
                Icon.WATCH,
                text("record.watch"),
                rows -> several(rows, list)
                        .each(
                                "record.several.watched",
                                row -> watches.watch(
                                        Subject.of("PROJECT", row.id().value()))));
        return list;
    }

    private static Several<ProjectRow> several(List<ProjectRow> rows, ListDetail<ProjectRow> list) {
        return Several.of(rows, ProjectRow::code).then(list::refresh);
    }

    private void restore(ProjectRow row) {
        projects.restore(row.id(), projects.open(row.id()).version());
    }

    private static String kind(ProjectRow row) {
        String kind = ConstantWords.of("project.kind", row.kind());
        return row.umbrella()
                .map(umbrella -> text("project.part.of", umbrella.code()))
                .orElse(kind);
    }

    /** The list with one topic chosen. */
    static String withTopic(String topic) {
        return Addresses.PROJECTS + "?" + TOPIC + "=" + URLEncoder.encode(topic, StandardCharsets.UTF_8);
    }

    private static String amount(ProjectRow row, FundingKind kind) {
        return row.sums().of(kind).map(ProjectsView::amount).orElse(Amounts.UNKNOWN);
    }

    private static String amount(FundingSums.Sum sum) {
        return sum.approximate() ? text("funding.about", euros(sum.euros())) : euros(sum.euros());
    }

    private static <E extends Enum<E>> List<ListDetail.Option> options(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new ListDetail.Option(constant.name(), ConstantWords.of(prefix, constant)))
                .toList();
    }

    private final class Rows implements ListRows<ProjectRow> {

        @Override
        public List<ProjectRow> rows(ListRequest request) {
            return projects.list(
                            filter(request),
                            order(request),
                            new Slice(request.offset(), Math.clamp(request.limit(), 1, Slice.MOST)))
                    .items();
        }

        @Override
        public int count(ListRequest request) {
            return projects.list(filter(request), order(request), new Slice(0, 1))
                    .total();
        }

        private Projects.Filter filter(ListRequest request) {
            return new Projects.Filter(
                    request.words(),
                    constant(ProjectState.values(), request, STATE).map(Set::of).orElse(Set.of()),
                    constant(ProjectKind.values(), request, KIND).map(Set::of).orElse(Set.of()),
                    Optional.empty(),
                    Optional.ofNullable(request.choices().get(PROGRAMME)),
                    Optional.ofNullable(request.choices().get(TOPIC)),
                    Optional.empty(),
                    shown);
        }

        private Order<Projects.Sort> order(ListRequest request) {
            return request.sort().stream()
                    .findFirst()
                    .map(sort -> new Order<>(column(sort.key()), sort.descending()))
                    .orElse(Order.ascending(Projects.Sort.NAME));
        }

        private static Projects.Sort column(String key) {
            return switch (key) {
                case "code" -> Projects.Sort.CODE;
                case "state" -> Projects.Sort.STATE;
                case "total" -> Projects.Sort.TOTAL;
                case "granted" -> Projects.Sort.GRANTED;
                case "measures" -> Projects.Sort.MEASURES;
                case "milestone" -> Projects.Sort.NEXT_MILESTONE;
                default -> Projects.Sort.NAME;
            };
        }

        private static <E extends Enum<E>> Optional<E> constant(E[] constants, ListRequest request, String key) {
            return Arrays.stream(constants)
                    .filter(constant -> constant.name().equals(request.choices().get(key)))
                    .findFirst();
        }
    }
}
