package fi.pohja.plugins.family;

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

/**
 * When a place is open in an ordinary week.
 *
 * @param week the times of each day that has some, in order and apart from each other
 */
record OpeningHours(Map<DayOfWeek, List<Span>> week) {

    private static final Pattern SPAN =
            Pattern.compile("\\s*(\\d{1,2})(?:[.:](\\d{2}))?\\s*[-–—]\\s*(\\d{1,2})(?:[.:](\\d{2}))?\\s*");

    OpeningHours {
        Map<DayOfWeek, List<Span>> kept = new TreeMap<>();
        week.forEach((day, spans) -> {
            if (!spans.isEmpty()) {
                kept.put(day, List.copyOf(spans));
            }
        });
        week = Collections.unmodifiableMap(kept);
    }

    /** From a time of day to a later one. */
    record Span(LocalTime from, LocalTime until) {}

    /** Never open, or not known when. */
    static OpeningHours none() {
        return new OpeningHours(Map.of());
    }

    /**
     * As typed for each day, such as {@code 9–11.30, 13-15}.
     *
     * @throws IllegalArgumentException with what was not understood: no times, an end before its beginning, an overlap
     */
    static OpeningHours of(Map<DayOfWeek, String> typed) {
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

    private static LocalTime time(String text, String hour, @org.jspecify.annotations.Nullable String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if (hours > 23 || minutes > 59) {
            throw new IllegalArgumentException(text.strip());
        }
        return LocalTime.of(hours, minutes);
    }

    /** As it is stored: {@code 1 09:00-11:30,13:00-15:00;4 10:00-12:00}. */
    String stored() {
        return week.entrySet().stream()
                .map(day -> day.getKey().getValue() + " "
                        + day.getValue().stream()
                                .map(span -> span.from() + "-" + span.until())
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    /** What {@link #stored} wrote. */
    static OpeningHours read(String stored) {
        if (stored.isEmpty()) {
            return none();
        }
        return of(Arrays.stream(stored.split(";", -1))
                .map(day -> day.split(" ", 2))
                .collect(Collectors.toMap(day -> DayOfWeek.of(Integer.parseInt(day[0])), day -> day[1])));
    }

    /** The times of one day as the language writes them, such as {@code 9.00–11.30}; empty when it is closed. */
    String times(DayOfWeek day, String language) {
        char point = "en".equals(language) ? ':' : '.';
        return week.getOrDefault(day, List.of()).stream()
                .map(span -> time(span.from(), point) + "–" + time(span.until(), point))
                .collect(Collectors.joining(", "));
    }

    private static String time(LocalTime time, char point) {
        return time.getHour() + String.valueOf(point) + (time.getMinute() < 10 ? "0" : "") + time.getMinute();
    }
}
