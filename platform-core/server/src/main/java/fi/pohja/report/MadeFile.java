package fi.pohja.report;

import java.time.Instant;

/**
 * A file that was made of a report and is kept with it, without its content.
 *
 * @param size in bytes
 */
public record MadeFile(ReportFormat format, String fileName, long size, Instant madeAt) {}
