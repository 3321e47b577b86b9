package fi.pohja.content.internal;

import static fi.pohja.schema.shared.Tables.SOURCE_STATEMENT;

import fi.pohja.tenancy.YamlFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** {@code sources-index.csv}. */
final class SourceFile {

    private SourceFile() {}

    static List<YamlFile.Problem> load(DSLContext sql, Path path) {
        CsvFile file = CsvFile.read(path, List.of("id", "capability", "sentence"));
        var rows = sql.insertInto(
                SOURCE_STATEMENT, SOURCE_STATEMENT.ID, SOURCE_STATEMENT.CAPABILITY, SOURCE_STATEMENT.SENTENCE);
        Set<String> ids = new HashSet<>();
        for (CsvFile.Line line : file.lines()) {
            String id = line.required("id");
            if (!ids.add(id)) {
                line.fault("the source " + id + " is given twice");
            }
            rows = rows.values(id, line.text("capability"), line.required("sentence"));
        }
        if (file.problems().isEmpty()) {
            rows.onConflict(SOURCE_STATEMENT.ID).doUpdate().setAllToExcluded().execute();
            sql.deleteFrom(SOURCE_STATEMENT)
                    .where(SOURCE_STATEMENT.ID.notIn(ids))
                    .execute();
        }
        return file.problems();
    }
}
