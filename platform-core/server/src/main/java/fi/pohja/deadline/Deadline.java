package fi.pohja.deadline;

import fi.pohja.audit.Subject;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;

/**
 * One thing somebody has to do by a day.
 *
 * @param subject the record to open; shown at {@code RecordAddress.of(subject)}
 * @param kind what is to be done, such as {@code ANSWER_INITIATIVE}; its name for people is the text
 *     {@code deadline.<kind>}
 * @param title the record's name
 * @param context what it belongs to, such as the project's name; none when it stands alone
 * @param on the last day, in Helsinki
 */
public record Deadline(Subject subject, String kind, LocalizedText title, LocalizedText context, LocalDate on) {}
