package fi.pohja.search;

import fi.pohja.audit.Subject;
import fi.pohja.spi.LocalizedText;

/**
 * A record that was found.
 *
 * @param code empty when the record has none
 * @param excerpt the text around the place that matched; empty when the title or the code says it already
 * @param rank how well it matches; comparable within one result only
 */
public record Hit(Subject subject, LocalizedText title, String code, String excerpt, double rank) {}
