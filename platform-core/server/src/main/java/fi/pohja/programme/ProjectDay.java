package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;

/**
 * A day in a project's course that another feature knows of, such as the last one of a call or a report.
 *
 * @param kind what is to be done by the day, such as {@code SUBMIT_APPLICATION}; its name for people is the text
 *     {@code deadline.<kind>}
 * @param title what it is about, such as the call's name
 * @param on the last day, in Helsinki
 * @param done whether it was done
 */
public record ProjectDay(ProjectId project, String kind, LocalizedText title, LocalDate on, boolean done) {}
