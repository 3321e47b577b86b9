package fi.pohja.organisation.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.BODY_COMPOSITION;
import static fi.pohja.schema.tenant.Tables.BODY_MEMBER;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.DeadlineSource;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Terms in bodies that end: one's own, and for whoever looks after bodies everybody's. */
@Singleton
final class TermDeadlines implements DeadlineSource {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final Database database;
    private final Clock clock;

    TermDeadlines(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Deadline> due(LocalDate until) {
        Optional<UUID> self = SignedIn.bound().map(user -> user.user().value());
        if (self.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), FINLAND);
        Condition concerned = SignedIn.allowed(Permission.EDIT_ORGANISATIONS)
                ? DSL.noCondition()
                : BODY_MEMBER.USER_ID.eq(self.get());
        Field<LocalDate> end = DSL.field(
                        "coalesce({0}, ({1} + make_interval(years => {2}) - interval '1 day')::date)",
                        LocalDate.class, BODY_MEMBER.ENDED_ON, BODY_MEMBER.DESIGNATED_ON, BODY_COMPOSITION.TERM_YEARS)
                .as("term_end");
        Field<LocalDate> known = DSL.field(DSL.name("term_end"), LocalDate.class);
        return database.read(sql -> sql.selectFrom(
                        sql.select(BODY_MEMBER.BODY_ID, BODY_MEMBER.MEMBER_GROUP, BODY.NAME, end)
                                .from(BODY_MEMBER)
                                .join(BODY)
                                .on(BODY.ID.eq(BODY_MEMBER.BODY_ID))
                                .leftJoin(BODY_COMPOSITION)
                                .on(BODY_COMPOSITION.BODY_ID.eq(BODY.ID))
                                .where(
                                        BODY.ARCHIVED_AT.isNull(),
                                        BODY_MEMBER.ENDED_ON.isNull().or(BODY_MEMBER.ENDED_ON.ge(today)),
                                        concerned)
                                .asTable("terms"))
                .where(known.le(until))
                .orderBy(known)
                .fetch(row -> new Deadline(
                        Subject.of("BODY", row.get(BODY_MEMBER.BODY_ID)),
                        "TERM_ENDS",
                        row.get(BODY_MEMBER.MEMBER_GROUP),
                        row.get(BODY.NAME),
                        row.get(known))));
    }
}
