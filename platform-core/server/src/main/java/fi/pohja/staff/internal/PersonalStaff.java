package fi.pohja.staff.internal;

import static fi.pohja.schema.tenant.Tables.PROJECT_STAFF;

import fi.pohja.access.PersonalData;
import fi.pohja.access.PersonalRows;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** The entries of people who have an account. The role stays in the project, without the person. */
@Singleton
final class PersonalStaff implements PersonalData {

    private final Database database;
    private final StaffSearch search;

    PersonalStaff(Database database, StaffSearch search) {
        this.database = database;
        this.search = search;
    }

    @Override
    public List<Kept> of(UserId user) {
        return database.read(sql -> PersonalRows.of(
                sql, PROJECT_STAFF, PROJECT_STAFF.USER_ID.eq(user.value()), Set.of(PROJECT_STAFF.VERSION)));
    }

    @Override
    public void erase(UserId user) {
        database.change(sql -> erase(sql, user));
    }

    private void erase(DSLContext sql, UserId user) {
        sql.update(PROJECT_STAFF)
                .setNull(PROJECT_STAFF.USER_ID)
                .set(PROJECT_STAFF.EMAIL, "")
                .set(PROJECT_STAFF.PHONE, "")
                .set(PROJECT_STAFF.SHOWN, false)
                .setNull(PROJECT_STAFF.AGREED_ON)
                .set(PROJECT_STAFF.VERSION, PROJECT_STAFF.VERSION.plus(1))
                .where(PROJECT_STAFF.USER_ID.eq(user.value()))
                .returning(PROJECT_STAFF.PROJECT_ID)
                .fetchSet(PROJECT_STAFF.PROJECT_ID)
                .forEach(project -> StoredStaff.ofProject(sql, project).forEach(member -> search.put(sql, member)));
    }
}
