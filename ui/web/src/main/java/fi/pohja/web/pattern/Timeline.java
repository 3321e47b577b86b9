package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.web.i18n.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Projects and their milestones on one axis, today marked, planned and forecast end apart. Each row is a link and says
 * in words what is drawn; the table is behind it.
 */
public final class Timeline extends Div {

    private static final long LEAST_DAYS = 180;
    private static final double LABEL_FITS_UNTIL = 85;

    private final LocalDate today;
    private final TimeAxis axis;

    /**
     * @param rows at least one
     * @param today the day of the application's clock
     */
    public Timeline(String title, List<TimelineRow> rows, LocalDate today) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A timeline has at least one row");
        }
        this.today = today;
        LocalDate first = rows.stream()
                .map(TimelineRow::firstDay)
                .min(LocalDate::compareTo)
                .orElse(today);
        LocalDate last = rows.stream()
                .map(TimelineRow::lastDay)
                .max(LocalDate::compareTo)
                .orElse(today);
        boolean near = near(today, first, last);
        axis = TimeAxis.covering(
                near && today.isBefore(first) ? today : first, near && today.isAfter(last) ? today : last);
        addClassName("timeline");
        add(new Picture(
                title,
                text("pattern.timeline.summary", rows.size(), date(first), date(last)),
                drawing(rows),
                () -> table(title, rows)));
    }

    /** Whether today can be on the axis without taking more of it than everything else does. */
    private static boolean near(LocalDate today, LocalDate first, LocalDate last) {
        long span = Math.max(ChronoUnit.DAYS.between(first, last), LEAST_DAYS);
        return today.isAfter(first.minusDays(span)) && today.isBefore(last.plusDays(span));
    }

    private Component drawing(List<TimelineRow> rows) {
        Div scale = new Div();
        scale.addClassName("timeline-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        axis.ticks(Wording.formats()).forEach(tick -> {
            Span mark = new Span(tick.words());
            mark.addClassName("timeline-tick");
            mark.setClassName("timeline-year", tick.year());
            at(mark, tick.date());
            scale.add(mark);
        });
        UnorderedList list = new UnorderedList();
        list.addClassName("timeline-rows");
        rows.forEach(row -> list.add(row(row)));
        Div plot = new Div(scale, list);
        plot.addClassName("timeline-plot");
        if (axis.contains(today)) {
            Span now = new Span(new Span(text("pattern.timeline.today")));
            now.addClassName("timeline-today");
            now.setClassName("timeline-today-last", axis.percent(today) > LABEL_FITS_UNTIL);
            Div rail = new Div(now);
            rail.addClassName("timeline-rail");
            rail.getElement().setAttribute("aria-hidden", "true");
            at(now, today);
            plot.add(rail);
        }
        boolean deadlines =
                rows.stream().flatMap(row -> row.milestones().stream()).anyMatch(TimelineRow.Milestone::deadline);
        return new Div(plot, legend(deadlines));
    }

    private ListItem row(TimelineRow row) {
        Component name = row.address().isEmpty() ? new Span(row.title()) : new Anchor(row.address(), row.title());
        Span period = new Span(period(row));
        period.addClassName("timeline-period");
        Div label = new Div(name, period);
        label.addClassName("timeline-label");
        Div track = new Div();
        track.addClassName("timeline-track");
        track.getElement().setAttribute("aria-hidden", "true");
        axis.ticks(Wording.formats()).forEach(tick -> {
            Span line = new Span();
            line.addClassName("timeline-line");
            line.setClassName("timeline-year", tick.year());
            at(line, tick.date());
            track.add(line);
        });
        track.add(bar(row.start(), row.end(), "timeline-planned", row));
        row.forecastEnd()
                .filter(row.end()::isBefore)
                .ifPresent(forecast -> track.add(bar(row.end(), forecast, "timeline-late", row)));
        row.forecastEnd()
                .filter(row.end()::isAfter)
                .ifPresent(forecast -> track.add(bar(forecast, row.end(), "timeline-early", row)));
        for (TimelineRow.Milestone milestone : row.milestones()) {
            Span mark = new Span();
            mark.addClassName(milestone.deadline() ? "timeline-deadline" : "timeline-milestone");
            mark.setClassName("timeline-reached", milestone.reached());
            mark.getElement().setAttribute("title", milestone.words());
            at(mark, milestone.date());
            track.add(mark);
        }
        ListItem item = new ListItem(label, track);
        item.addClassName("timeline-row");
        item.setClassName("timeline-part", row.part());
        return item;
    }

    private Span bar(LocalDate from, LocalDate to, String kind, TimelineRow row) {
        Span bar = new Span();
        bar.addClassNames("timeline-bar", kind, row.tone().className());
        double start = axis.percent(from);
        // Ends are days inclusive.
        double width = axis.percent(to.plusDays(1)) - start;
        bar.getStyle().set("inset-inline-start", percent(start)).set("width", percent(width));
        bar.getElement().setAttribute("title", row.title() + ", " + period(row));
        return bar;
    }

    private static String period(TimelineRow row) {
        String planned = date(row.start()) + "–" + date(row.end());
        return row.state()
                + ", "
                + row.forecastEnd()
                        .filter(forecast -> !forecast.equals(row.end()))
                        .map(forecast -> text("pattern.timeline.forecast", planned, date(forecast)))
                        .orElse(planned);
    }

    private static Component legend(boolean deadlines) {
        Div legend = new Div();
        legend.addClassName("timeline-legend");
        legend.add(sample("timeline-planned", "pattern.timeline.planned"));
        legend.add(sample("timeline-late", "pattern.timeline.late"));
        legend.add(sample("timeline-milestone", "pattern.timeline.milestone"));
        if (deadlines) {
            legend.add(sample("timeline-deadline", "pattern.timeline.deadline"));
        }
        return legend;
    }

    private static Span sample(String kind, String key) {
        Span mark = new Span();
        mark.addClassNames("timeline-sample", kind, Tone.NEUTRAL.className());
        Span sample = new Span(mark, new Span(text(key)));
        sample.addClassName("timeline-key");
        return sample;
    }

    private static DataTable table(String title, List<TimelineRow> rows) {
        DataTable table = new DataTable(
                title,
                List.of(
                        DataTable.Column.words(text("pattern.timeline.name")),
                        DataTable.Column.words(text("pattern.timeline.state")),
                        DataTable.Column.numbers(text("pattern.timeline.start")),
                        DataTable.Column.numbers(text("pattern.timeline.end")),
                        DataTable.Column.numbers(text("pattern.timeline.expected")),
                        DataTable.Column.words(text("pattern.timeline.milestones")),
                        DataTable.Column.words(text("pattern.timeline.deadlines"))));
        rows.forEach(row -> table.row(List.of(
                row.title(),
                row.state(),
                date(row.start()),
                date(row.end()),
                row.forecastEnd().map(Wording::date).orElse("–"),
                points(row, false),
                points(row, true))));
        return table;
    }

    private static String points(TimelineRow row, boolean deadlines) {
        return row.milestones().stream()
                .filter(milestone -> milestone.deadline() == deadlines)
                .map(TimelineRow.Milestone::words)
                .collect(Collectors.joining(", "));
    }

    private void at(Component component, LocalDate date) {
        component.getElement().getStyle().set("inset-inline-start", percent(axis.percent(date)));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f%%", value);
    }
}
