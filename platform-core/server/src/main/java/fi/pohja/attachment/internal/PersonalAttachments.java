package fi.pohja.attachment.internal;

import static fi.pohja.schema.tenant.Tables.ATTACHMENT;

import fi.pohja.access.PersonalData;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Files stay with the record they were added to, without the name of who added them. */
@Singleton
final class PersonalAttachments implements PersonalData {

    private final Database database;

    PersonalAttachments(Database database) {
        this.database = database;
    }

    @Override
    public List<Kept> of(UserId user) {
        return database.read(sql -> sql.select(ATTACHMENT.ID, ATTACHMENT.FILE_NAME, ATTACHMENT.ADDED_AT)
                .from(ATTACHMENT)
                .where(ATTACHMENT.ADDED_BY.eq(user.value()))
                .fetch(row -> new Kept(
                        ATTACHMENT.getName(),
                        Map.of(
                                "id", row.value1().toString(),
                                "file_name", row.value2(),
                                "added_at", row.value3().toString()))));
    }

    @Override
    public void erase(UserId user) {
        database.change(sql -> sql.update(ATTACHMENT)
                .set(ATTACHMENT.ADDED_BY_NAME, "–")
                .where(ATTACHMENT.ADDED_BY.eq(user.value()))
                .execute());
    }
}
