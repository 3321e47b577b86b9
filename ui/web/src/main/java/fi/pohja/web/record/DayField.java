package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import fi.pohja.text.Formats;
import fi.pohja.web.i18n.Wording;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A day, typed or chosen from a calendar that speaks the page's language. Empty is {@code null}, as Vaadin has it. */
public final class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;

    public DayField() {
        setLocale(Wording.locale());
        setClearButtonVisible(true);
        addClassName("day-field");
        setI18n(calendar());
    }

    /** The words of a calendar in the page's language. */
    public static DatePickerI18n calendar() {
        Formats formats = Wording.formats();
        // Vaadin's weeks begin with Sunday, whatever day is shown first.
        List<DayOfWeek> days =
                IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values()).map(formats::month).toList())
                .setWeekdays(days.stream().map(formats::weekday).toList())
                .setWeekdaysShort(days.stream().map(formats::shortWeekday).toList())
                .setFirstDayOfWeek(1)
                .setDateFormats("d.M.yyyy", "d.M.yy", "yyyy-MM-dd")
                .setToday(text("record.day.today"))
                .setCancel(text("record.cancel"))
                .setBadInputErrorMessage(text("record.day.wrong"));
    }
}
