package fi.pohja.participation.internal;

import static fi.pohja.schema.tenant.Tables.PARTICIPATION_ACTION;
import static fi.pohja.schema.tenant.Tables.PARTICIPATION_PROGRAMME;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.DeadlineSource;
import fi.pohja.participation.ActionState;
import fi.pohja.participation.ParticipationState;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Actions of programmes in force that are due, for all who look after participation. */
@Singleton
final class DueActions implements DeadlineSource {

    private final Database database;

    DueActions(Database database) {
        this.database = database;
    }

    @Override
    public List<Deadline> due(LocalDate until) {
        if (!SignedIn.allowed(Permission.EDIT_PARTICIPATION)) {
            return List.of();
        }
        return database.read(sql -> sql.select(
                        PARTICIPATION_ACTION.TITLE,
                        PARTICIPATION_ACTION.DUE_ON,
                        PARTICIPATION_PROGRAMME.ID,
                        PARTICIPATION_PROGRAMME.NAME)
                .from(PARTICIPATION_ACTION)
                .join(PARTICIPATION_PROGRAMME)
                .on(PARTICIPATION_PROGRAMME.ID.eq(PARTICIPATION_ACTION.PROGRAMME_ID))
                .where(
                        PARTICIPATION_PROGRAMME.ARCHIVED_AT.isNull(),
                        PARTICIPATION_PROGRAMME.STATE.eq(ParticipationState.IN_FORCE.name()),
                        PARTICIPATION_ACTION.STATE.in(ActionState.PLANNED.name(), ActionState.RUNNING.name()),
                        PARTICIPATION_ACTION.DUE_ON.le(until))
                .orderBy(PARTICIPATION_ACTION.DUE_ON)
                .fetch(row -> new Deadline(
                        Subject.of(StoredParticipation.SUBJECT, row.get(PARTICIPATION_PROGRAMME.ID)),
                        "PARTICIPATION_ACTION",
                        row.get(PARTICIPATION_ACTION.TITLE),
                        row.get(PARTICIPATION_PROGRAMME.NAME),
                        row.get(PARTICIPATION_ACTION.DUE_ON))));
    }
}
