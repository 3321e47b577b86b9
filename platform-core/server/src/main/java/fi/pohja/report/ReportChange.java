package fi.pohja.report;

/**
 * What is different from the last report.
 *
 * @param where the part and block it is in, in words
 * @param what names the row
 * @param column the column, empty for a whole row
 * @param before empty for what is new
 * @param after empty for what is gone
 */
public record ReportChange(ReportPart part, String where, String what, String column, String before, String after) {

    /** Whether the row was not in the last report. */
    public boolean isNew() {
        return column.isEmpty() && before.isEmpty();
    }

    /** Whether the row is not in this report. */
    public boolean isGone() {
        return column.isEmpty() && after.isEmpty();
    }
}
