package fi.pohja.initiative.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.INITIATIVE;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.DeadlineSource;
import fi.pohja.initiative.InitiativeState;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;

/**
 * Answers that are due and answers whose effect is to be looked at: for whoever sees to them, and where nobody does, for
 * all who handle initiatives.
 */
@Singleton
final class DueAnswers implements DeadlineSource {

    private final Database database;

    DueAnswers(Database database) {
        this.database = database;
    }

    @Override
    public List<Deadline> due(LocalDate until) {
        UUID user = SignedIn.current().user().value();
        Condition mine = INITIATIVE.HANDLER_ID.eq(user);
        Condition concerned =
                SignedIn.allowed(Permission.EDIT_PARTICIPATION) ? mine.or(INITIATIVE.HANDLER_ID.isNull()) : mine;
        Condition answer = InitiativeRows.waiting().and(INITIATIVE.ANSWER_DUE.le(until));
        Condition followUp =
                INITIATIVE.STATE.eq(InitiativeState.ANSWERED.name()).and(INITIATIVE.FOLLOW_UP_ON.le(until));
        return database.read(sql -> sql.select(
                        INITIATIVE.ID,
                        INITIATIVE.BODY_ID,
                        INITIATIVE.STATE,
                        INITIATIVE.TITLE,
                        INITIATIVE.ANSWER_DUE,
                        INITIATIVE.FOLLOW_UP_ON,
                        BODY.NAME)
                .from(INITIATIVE)
                .join(BODY)
                .on(BODY.ID.eq(INITIATIVE.BODY_ID))
                .where(INITIATIVE.ARCHIVED_AT.isNull())
                .and(concerned)
                .and(answer.or(followUp))
                .fetch(row -> {
                    boolean answered = row.get(INITIATIVE.STATE).equals(InitiativeState.ANSWERED.name());
                    return new Deadline(
                            Subject.of("INITIATIVE", row.get(INITIATIVE.ID), row.get(INITIATIVE.BODY_ID)),
                            answered ? "FOLLOW_UP_INITIATIVE" : "ANSWER_INITIATIVE",
                            row.get(INITIATIVE.TITLE),
                            row.get(BODY.NAME),
                            answered ? row.get(INITIATIVE.FOLLOW_UP_ON) : row.get(INITIATIVE.ANSWER_DUE));
                }));
    }
}
