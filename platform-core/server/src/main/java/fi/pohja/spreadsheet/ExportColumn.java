package fi.pohja.spreadsheet;

/** A column of a table to be written. */
public record ExportColumn(String heading, Type type) {

    public static ExportColumn text(String heading) {
        return new ExportColumn(heading, Type.TEXT);
    }

    public static ExportColumn euros(String heading) {
        return new ExportColumn(heading, Type.EUROS);
    }

    public static ExportColumn number(String heading) {
        return new ExportColumn(heading, Type.NUMBER);
    }

    public static ExportColumn date(String heading) {
        return new ExportColumn(heading, Type.DATE);
    }

    public static ExportColumn time(String heading) {
        return new ExportColumn(heading, Type.TIME);
    }

    /** How the column's values are shown. Whatever the type, a value that does not fit is written as text. */
    public enum Type {
        TEXT,
        /** A {@link Number}. */
        NUMBER,
        /** A {@link java.math.BigDecimal} in euros, two decimals. */
        EUROS,
        /** A {@link Number} between 0 and 1. */
        SHARE,
        /** A {@link java.time.LocalDate}. */
        DATE,
        /** An {@link java.time.Instant}, shown in Helsinki's time. */
        TIME
    }
}
