package fi.pohja.importing.internal;

import static fi.pohja.schema.tenant.Tables.IMPORT_RUN;

import fi.pohja.access.PersonalData;
import fi.pohja.access.PersonalRows;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The imports somebody made: others need them, to take them back, so only the name goes. */
@Singleton
final class PersonalImports implements PersonalData {

    private final Database database;

    PersonalImports(Database database) {
        this.database = database;
    }

    @Override
    public List<Kept> of(UserId user) {
        return database.read(sql -> PersonalRows.of(
                sql, IMPORT_RUN, IMPORT_RUN.USER_ID.eq(user.value()), Set.of(IMPORT_RUN.CONTENT, IMPORT_RUN.SHA256)));
    }

    @Override
    public void erase(UserId user) {
        database.change(sql -> sql.update(IMPORT_RUN)
                .setNull(IMPORT_RUN.USER_ID)
                .set(IMPORT_RUN.USER_NAME, "")
                .where(IMPORT_RUN.USER_ID.eq(user.value()))
                .execute());
    }
}
