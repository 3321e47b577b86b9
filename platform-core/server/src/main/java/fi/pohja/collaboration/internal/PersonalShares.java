package fi.pohja.collaboration.internal;

import static fi.pohja.schema.shared.Tables.SHARE_COMMENT;
import static fi.pohja.schema.shared.Tables.SHARE_READING;

import fi.pohja.access.PersonalData;
import fi.pohja.access.PersonalRows;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody wrote to other tenants stays, without the name. Who read what is kept as long as the audits of both sides
 * that say the same.
 */
@Singleton
final class PersonalShares implements PersonalData {

    private final Database database;

    PersonalShares(Database database) {
        this.database = database;
    }

    @Override
    public List<Kept> of(UserId user) {
        return database.read(sql -> Stream.concat(
                        PersonalRows.of(sql, SHARE_COMMENT, SHARE_COMMENT.AUTHOR_ID.eq(user.value()), Set.of())
                                .stream(),
                        PersonalRows.of(sql, SHARE_READING, SHARE_READING.READER_ID.eq(user.value()), Set.of())
                                .stream())
                .toList());
    }

    @Override
    public void erase(UserId user) {
        database.change(sql -> sql.update(SHARE_COMMENT)
                .set(SHARE_COMMENT.AUTHOR_NAME, "–")
                .where(SHARE_COMMENT.AUTHOR_ID.eq(user.value()))
                .execute());
    }
}
