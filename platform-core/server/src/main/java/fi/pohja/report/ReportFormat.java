package fi.pohja.report;

/** What kind of file a report is made as. The name for people is the text {@code report.format.<name>}. */
public enum ReportFormat {
    /** Tagged, so that screen readers can read it. */
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String ending;

    ReportFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String ending() {
        return ending;
    }
}
