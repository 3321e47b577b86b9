package fi.pohja.meeting.internal;

import static fi.pohja.schema.tenant.Tables.MEETING_PARTICIPANT;

import fi.pohja.access.PersonalData;
import fi.pohja.access.PersonalRows;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Invitations of people who have an account, and what they answered. */
@Singleton
final class PersonalInvitations implements PersonalData {

    private final Database database;

    PersonalInvitations(Database database) {
        this.database = database;
    }

    @Override
    public List<Kept> of(UserId user) {
        return database.read(sql -> PersonalRows.of(
                sql,
                MEETING_PARTICIPANT,
                MEETING_PARTICIPANT.USER_ID.eq(user.value()),
                Set.of(MEETING_PARTICIPANT.LINK_TOKEN, MEETING_PARTICIPANT.VERSION)));
    }

    @Override
    public void erase(UserId user) {
        database.change(sql -> sql.deleteFrom(MEETING_PARTICIPANT)
                .where(MEETING_PARTICIPANT.USER_ID.eq(user.value()))
                .execute());
    }
}
