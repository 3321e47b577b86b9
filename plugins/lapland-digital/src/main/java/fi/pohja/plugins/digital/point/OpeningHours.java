package fi.pohja.plugins.digital.point;

import fi.pohja.plugins.digital.common.PublicTexts;
import fi.pohja.spi.TenantContext;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * When a point is open.
 *
 * @param days by weekday; a day that is missing is closed
 */
public record OpeningHours(Map<DayOfWeek, Hours> days) {

    public OpeningHours {
        days = Map.copyOf(days);
    }

    /** From when to when, on one day. */
    public record Hours(LocalTime opens, LocalTime closes) {

        @Override
        public String toString() {
            return PublicTexts.clock(opens) + "–" + PublicTexts.clock(closes);
        }
    }

    /** Open from Monday to Friday. */
    public static OpeningHours weekdays(LocalTime opens, LocalTime closes) {
        Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                days.put(day, new Hours(opens, closes));
            }
        }
        return new OpeningHours(days);
    }

    public Optional<Hours> on(DayOfWeek day) {
        return Optional.ofNullable(days.get(day));
    }

    /** In one line, days of the same hours together: "ma–pe 9.00–15.00, la 10.00–12.00". */
    public String words(TenantContext context) {
        if (days.isEmpty()) {
            return context.text("hours.closed");
        }
        Locale locale = Locale.of(context.language(), "FI");
        List<String> parts = new ArrayList<>();
        DayOfWeek[] week = DayOfWeek.values();
        for (int first = 0; first < week.length; first++) {
            Optional<Hours> hours = on(week[first]);
            int last = first;
            while (hours.isPresent()
                    && last + 1 < week.length
                    && on(week[last + 1]).equals(hours)) {
                last++;
            }
            if (hours.isPresent()) {
                parts.add(name(week[first], locale) + (last > first ? "–" + name(week[last], locale) : "") + " "
                        + hours.get());
            }
            first = last;
        }
        return String.join(", ", parts);
    }

    private static String name(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.SHORT, locale);
    }
}
