package fi.pohja.spi;

import java.util.List;

/**
 * How a language writes days, times and numbers. Names stand as they are written within a sentence: nothing is capitalised.
 * Patterns are those of {@link java.time.format.DateTimeFormatter}, of which {@code d dd M MM y yyyy H HH m mm},
 * {@code MMMM} (the month's name), {@code EEEE} (the weekday's) and signs between them may be used. Weeks begin on Monday.
 * Since 1.2.
 *
 * @param months names of the twelve months, January first
 * @param monthsShort the same, short
 * @param weekdays names of the seven days, Monday first
 * @param weekdaysShort the same, short
 * @param day pattern of a day in numbers, such as {@code d.M.y}
 * @param fullDay pattern of a day in words, such as {@code EEEE d MMMM y}
 * @param time pattern of a time of day, such as {@code H.mm}
 * @param decimal sign between whole and part
 * @param grouping sign between thousands
 */
public record LanguageForms(
        List<String> months,
        List<String> monthsShort,
        List<String> weekdays,
        List<String> weekdaysShort,
        String day,
        String fullDay,
        String time,
        char decimal,
        char grouping) {

    private static final int MONTHS = 12;
    private static final int DAYS = 7;

    public LanguageForms {
        months = complete(months, MONTHS);
        monthsShort = complete(monthsShort, MONTHS);
        weekdays = complete(weekdays, DAYS);
        weekdaysShort = complete(weekdaysShort, DAYS);
    }

    private static List<String> complete(List<String> names, int count) {
        if (names.size() != count || names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("There are " + count + " names, none of them blank: " + names);
        }
        return List.copyOf(names);
    }
}
