package fi.pohja.service;

import java.time.LocalTime;

/**
 * When a place is open, week after week, in Finland's time.
 *
 * @param firstDay 1 is Monday, 7 Sunday (ISO 8601)
 * @param lastDay the same day, or a later one of the week
 * @param closes after {@code opens}
 */
public record OpeningHours(int firstDay, int lastDay, LocalTime opens, LocalTime closes) {}
