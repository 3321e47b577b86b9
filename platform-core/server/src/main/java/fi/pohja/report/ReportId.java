package fi.pohja.report;

import java.util.UUID;

/** Identity of a report within a tenant. */
public record ReportId(UUID value) {}
