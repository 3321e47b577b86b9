package fi.pohja.legislation.internal;

import static fi.pohja.schema.tenant.Tables.LEGAL_BASIS;
import static fi.pohja.schema.tenant.Tables.LEGAL_REQUIREMENT;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.DeadlineSource;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Measures that have lost their legal ground and nobody has said what follows: for whoever owns the measure, themselves
 * or through their organisation, and for those who decide on programmes. Due a month after the loss was entered.
 */
@Singleton
final class DueAssessments implements DeadlineSource {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int DAYS_TO_ASSESS = 30;

    private final Database database;

    DueAssessments(Database database) {
        this.database = database;
    }

    @Override
    public List<Deadline> due(LocalDate until) {
        Optional<SignedIn> self = SignedIn.bound();
        if (self.isEmpty()) {
            return List.of();
        }
        Field<Instant> known = DSL.greatest(LEGAL_REQUIREMENT.STATE_RECORDED_AT, LEGAL_BASIS.CREATED_AT);
        Instant late =
                until.minusDays(DAYS_TO_ASSESS - 1L).atStartOfDay(HELSINKI).toInstant();
        return database.read(sql -> sql.select(LEGAL_REQUIREMENT.ID, LEGAL_REQUIREMENT.TITLE, MEASURE.TITLE, known)
                .from(LEGAL_BASIS)
                .join(LEGAL_REQUIREMENT)
                .on(LEGAL_REQUIREMENT.ID.eq(LEGAL_BASIS.REQUIREMENT_ID))
                .join(MEASURE)
                .on(MEASURE.ID.eq(LEGAL_BASIS.MEASURE_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(MEASURE.PROJECT_ID))
                .where(
                        LegalRows.UNASSESSED,
                        LegalRows.IN_USE,
                        LEGAL_REQUIREMENT.ARCHIVED_AT.isNull(),
                        known.lt(late),
                        concerned(self.get()))
                .orderBy(known, MEASURE.NUMBER)
                .fetch(row -> new Deadline(
                        Subject.of(StoredRequirements.SUBJECT, row.get(LEGAL_REQUIREMENT.ID)),
                        "ASSESS_LEGAL_EFFECT",
                        row.get(MEASURE.TITLE),
                        row.get(LEGAL_REQUIREMENT.TITLE),
                        LocalDate.ofInstant(row.get(known), HELSINKI).plusDays(DAYS_TO_ASSESS))));
    }

    private static Condition concerned(SignedIn self) {
        if (self.may(Permission.DECIDE_PROGRAMME)) {
            return DSL.noCondition();
        }
        if (!self.may(Permission.UPDATE_OWN_MEASURES)) {
            return DSL.falseCondition();
        }
        Condition own = MEASURE.OWNER_ID.eq(self.user().value());
        Optional<UUID> organisation = self.organisation();
        return organisation.isPresent() ? own.or(MEASURE.OWNER_ORGANISATION_ID.eq(organisation.get())) : own;
    }
}
