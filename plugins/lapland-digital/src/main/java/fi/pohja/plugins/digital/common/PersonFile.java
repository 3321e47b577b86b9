package fi.pohja.plugins.digital.common;

import org.jooq.JSONFormat;

/** The file in which a person is given what is held of them. */
public final class PersonFile {

    /** Its rows: objects under the names of the tables' columns. */
    public static final JSONFormat ROWS =
            JSONFormat.DEFAULT_FOR_RESULTS.header(false).recordFormat(JSONFormat.RecordFormat.OBJECT);

    private PersonFile() {}
}
