package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.FUNDING_CALL;
import static fi.pohja.schema.tenant.Tables.GRANT_APPLICATION;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.DeadlineSource;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What is due with grants, for those who prepare or approve them. */
@Singleton
final class FundingDeadlines implements DeadlineSource {

    private final Database database;
    private final Clock clock;

    FundingDeadlines(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Deadline> due(LocalDate until) {
        if (!SignedIn.allowed(Permission.EDIT_FUNDING)) {
            return List.of();
        }
        return database.read(sql -> {
            List<Deadline> due = new ArrayList<>(calls(sql, until));
            GrantDays.all(sql).stream()
                    .filter(day -> !day.done() && !day.on().isAfter(until))
                    .forEach(day -> due.add(new Deadline(
                            Subject.of(
                                    "APPLICATION",
                                    day.application().value(),
                                    day.project().value()),
                            day.kind(),
                            day.title(),
                            day.projectName(),
                            day.on())));
            return due;
        });
    }

    /** Calls that are still open and in which nobody has begun to apply. */
    private List<Deadline> calls(DSLContext sql, LocalDate until) {
        return sql.select(FUNDING_CALL.ID, FUNDING_CALL.NAME, FUNDING_CALL.CLOSES)
                .from(FUNDING_CALL)
                .where(FUNDING_CALL.ARCHIVED_AT.isNull())
                .and(FUNDING_CALL.CLOSES.ge(clock.instant()))
                .and(FUNDING_CALL.CLOSES.lt(
                        until.plusDays(1).atStartOfDay(Said.HELSINKI).toInstant()))
                .and(DSL.notExists(
                        DSL.selectOne().from(GRANT_APPLICATION).where(GRANT_APPLICATION.CALL_ID.eq(FUNDING_CALL.ID))))
                .fetch(row -> new Deadline(
                        Subject.of("FUNDING_CALL", row.value1()),
                        "CALL_CLOSES",
                        row.value2(),
                        LocalizedText.none(),
                        LocalDate.ofInstant(row.value3(), Said.HELSINKI)));
    }
}
