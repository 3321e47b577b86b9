package fi.pohja.content.internal;

import static fi.pohja.schema.platform.Tables.LOADED_FILE;

import fi.pohja.content.ReferenceLoader;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.YamlFile;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a file only when its fingerprint is new, and replaces what was loaded of it before. */
@Singleton
final class SharedReference implements ReferenceLoader {

    private static final Logger LOG = LoggerFactory.getLogger(SharedReference.class);

    /** Instances starting together take turns: an arbitrary number, the same for all. */
    private static final long LOCK = 7_064_422L;

    /** Raised when the loading itself changes, so that unchanged files are loaded anew. */
    private static final String EDITION = "1";

    private final Database database;
    private final Clock clock;

    SharedReference(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What reads one file into the shared schema; returns its problems, and has changed nothing when there are any. */
    private interface Part {
        List<YamlFile.Problem> load(DSLContext sql, Path file);
    }

    @Override
    public Report load(Path folder) {
        Report report = Scope.platform().call(() -> database.write(sql -> load(sql, folder)));
        report.problems().forEach(problem -> LOG.error("{}", problem));
        return report;
    }

    private Report load(DSLContext sql, Path folder) {
        sql.fetch("select pg_advisory_xact_lock({0})", DSL.inline(LOCK));
        Map<String, String> before = sql.selectFrom(LOADED_FILE).fetchMap(LOADED_FILE.NAME, LOADED_FILE.FINGERPRINT);
        boolean changed = false;
        List<YamlFile.Problem> problems = new ArrayList<>();
        for (var part : parts()) {
            Path file = folder.resolve(part.getKey());
            String fingerprint = new Fingerprint().add(EDITION).add(file).done();
            if (fingerprint.equals(before.get(part.getKey()))) {
                continue;
            }
            changed = true;
            List<YamlFile.Problem> found = part.getValue().load(sql, file);
            problems.addAll(found);
            if (found.isEmpty()) {
                sql.insertInto(LOADED_FILE)
                        .set(LOADED_FILE.NAME, part.getKey())
                        .set(LOADED_FILE.FINGERPRINT, fingerprint)
                        .set(LOADED_FILE.LOADED_AT, clock.instant())
                        .onConflict(LOADED_FILE.NAME)
                        .doUpdate()
                        .setAllToExcluded()
                        .execute();
            }
        }
        return new Report(changed, List.copyOf(problems));
    }

    /** The files in the order they build on each other. */
    private static List<Map.Entry<String, Part>> parts() {
        return List.of(
                Map.entry("regions.csv", RegionFiles::regions),
                Map.entry("municipalities.csv", RegionFiles::municipalities),
                Map.entry("spaces.yaml", SpaceFile::load),
                Map.entry("programmes.yaml", ProgrammeFile::load),
                Map.entry("sources-index.csv", SourceFile::load));
    }
}
