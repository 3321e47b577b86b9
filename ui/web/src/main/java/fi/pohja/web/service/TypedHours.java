package fi.pohja.web.service;

import fi.pohja.problem.InvalidException;
import fi.pohja.service.OpeningHours;
import fi.pohja.text.Formats;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.i18n.Wording;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Opening hours as people write them, a line each: {@code ma–pe 8.00–16.00}. Days are understood in every language. */
final class TypedHours {

    private static final Pattern LINE = Pattern.compile(
            "(\\p{L}+)\\.?(?:\\s*[-–]\\s*(\\p{L}+)\\.?)?\\s+(\\d{1,2})(?:[.:](\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?:[.:](\\d{2}))?");

    private TypedHours() {}

    static List<String> lines(List<OpeningHours> all) {
        return all.stream().map(TypedHours::line).toList();
    }

    private static String line(OpeningHours hours) {
        String days = day(hours.firstDay());
        if (hours.lastDay() != hours.firstDay()) {
            days += "–" + day(hours.lastDay());
        }
        return days + " " + time(hours.opens()) + "–" + time(hours.closes());
    }

    private static String day(int day) {
        return Wording.formats().shortWeekday(DayOfWeek.of(day));
    }

    private static String time(LocalTime time) {
        return "%d.%02d".formatted(time.getHour(), time.getMinute());
    }

    /** @throws InvalidException of {@code hours}, naming the line that is not understood */
    static List<OpeningHours> read(List<String> lines) {
        return lines.stream()
                .map(line -> read(line).orElseThrow(() -> InvalidException.of("hours", "hours.line", line)))
                .toList();
    }

    private static Optional<OpeningHours> read(String line) {
        Matcher found = LINE.matcher(line.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        Optional<Integer> first = day(found.group(1));
        Optional<Integer> last = found.start(2) < 0 ? first : day(found.group(2));
        try {
            LocalTime opens = time(found, 3);
            LocalTime closes = time(found, 5);
            return first.flatMap(from -> last.map(to -> new OpeningHours(from, to, opens, closes)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** The hour of one group, and the minutes of the next where there are any. */
    private static LocalTime time(Matcher found, int hour) {
        int minutes = found.start(hour + 1) < 0 ? 0 : Integer.parseInt(found.group(hour + 1));
        return LocalTime.of(Integer.parseInt(found.group(hour)), minutes);
    }

    private static Optional<Integer> day(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        for (Formats formats : Stream.concat(
                        Stream.of(Wording.formats()),
                        Language.complete().stream().map(one -> Formats.of(one.code())))
                .toList()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                String name = formats.weekday(day).toLowerCase(Locale.ROOT);
                if (wanted.length() > 1 && name.startsWith(wanted)) {
                    return Optional.of(day.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
