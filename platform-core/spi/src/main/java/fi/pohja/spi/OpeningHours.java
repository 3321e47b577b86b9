package fi.pohja.spi;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a place is open in an ordinary week, by Finland's clocks: kept, read as people type it, and written in a reader's
 * language. Holidays are not known to it. Since 1.2.
 *
 * @param week the times of each day that has some, in order and apart from each other; a day that is missing is closed
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> week) {

    private static final Pattern SPAN =
            Pattern.compile("\\s*(\\d{1,2})(?:[.:](\\d{2}))?\\s*[-–—]\\s*(\\d{1,2})(?:[.:](\\d{2}))?\\s*");

    /**
     * Keeps the times of a week.
     *
     * @throws IllegalArgumentException when those of a day are not in order, or overlap
     */
    public OpeningHours {
        Map<DayOfWeek, List<Span>> kept = new TreeMap<>();
        week.forEach((day, spans) -> {
            for (int next = 1; next < spans.size(); next++) {
                if (spans.get(next).from().isBefore(spans.get(next - 1).until())) {
                    throw new IllegalArgumentException(spans.toString());
                }
            }
            if (!spans.isEmpty()) {
                kept.put(day, List.copyOf(spans));
            }
        });
        week = Collections.unmodifiableMap(kept);
    }

    /** From a time of day to a later one. */
    public record Span(LocalTime from, LocalTime until) {

        /**
         * Keeps two times.
         *
         * @throws IllegalArgumentException when the end is not after the beginning
         */
        public Span {
            if (!until.isAfter(from)) {
                throw new IllegalArgumentException(from + "-" + until);
            }
        }

        private String written(Writing writing) {
            return writing.time(from) + "–" + writing.time(until);
        }
    }

    /** Never open, or not known when. */
    public static OpeningHours none() {
        return new OpeningHours(Map.of());
    }

    /** From Monday to Friday at the same times. */
    public static OpeningHours weekdays(LocalTime from, LocalTime until) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, List.of(new Span(from, until)));
            }
        }
        return new OpeningHours(week);
    }

    /**
     * As typed for each day, such as {@code 9–11.30, 13-15}; a day with nothing typed is closed.
     *
     * @throws IllegalArgumentException whose message is what was not understood: no times, an end before its beginning, an
     *     overlap
     */
    public static OpeningHours of(Map<DayOfWeek, String> typed) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        typed.forEach((day, text) -> week.put(day, spans(text)));
        return new OpeningHours(week);
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        if (text.isBlank()) {
            return spans;
        }
        for (String part : text.split("[,;]", -1)) {
            Matcher matcher = SPAN.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(text.strip());
            }
            LocalTime from = time(text, matcher.group(1), matcher.group(2));
            LocalTime until = time(text, matcher.group(3), matcher.group(4));
            boolean afterLast =
                    spans.isEmpty() || !from.isBefore(spans.getLast().until());
            if (!until.isAfter(from) || !afterLast) {
                throw new IllegalArgumentException(text.strip());
            }
            spans.add(new Span(from, until));
        }
        return spans;
    }

    private static LocalTime time(String text, String hour, @Nullable String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if (hours > 23 || minutes > 59) {
            throw new IllegalArgumentException(text.strip());
        }
        return LocalTime.of(hours, minutes);
    }

    /** As it is stored in a column of text: {@code 1 09:00-11:30,13:00-15:00;4 10:00-12:00}. */
    public String stored() {
        return week.entrySet().stream()
                .map(day -> day.getKey().getValue() + " "
                        + day.getValue().stream()
                                .map(span -> span.from() + "-" + span.until())
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    /** What {@link #stored} wrote. */
    public static OpeningHours read(String stored) {
        if (stored.isEmpty()) {
            return none();
        }
        return of(Arrays.stream(stored.split(";", -1))
                .map(day -> day.split(" ", 2))
                .collect(Collectors.toMap(day -> DayOfWeek.of(Integer.parseInt(day[0])), day -> day[1])));
    }

    /** The times of one day, the first first; none when it is closed. */
    public List<Span> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** The times of one day as {@link #of} reads them, to be typed over; empty when it is closed. */
    public String typed(DayOfWeek day) {
        return on(day).stream()
                .map(span -> typed(span.from()) + "–" + typed(span.until()))
                .collect(Collectors.joining(", "));
    }

    private static String typed(LocalTime time) {
        return time.getHour() + (time.getMinute() < 10 ? ".0" : ".") + time.getMinute();
    }

    /** The times of one day, such as {@code 9.00–11.30, 13.00–15.00}; empty when it is closed. */
    public String times(DayOfWeek day, Writing writing) {
        return on(day).stream().map(span -> span.written(writing)).collect(Collectors.joining(", "));
    }

    /** In short, days of the same times together, a line each: {@code ma–pe 9.00–15.00}; none when it is never open. */
    public List<String> lines(Writing writing) {
        List<String> lines = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        for (int first = 0; first < days.length; first++) {
            int last = first;
            while (last + 1 < days.length && on(days[last + 1]).equals(on(days[first]))) {
                last++;
            }
            if (!on(days[first]).isEmpty()) {
                lines.add(writing.shortWeekday(days[first])
                        + (last > first ? "–" + writing.shortWeekday(days[last]) : "")
                        + " "
                        + times(days[first], writing));
            }
            first = last;
        }
        return lines;
    }
}
