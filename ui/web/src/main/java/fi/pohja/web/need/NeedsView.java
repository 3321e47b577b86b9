package fi.pohja.web.need;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Slice;
import fi.pohja.need.CapturedNeed;
import fi.pohja.need.NeedKind;
import fi.pohja.need.NeedRow;
import fi.pohja.need.NeedSource;
import fi.pohja.need.NeedState;
import fi.pohja.need.Needs;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Measures;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.NewRecord;
import io.micronaut.context.annotation.Prototype;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All needs and bottlenecks as a list. */
@Prototype
@Route(value = NeedPages.NEEDS, layout = MainLayout.class)
public class NeedsView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String ARCHIVED = "archived";
    private static final String MEASURE = "measure";
    private static final String SERVICE = "service";
    private static final String STEP = "step";

    private final transient Needs needs;
    private final transient Measures measures;
    private final transient NeedForm form;
    private final transient NeedSummary summary;
    private final transient NeedLists lists;
    private transient Archived shown = Archived.CURRENT;
    private transient Optional<Measure> measure = Optional.empty();
    private transient Optional<NeedLists.Step> step = Optional.empty();

    NeedsView(Needs needs, Measures measures, NeedForm form, NeedSummary summary, NeedLists lists) {
        this.needs = needs;
        this.measures = measures;
        this.form = form;
        this.summary = summary;
        this.lists = lists;
    }

    /** The list of what a measure acts upon. */
    static String actedUponBy(MeasureId measure) {
        return NeedPages.NEEDS + "?" + MEASURE + "=" + measure.value();
    }

    /** The list of what is felt at a step of a service's process, merged ones too. */
    static String feltAt(String service, String step) {
        return NeedPages.NEEDS + "?" + SERVICE + "=" + encoded(service)
                + (step.isEmpty() ? "" : "&" + STEP + "=" + encoded(step));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        shown = query.containsKey(ARCHIVED) ? Archived.ARCHIVED : Archived.CURRENT;
        measure = query.getOrDefault(MEASURE, List.of()).stream().findFirst().flatMap(this::measure);
        step = query.getOrDefault(SERVICE, List.of()).stream()
                .findFirst()
                .map(service -> new NeedLists.Step(
                        service, query.getOrDefault(STEP, List.of("")).getFirst()));
        removeAll();
        draw();
        if (needs.mayCapture() && NewRecord.wanted(event)) {
            form.create(Optional.empty(), this::captured);
        }
    }

    private Optional<Measure> measure(String id) {
        try {
            return measures.find(new MeasureId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void draw() {
        boolean archived = shown == Archived.ARCHIVED;
        PageHeader header = new PageHeader(text(archived ? "needs.archived" : "needs.title"));
        if (archived) {
            header.under(text("needs.title"), NeedPages.NEEDS);
        } else {
            header.secondary(new Anchor(NeedPages.NEEDS + "?" + ARCHIVED, text("needs.archived")))
                    .secondary(new Anchor(NeedPages.PROCESS, text("needs.process")))
                    .secondary(new Anchor(NeedPages.BOARD, text("needs.board")));
            if (SignedIn.allowed(Permission.EDIT_PARTICIPATION)) {
                header.secondary(new Anchor(NeedPages.THEMES, text("needs.themes")));
            }
        }
        measure.ifPresent(acting -> header.chain(
                text("need.chain.measure"),
                acting.code() + " " + words(acting.title()),
                "measures/" + acting.id().value()));
        step.ifPresent(felt -> header.chain(
                text("needs.process.step"), NeedWords.step(felt.service(), felt.processStep()), NeedPages.PROCESS));
        boolean captures = needs.mayCapture() && !archived;
        EmptyState empty = new EmptyState(
                Icon.PARTICIPATION,
                text(archived ? "needs.archived.none" : captures ? "needs.none" : "needs.none.reader"));
        if (captures) {
            header.secondary(new Button(
                    text("need.new.many"),
                    Icon.COPY.picture(),
                    click -> form.createMany(Optional.empty(), this::captured)));
            header.primary(text("need.new"), Icon.PLUS, () -> form.create(Optional.empty(), this::captured));
            empty.step(text("need.new.many"), () -> form.createMany(Optional.empty(), this::captured));
        }
        add(header, list(empty));
    }

    private void captured(List<CapturedNeed> made) {
        removeAll();
        draw();
        CapturedNotice.show(made);
    }

    private ListDetail<NeedRow> list(EmptyState empty) {
        return new ListDetail<>(text("needs.title"), new Rows(), empty)
                .link("title", text("need.field.title"), row -> words(row.title()), row -> NeedWords.address(row.id()))
                .column("number", text("need.number"), row -> row.code())
                .components("state", text("need.field.state"), row -> NeedWords.badge(row.state()))
                .column(
                        "organisation",
                        text("need.field.organisation"),
                        row -> row.organisation()
                                .map(organisation -> words(organisation.name()))
                                .orElse(""))
                .column("service", text("need.field.service"), row -> row.service())
                .column("step", text("need.field.processStep"), row -> row.processStep())
                .column(
                        "theme",
                        text("need.field.theme"),
                        row -> row.theme().map(theme -> words(theme.name())).orElse(""))
                .column(
                        "measures",
                        text("need.measures"),
                        row -> row.measures().stream()
                                .map(number -> "M-" + number)
                                .collect(Collectors.joining(", ")))
                .numbers("votes", text("need.field.votes"), row -> String.valueOf(row.votes()))
                .numbers(
                        "score",
                        text("need.field.score"),
                        row -> row.score().map(String::valueOf).orElse(""))
                .column("source", text("need.field.source"), row -> text("need.source." + row.source()))
                .column("kind", text("need.field.kind"), row -> text("need.kind." + row.kind()))
                .column("told", text("need.field.toldOn"), row -> date(row.toldOn()))
                .width("number", "6.5rem")
                .width("organisation", "8.5rem")
                .width("theme", "10.75rem")
                .width("measures", "7.5rem")
                .width("votes", "6rem")
                .hidden("service")
                .hidden("step")
                .hidden("score")
                .hidden("source")
                .hidden("kind")
                .hidden("told")
                .sortable(
                        "title",
                        "number",
                        "state",
                        "organisation",
                        "service",
                        "theme",
                        "votes",
                        "score",
                        "source",
                        "told")
                .choice(NeedLists.STATE, text("need.field.state"), NeedWords.options("need.state", NeedState.values()))
                .choice(NeedLists.ORGANISATION, text("needs.municipality"), lists.municipalities())
                .choice(NeedLists.THEME, text("need.field.theme"), lists.themes())
                .choice(NeedLists.KIND, text("need.field.kind"), NeedWords.options("need.kind", NeedKind.values()))
                .choice(
                        NeedLists.SOURCE,
                        text("need.field.source"),
                        NeedWords.options("need.source", NeedSource.values()))
                .beside(summary::of);
    }

    private final class Rows implements ListRows<NeedRow> {

        @Override
        public List<NeedRow> rows(ListRequest request) {
            return needs.list(
                            filter(request),
                            NeedLists.order(request),
                            new Slice(request.offset(), Math.clamp(request.limit(), 1, Slice.MOST)))
                    .items();
        }

        @Override
        public int count(ListRequest request) {
            Needs.Filter filter = filter(request);
            Map<NeedState, Integer> counts = needs.count(filter);
            return counts.entrySet().stream()
                    .filter(entry ->
                            filter.states().isEmpty() || filter.states().contains(entry.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        private Needs.Filter filter(ListRequest request) {
            return NeedLists.filter(request, measure.map(Measure::id), step, shown);
        }
    }
}
