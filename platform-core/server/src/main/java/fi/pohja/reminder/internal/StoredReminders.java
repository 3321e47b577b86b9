package fi.pohja.reminder.internal;

import static fi.pohja.schema.tenant.Tables.REMINDER_CHOICE;

import fi.pohja.access.SignedIn;
import fi.pohja.reminder.ReminderFrequency;
import fi.pohja.reminder.Reminders;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
final class StoredReminders implements Reminders {

    private final Database database;

    StoredReminders(Database database) {
        this.database = database;
    }

    @Override
    public ReminderFrequency own() {
        UUID self = SignedIn.current().user().value();
        return database.read(sql -> sql.select(REMINDER_CHOICE.FREQUENCY)
                .from(REMINDER_CHOICE)
                .where(REMINDER_CHOICE.USER_ID.eq(self))
                .fetchOptional(row -> ReminderFrequency.valueOf(row.value1()))
                .orElse(ReminderFrequency.NEVER));
    }

    @Override
    public void choose(ReminderFrequency frequency) {
        UUID self = SignedIn.current().user().value();
        database.change(sql -> sql.insertInto(REMINDER_CHOICE)
                .set(REMINDER_CHOICE.USER_ID, self)
                .set(REMINDER_CHOICE.FREQUENCY, frequency.name())
                .onConflict(REMINDER_CHOICE.USER_ID)
                .doUpdate()
                .set(REMINDER_CHOICE.FREQUENCY, frequency.name())
                .execute());
    }
}
