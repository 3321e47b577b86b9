package fi.pohja.importing.internal;

import static fi.pohja.schema.tenant.Tables.IMPORT_RUN;

import fi.pohja.importing.ImportRun;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.TenantTask;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets imports nobody ran and, after a month, the files of those that were. */
@Singleton
final class ImportTidying implements TenantTask {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;

    ImportTidying(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "importing.tidy";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant old = clock.instant().minus(KEPT);
        database.change(sql -> {
            sql.deleteFrom(IMPORT_RUN)
                    .where(
                            IMPORT_RUN.CREATED_AT.lt(old),
                            IMPORT_RUN.STATE.in(ImportRun.State.UPLOADED.name(), ImportRun.State.REHEARSED.name()))
                    .execute();
            sql.update(IMPORT_RUN)
                    .setNull(IMPORT_RUN.CONTENT)
                    .where(IMPORT_RUN.ENDED_AT.lt(old), IMPORT_RUN.CONTENT.isNotNull())
                    .execute();
        });
    }
}
