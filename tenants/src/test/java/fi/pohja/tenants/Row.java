package fi.pohja.tenants;

import java.util.Map;

/** A row of a CSV file, by the header's column names. */
record Row(String file, Map<String, String> values) {

    /** The value in the column, empty where the cell is; a column the file lacks fails the test. */
    String get(String column) {
        String value = values.get(column);
        if (value == null) {
            throw new AssertionError(
                    file + " has no column " + column + "; add it, its header names " + values.keySet());
        }
        return value;
    }
}
