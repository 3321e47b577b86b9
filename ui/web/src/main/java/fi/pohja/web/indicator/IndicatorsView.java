package fi.pohja.web.indicator;

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
import fi.pohja.indicator.Direction;
import fi.pohja.indicator.IndicatorRow;
import fi.pohja.indicator.Indicators;
import fi.pohja.indicator.Observation;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.NewRecord;
import io.micronaut.context.annotation.Prototype;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All indicators with their newest number. */
@Prototype
@Route(value = Addresses.INDICATORS, layout = MainLayout.class)
public class IndicatorsView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String DIRECTION = "direction";
    private static final String ARCHIVED = "archived";

    private final transient Indicators indicators;
    private final transient IndicatorForm form;
    private Archived shown = Archived.CURRENT;
    private final boolean editable = SignedIn.allowed(Permission.EDIT_PROGRAMME);

    IndicatorsView(Indicators indicators, IndicatorForm form) {
        this.indicators = indicators;
        this.form = form;
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
        PageHeader header = new PageHeader(text(archived ? "indicators.archived" : "indicators.title"));
        EmptyState empty = archived
                ? new EmptyState(Icon.ARCHIVE, text("indicators.archived.none"))
                : new EmptyState(Icon.TREND, text("indicators.none.yet"));
        if (archived) {
            header.under(text("indicators.title"), Addresses.INDICATORS);
        } else {
            header.lead(text("indicators.lead"));
            header.secondary(new Anchor(Addresses.INDICATORS + "?" + ARCHIVED, text("indicators.archived")));
            if (editable) {
                header.primary(text("indicator.new"), Icon.PLUS, this::create);
                empty.step(text("indicator.new"), this::create);
            }
        }
        add(header, list(empty));
    }

    private void create() {
        form.create(id -> UI.getCurrent().navigate(Addresses.of(id)));
    }

    private ListDetail<IndicatorRow> list(EmptyState empty) {
        return new ListDetail<>(text("indicators.title"), new Rows(), empty)
                .link("title", text("indicator.field.title"), row -> words(row.title()), row -> Addresses.of(row.id()))
                .numbers("latest", text("indicator.latest"), IndicatorsView::latest)
                .column("unit", text("indicator.field.unit"), row -> words(row.unit()))
                .numbers(
                        "year",
                        text("observation.field.year"),
                        row -> row.latest()
                                .map(latest -> String.valueOf(latest.year()))
                                .orElse("–"))
                .column("change", text("indicator.change"), row -> change(row))
                .column(
                        DIRECTION,
                        text("indicator.field.direction"),
                        row -> ConstantWords.of("indicator.direction", row.direction()))
                .numbers("targets", text("indicator.targets"), row -> String.valueOf(row.targets()))
                .column("source", text("indicator.field.source"), row -> row.source())
                .hidden(DIRECTION)
                .hidden("source")
                .sortable("title", "targets", "source")
                .choice(
                        DIRECTION,
                        text("indicator.field.direction"),
                        Arrays.stream(Direction.values())
                                .map(direction -> new ListDetail.Option(
                                        direction.name(), ConstantWords.of("indicator.direction", direction)))
                                .toList());
    }

    private static String latest(IndicatorRow row) {
        return SeriesChart.shown(row.latest(), row.decimals());
    }

    /** The change from the number before, with the year it is from. */
    private static String change(IndicatorRow row) {
        Optional<BigDecimal> now = row.latest().flatMap(Observation::value);
        Optional<BigDecimal> before = row.before().flatMap(Observation::value);
        if (now.isEmpty() || before.isEmpty()) {
            return "–";
        }
        BigDecimal change = now.get().subtract(before.get());
        String sign = change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "±";
        return text(
                "indicator.change.since",
                sign + SeriesChart.figure(change.abs(), row.decimals()),
                row.before().map(there -> String.valueOf(there.year())).orElse(""));
    }

    private final class Rows implements ListRows<IndicatorRow> {

        @Override
        public List<IndicatorRow> rows(ListRequest request) {
            return indicators
                    .list(
                            filter(request),
                            order(request),
                            new Slice(request.offset(), Math.clamp(request.limit(), 1, Slice.MOST)))
                    .items();
        }

        @Override
        public int count(ListRequest request) {
            return indicators
                    .list(filter(request), order(request), new Slice(0, 1))
                    .total();
        }

        private Indicators.Filter filter(ListRequest request) {
            return new Indicators.Filter(
                    request.words(),
                    Arrays.stream(Direction.values())
                            .filter(direction ->
                                    direction.name().equals(request.choices().get(DIRECTION)))
                            .findFirst(),
                    shown);
        }

        private Order<Indicators.Sort> order(ListRequest request) {
            return request.sort().stream()
                    .findFirst()
                    .map(sort -> new Order<>(
                            switch (sort.key()) {
                                case "targets" -> Indicators.Sort.TARGETS;
                                case "source" -> Indicators.Sort.SOURCE;
                                default -> Indicators.Sort.TITLE;
                            },
                            sort.descending()))
                    .orElse(Order.ascending(Indicators.Sort.TITLE));
        }
    }
}
