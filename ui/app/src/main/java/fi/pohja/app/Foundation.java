package fi.pohja.app;

import fi.pohja.tenancy.DatabaseSettings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rest stands on: the database and the one clock. */
@Factory
final class Foundation {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    @Singleton
    DatabaseSettings databaseSettings(
            @Nullable EmbeddedDatabase embedded,
            @Value("${pohja.database.url:}") String url,
            @Value("${pohja.database.administrator:postgres}") String administrator,
            @Value("${pohja.database.password:}") String password,
            @Value("${pohja.database.master-secret:}") String masterSecret) {
        if (embedded != null) {
            return embedded.settings();
        }
        if (url.isEmpty()) {
            throw new IllegalStateException(
                    "No database: give --data DIR for the embedded one, or set POHJA_DATABASE_URL");
        }
        if (masterSecret.length() < 32) {
            throw new IllegalStateException("Set POHJA_DATABASE_MASTER_SECRET to at least 32 random characters: the"
                    + " passwords of the database's logins are made from it");
        }
        return new DatabaseSettings(url, administrator, password, masterSecret);
    }

    /** The one clock. With {@code --today} it shows that day, going on from the present time of day. */
    @Singleton
    Clock clock(@Value("${pohja.today:}") Optional<LocalDate> today) {
        Clock system = Clock.system(FINLAND);
        return today.map(day -> {
                    LocalDate real = LocalDate.now(system);
                    Duration shift = Duration.between(real.atStartOfDay(), day.atStartOfDay());
                    return Clock.offset(system, shift);
                })
                .orElse(system);
    }
}
