package fi.pohja.health.internal;

import fi.pohja.health.HealthPart;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import jakarta.inject.Singleton;
import java.util.Map;

/** Whether the database answers the platform's login. */
@Singleton
final class DatabaseHealth implements HealthPart {

    private final Database database;

    DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Finding look() {
        Scope.platform().run(() -> database.read(sql -> sql.selectOne().fetchSingle()));
        return new Finding(Status.UP, Map.of());
    }
}
