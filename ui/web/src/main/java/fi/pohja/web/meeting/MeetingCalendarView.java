package fi.pohja.web.meeting;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.meeting.MeetingRow;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.Meetings;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The meetings of a month, day by day: a grid of weeks where there is room, a list of days with meetings elsewhere. */
@Prototype
@Route(value = Places.CALENDAR, layout = MainLayout.class)
public class MeetingCalendarView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final String MONTH = "month";

    private final transient Meetings meetings;
    private final transient Clock clock;

    MeetingCalendarView(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), FINLAND);
        YearMonth month =
                event.getLocation().getQueryParameters().getParameters().getOrDefault(MONTH, List.of()).stream()
                        .flatMap(written -> month(written).stream())
                        .findFirst()
                        .orElse(YearMonth.from(today));
        removeAll();
        add(
                new PageHeader(text("meetings.calendar")).under(text("meetings.title"), Places.MEETINGS),
                steps(month, YearMonth.from(today)),
                grid(month, today));
    }

    /** The month as the address says it; empty when that is none. */
    private static Optional<YearMonth> month(String written) {
        try {
            return Optional.of(YearMonth.parse(written));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Component steps(YearMonth month, YearMonth now) {
        H2 name = new H2(Wording.formats().month(month));
        name.addClassName("month-name");
        Nav steps = new Nav(
                step(month.minusMonths(1), "meetings.month.previous"),
                name,
                step(month.plusMonths(1), "meetings.month.next"));
        if (!month.equals(now)) {
            steps.add(step(now, "meetings.month.now"));
        }
        steps.addClassName("month-steps");
        steps.getElement().setAttribute("aria-label", text("meetings.calendar"));
        return steps;
    }

    private static Anchor step(YearMonth month, String key) {
        return new Anchor(Places.CALENDAR + "?" + MONTH + "=" + month, text(key));
    }

    private Component grid(YearMonth month, LocalDate today) {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Map<LocalDate, List<MeetingRow>> byDay = meetings
                .list(Meetings.Filter.between(first, last), Order.ascending(Meetings.Sort.DAY), Slice.first())
                .items()
                .stream()
                .collect(Collectors.groupingBy(MeetingRow::day));
        Div weekdays = new Div();
        weekdays.addClassName("month-weekdays");
        weekdays.getElement().setAttribute("aria-hidden", "true");
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.add(new Span(Wording.formats().shortWeekday(day)));
        }
        OrderedList days = new OrderedList();
        days.addClassName("month-days");
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(day(day, byDay.getOrDefault(day, List.of()), month, today));
        }
        Div grid = new Div(weekdays, days);
        grid.addClassNames("card", "month");
        if (byDay.isEmpty()) {
            grid.add(new Paragraph(text("meetings.month.none")));
        }
        return grid;
    }

    private static ListItem day(LocalDate day, List<MeetingRow> held, YearMonth month, LocalDate today) {
        Span number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("month-number");
        number.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(date(day));
        words.addClassName("month-date");
        ListItem item = new ListItem(number, words);
        item.setClassName("month-other", !YearMonth.from(day).equals(month));
        item.setClassName("month-today", day.equals(today));
        item.setClassName("month-empty", held.isEmpty());
        if (day.equals(today)) {
            item.getElement().setAttribute("aria-current", "date");
        }
        for (MeetingRow row : held) {
            Anchor link = new Anchor(Places.of(row.id()));
            MeetingWords.hours(row.begins(), Optional.empty()).ifPresent(hours -> {
                Span time = new Span(hours);
                time.addClassName("month-time");
                link.add(time);
            });
            link.add(new Span(words(row.title())));
            link.addClassName("month-meeting");
            if (row.state() == MeetingState.CANCELLED) {
                link.addClassName("month-cancelled");
                link.add(new Span(" (" + text("meeting.state.CANCELLED") + ")"));
            }
            item.add(link);
        }
        return item;
    }
}
