package fi.pohja.work.internal;

import static fi.pohja.schema.tenant.Tables.DRAFT;
import static fi.pohja.schema.tenant.Tables.WATCH;

import fi.pohja.access.PersonalData;
import fi.pohja.access.PersonalRows;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Drafts and watched records: they go with their user. */
@Singleton
final class PersonalWork implements PersonalData {

    private final Database database;

    PersonalWork(Database database) {
        this.database = database;
    }

    @Override
    public List<Kept> of(UserId user) {
        return database.read(sql -> Stream.concat(
                        PersonalRows.of(sql, DRAFT, DRAFT.USER_ID.eq(user.value()), Set.of()).stream(),
                        PersonalRows.of(sql, WATCH, WATCH.USER_ID.eq(user.value()), Set.of()).stream())
                .toList());
    }

    @Override
    public void erase(UserId user) {
        database.change(sql -> {
            sql.deleteFrom(DRAFT).where(DRAFT.USER_ID.eq(user.value())).execute();
            sql.deleteFrom(WATCH).where(WATCH.USER_ID.eq(user.value())).execute();
        });
    }
}
