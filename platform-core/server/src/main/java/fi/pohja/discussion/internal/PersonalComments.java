package fi.pohja.discussion.internal;

import static fi.pohja.schema.tenant.Tables.COMMENT;

import fi.pohja.access.PersonalData;
import fi.pohja.access.PersonalRows;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** What somebody has said stays with the record it was said about, without the name. */
@Singleton
final class PersonalComments implements PersonalData {

    private final Database database;

    PersonalComments(Database database) {
        this.database = database;
    }

    @Override
    public List<Kept> of(UserId user) {
        return database.read(sql -> PersonalRows.of(sql, COMMENT, COMMENT.AUTHOR_ID.eq(user.value()), Set.of()));
    }

    @Override
    public void erase(UserId user) {
        database.change(sql -> sql.update(COMMENT)
                .set(COMMENT.AUTHOR_NAME, "–")
                .where(COMMENT.AUTHOR_ID.eq(user.value()))
                .execute());
    }
}
