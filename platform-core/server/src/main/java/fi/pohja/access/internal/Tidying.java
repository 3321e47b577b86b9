package fi.pohja.access.internal;

import static fi.pohja.schema.tenant.Tables.ONE_TIME_LINK;

import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.TenantTask;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes sessions, links and counts of failures that are over. */
@Singleton
final class Tidying implements TenantTask {

    private static final Duration KEPT_LINKS = Duration.ofDays(30);

    private final Database database;
    private final Sessions sessions;
    private final Clock clock;

    Tidying(Database database, Sessions sessions, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access.tidy";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        database.change(sql -> {
            sessions.deleteOld(sql, now);
            PasswordSignIn.THROTTLE.forgetOld(sql, now);
            sql.deleteFrom(ONE_TIME_LINK)
                    .where(ONE_TIME_LINK.EXPIRES_AT.lt(now.minus(KEPT_LINKS)))
                    .execute();
        });
    }
}
