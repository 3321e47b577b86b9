package fi.pohja.web.indicator;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.indicator.Equity;
import fi.pohja.indicator.Fetched;
import fi.pohja.indicator.Indicator;
import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.Indicators;
import fi.pohja.indicator.Observation;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.RecordRoute;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An indicator's page: its line, its numbers, where they come from. */
@Prototype
@Route(value = Addresses.INDICATORS + "/:id", layout = MainLayout.class)
public class IndicatorView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Indicators indicators;
    private final transient IndicatorForm form;
    private final transient ObservationForm observationForm;
    private final transient PeriodCharts periods;
    private final transient RecordPanels panels;

    IndicatorView(
            Indicators indicators,
            IndicatorForm form,
            ObservationForm observationForm,
            PeriodCharts periods,
            RecordPanels panels) {
        this.indicators = indicators;
        this.form = form;
        this.observationForm = observationForm;
        this.periods = periods;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RecordRoute.open(event, id -> indicators.find(new IndicatorId(id)), this::draw);
    }

    private void draw(Indicator indicator) {
        Runnable changed = () -> {
            draw(indicators.open(indicator.id()));
            PageHeader.focusHeading();
        };
        Subject subject = Subject.of("INDICATOR", indicator.id().value());
        show(
                indicator.id().value(),
                header(indicator, subject, changed),
                new RecordTabs()
                        .tab("numbers", text("indicator.tab.numbers"), () -> numbers(indicator, changed))
                        .tab(
                                "discussion",
                                text("record.tab.discussion"),
                                () -> new Section(text("record.tab.discussion"), panels.comments(subject)))
                        .tab(
                                "history",
                                text("record.tab.history"),
                                () -> new Section(text("record.tab.history"), panels.history(subject.id()))));
    }

    private PageHeader header(Indicator indicator, Subject subject, Runnable changed) {
        String name = words(indicator.title());
        PageHeader header = new PageHeader(name).under(text("indicators.title"), Addresses.INDICATORS);
        boolean current = !indicator.archived();
        if (SignedIn.allowed(Permission.DECIDE_PROGRAMME)) {
            RowMenu menu = new RowMenu(text("record.menu.of", name));
            header.secondary(
                    current
                            ? menu.item(Icon.ARCHIVE, text("record.archive"), () -> archive(indicator, changed))
                            : menu.item(Icon.REFRESH, text("record.restore"), () -> restore(indicator.id(), changed)));
        }
        if (current && SignedIn.allowed(Permission.EDIT_PROGRAMME)) {
            header.secondary(
                    new Button(text("record.edit"), Icon.EDIT.picture(), click -> form.edit(indicator.id(), changed)));
            header.primary(text("observation.new"), Icon.PLUS, () -> observationForm.create(indicator, changed));
        }
        header.secondary(panels.watch(subject));
        if (!current) {
            header.lead(text("indicator.is.archived"));
        }
        return header;
    }

    private Div numbers(Indicator indicator, Runnable changed) {
        Map<String, String> places = Places.names(indicators);
        Div main = new Div();
        main.addClassName("record-main");
        Optional<Fetched> fetched = indicators.fetched(indicator.id());
        boolean brought = fetched.filter(one -> !one.periods().isEmpty()).isPresent();
        if (indicator.observations().isEmpty() && !brought) {
            EmptyState none = new EmptyState(Icon.TREND, text("observations.none"));
            if (!indicator.archived() && SignedIn.allowed(Permission.EDIT_PROGRAMME)) {
                none.step(text("observation.new"), () -> observationForm.create(indicator, changed));
            }
            main.add(none);
        } else if (!indicator.observations().isEmpty()) {
            main.add(SeriesChart.of(indicator, places));
            Equity.of(indicator).ifPresent(equity -> main.add(EquitySection.of(indicator, equity, places)));
            main.add(table(indicator, places, changed));
        }
        fetched.filter(one -> brought).ifPresent(one -> main.add(periods.of(indicator, one)));
        Facts facts = new Facts()
                .fact(text("indicator.field.unit"), words(indicator.unit()))
                .fact(text("indicator.field.direction"), ConstantWords.of("indicator.direction", indicator.direction()))
                .fact(text("indicator.field.source"), indicator.source())
                .fact(text("indicator.field.licence"), indicator.licence())
                .fact(
                        text("indicator.field.sotkanet"),
                        indicator.sotkanet().map(String::valueOf).orElse(""))
                .fact(
                        text("indicator.field.sourceUpdatedOn"),
                        indicator.sourceUpdatedOn().map(day -> date(day)).orElse(""))
                .fact(
                        text("indicator.field.breakYears"),
                        indicator.breakYears().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .fact(
                        text("indicator.fetched.by"),
                        fetched.map(one -> text("indicator.fetched.plugin", one.plugin()))
                                .orElse(""))
                .fact(
                        text("indicator.fetched.at"),
                        fetched.flatMap(Fetched::at).map(at -> moment(at)).orElse(""))
                .fact(text("indicator.targets"), String.valueOf(indicator.targets()))
                .fact(text("record.updated"), moment(indicator.updatedAt()));
        Section about = new Section(text("indicator.about"), facts);
        if (!indicator.description().isEmpty()) {
            about.add(LocalizedWords.paragraphs(indicator.description()));
        }
        about.add(panels.sources(indicator.sourceRefs()));
        Div side = new Div(about);
        side.addClassName("record-side");
        Div both = new Div(main, side);
        both.addClassName("record-columns");
        return both;
    }

    private Section table(Indicator indicator, Map<String, String> places, Runnable changed) {
        boolean editable = !indicator.archived() && SignedIn.allowed(Permission.EDIT_PROGRAMME);
        RecordTable table = new RecordTable(
                        text("observations.title"),
                        List.of(
                                text("observation.field.region"),
                                text("observation.field.year"),
                                text("observation.field.value"),
                                text("observation.field.status"),
                                text("observation.field.note")),
                        editable)
                .numeric(1)
                .numeric(2);
        for (Observation observation : indicator.observations()) {
            String place = places.getOrDefault(observation.region(), observation.region());
            table.row(
                    List.of(
                            new Span(place),
                            new Span(String.valueOf(observation.year())),
                            new Span(observation
                                    .value()
                                    .map(value -> SeriesChart.figure(value, indicator.decimals()))
                                    .orElse("–")),
                            new Span(ConstantWords.of("observation.status", observation.status())),
                            LocalizedWords.line(observation.note())),
                    editable ? Optional.of(menu(indicator, observation, place, changed)) : Optional.empty());
        }
        return new Section(text("observations.title"), table);
    }

    private RowMenu menu(Indicator indicator, Observation observation, String place, Runnable changed) {
        String name = place + " " + observation.year();
        return new RowMenu(text("record.menu.of", name))
                .item(Icon.EDIT, text("record.edit"), () -> observationForm.edit(indicator.id(), observation, changed))
                .item(Icon.DELETE, text("record.remove"), () -> {
                    if (Attempt.to(() -> indicators.forget(
                            indicator.id(), indicator.version(), observation.region(), observation.year()))) {
                        Notice.undo(text("record.removed", name), () -> {
                            Attempt.to(() -> indicators.observe(
                                    indicator.id(),
                                    indicators.open(indicator.id()).version(),
                                    List.of(observation)));
                            changed.run();
                        });
                    }
                    changed.run();
                });
    }

    private void archive(Indicator indicator, Runnable changed) {
        if (Attempt.to(() -> indicators.archive(indicator.id(), indicator.version()))) {
            Notice.undo(text("record.archived.done", words(indicator.title())), () -> restore(indicator.id(), changed));
        }
        changed.run();
    }

    private void restore(IndicatorId id, Runnable changed) {
        Attempt.to(() -> indicators.restore(id, indicators.open(id).version()));
        changed.run();
    }
}
