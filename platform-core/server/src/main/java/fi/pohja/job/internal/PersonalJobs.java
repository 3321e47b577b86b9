package fi.pohja.job.internal;

import static fi.pohja.schema.tenant.Tables.JOB;

import fi.pohja.access.PersonalData;
import fi.pohja.access.PersonalRows;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The jobs somebody started; they go with the person. */
@Singleton
final class PersonalJobs implements PersonalData {

    private final Database database;

    PersonalJobs(Database database) {
        this.database = database;
    }

    @Override
    public List<Kept> of(UserId user) {
        return database.read(
                sql -> PersonalRows.of(sql, JOB, JOB.USER_ID.eq(user.value()), Set.of(JOB.INSTANCE, JOB.ATTEMPT)));
    }

    @Override
    public void erase(UserId user) {
        database.change(
                sql -> sql.deleteFrom(JOB).where(JOB.USER_ID.eq(user.value())).execute());
    }
}
