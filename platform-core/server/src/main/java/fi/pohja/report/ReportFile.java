package fi.pohja.report;

/** A report as a file. */
public record ReportFile(String fileName, String mediaType, byte[] content) {}
