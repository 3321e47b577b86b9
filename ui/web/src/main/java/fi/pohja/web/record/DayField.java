package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import fi.pohja.web.i18n.Wording;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A day, typed or chosen from a calendar that speaks the page's language. Empty is {@code null}, as Vaadin has it. */
public final class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;

    public DayField() {
        Locale locale = Wording.locale();
        setLocale(locale);
        setClearButtonVisible(true);
        addClassName("day-field");
        List<String> months = Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
        // Vaadin's weeks begin with Sunday, whatever day is shown first.
        List<DayOfWeek> days =
                IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
        setI18n(new DatePickerI18n()
                .setMonthNames(months)
                .setWeekdays(days.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(days.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList())
                .setFirstDayOfWeek(1)
                .setDateFormats("d.M.yyyy", "d.M.yy", "yyyy-MM-dd")
                .setToday(text("record.day.today"))
                .setCancel(text("record.cancel"))
                .setBadInputErrorMessage(text("record.day.wrong")));
    }
}
