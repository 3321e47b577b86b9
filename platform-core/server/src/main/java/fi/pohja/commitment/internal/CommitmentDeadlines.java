package fi.pohja.commitment.internal;

import static fi.pohja.schema.tenant.Tables.COMMITMENT;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.DeadlineSource;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Commitments that were asked for and are missing: of whoever acts for an organisation their own; of the office all, and
 * those that wait to be registered.
 */
@Singleton
final class CommitmentDeadlines implements DeadlineSource {

    private final Database database;

    CommitmentDeadlines(Database database) {
        this.database = database;
    }

    @Override
    public List<Deadline> due(LocalDate until) {
        boolean office = SignedIn.allowed(Permission.EDIT_PROGRAMME);
        Condition mine = office
                ? DSL.noCondition()
                : COMMITMENT.ORGANISATION_ID.eq(
                        SignedIn.bound().flatMap(SignedIn::organisation).orElseGet(() -> new UUID(0, 0)));
        List<String> open = office
                ? List.of(
                        CommitmentState.REQUESTED.name(),
                        CommitmentState.PREPARED.name(),
                        CommitmentState.DECIDED.name())
                : List.of(CommitmentState.REQUESTED.name(), CommitmentState.PREPARED.name());
        return database.read(sql -> sql.select(
                        COMMITMENT.ID,
                        COMMITMENT.PROJECT_ID,
                        COMMITMENT.STATE,
                        COMMITMENT.DUE_ON,
                        ORGANISATION.NAME,
                        PROJECT.NAME)
                .from(COMMITMENT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(COMMITMENT.ORGANISATION_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(COMMITMENT.PROJECT_ID))
                .where(mine, COMMITMENT.DUE_ON.le(until), COMMITMENT.STATE.in(open), PROJECT.ARCHIVED_AT.isNull())
                .orderBy(COMMITMENT.DUE_ON, COMMITMENT.ID)
                .fetch(row -> new Deadline(
                        Subject.of("COMMITMENT", row.value1(), row.value2()),
                        row.value3().equals(CommitmentState.DECIDED.name())
                                ? "REGISTER_COMMITMENT"
                                : office ? "MISSING_COMMITMENT" : "GIVE_COMMITMENT",
                        row.value5(),
                        row.value6(),
                        row.value4())));
    }
}
