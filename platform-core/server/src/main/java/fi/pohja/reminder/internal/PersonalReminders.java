package fi.pohja.reminder.internal;

import static fi.pohja.schema.tenant.Tables.CALENDAR_FEED;
import static fi.pohja.schema.tenant.Tables.REMINDER_CHOICE;

import fi.pohja.access.PersonalData;
import fi.pohja.access.PersonalRows;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How often somebody is reminded, and that they have a feed. */
@Singleton
final class PersonalReminders implements PersonalData {

    private final Database database;

    PersonalReminders(Database database) {
        this.database = database;
    }

    @Override
    public List<Kept> of(UserId user) {
        return database.read(sql -> {
            List<Kept> kept = new ArrayList<>(
                    PersonalRows.of(sql, REMINDER_CHOICE, REMINDER_CHOICE.USER_ID.eq(user.value()), Set.of()));
            kept.addAll(PersonalRows.of(
                    sql, CALENDAR_FEED, CALENDAR_FEED.USER_ID.eq(user.value()), Set.of(CALENDAR_FEED.SECRET_HASH)));
            return kept;
        });
    }

    @Override
    public void erase(UserId user) {
        database.change(sql -> {
            sql.deleteFrom(REMINDER_CHOICE)
                    .where(REMINDER_CHOICE.USER_ID.eq(user.value()))
                    .execute();
            sql.deleteFrom(CALENDAR_FEED)
                    .where(CALENDAR_FEED.USER_ID.eq(user.value()))
                    .execute();
        });
    }
}
