package fi.pohja.meeting.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;
import static fi.pohja.schema.tenant.Tables.WORKSHOP_SERIES;

import fi.pohja.meeting.AttendanceDraft;
import fi.pohja.meeting.MeetingDraft;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.MeetingReport;
import fi.pohja.meeting.ParticipantDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.Violations;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;

/** What is required of what is typed about a meeting. */
final class MeetingRules {

    static final int MOST_PEOPLE = 100_000;
    private static final int MOST_LINES = 500;
    private static final int LONGEST_NAME = 200;

    private MeetingRules() {}

    static Violations check(DSLContext sql, MeetingDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("title", draft.title())
                .text("description", draft.description())
                .title("place", draft.place())
                .text("agenda", draft.agenda())
                .website("remoteLink", draft.remoteLink())
                .check(draft.day().isPresent(), "day", "required")
                .date("day", draft.day())
                .check(draft.ends().isEmpty() || draft.begins().isPresent(), "begins", "required")
                .check(draft.step().isEmpty() || draft.kind() == MeetingKind.WORKSHOP, "step", "meeting.step");
        if (draft.begins().isPresent() && draft.ends().isPresent()) {
            violations.check(draft.ends().get().isAfter(draft.begins().get()), "ends", "end.before.start");
        }
        draft.capacity().ifPresent(most -> violations.between("capacity", most, 1, MOST_PEOPLE));
        exists(violations, sql, "body", BODY, BODY.ID, draft.body().map(id -> id.value()));
        exists(violations, sql, "project", PROJECT, PROJECT.ID, draft.project().map(id -> id.value()));
        exists(
                violations,
                sql,
                "series",
                WORKSHOP_SERIES,
                WORKSHOP_SERIES.ID,
                draft.series().map(id -> id.value()));
        exists(
                violations,
                sql,
                "organiser",
                USER_ACCOUNT,
                USER_ACCOUNT.ID,
                draft.organiser().map(id -> id.value()));
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    static Violations check(DSLContext sql, MeetingReport report) {
        Violations violations = new Violations()
                .text("minutes", report.minutes())
                .text("closeReport", report.closeReport())
                .check(report.attendance().size() <= MOST_LINES, "attendance", "many", MOST_LINES);
        long counted = 0;
        int place = 0;
        for (AttendanceDraft line : report.attendance()) {
            String at = "attendance." + place++;
            violations
                    .between(at + ".onSite", line.onSite(), 0, MOST_PEOPLE)
                    .between(at + ".remote", line.remote(), 0, MOST_PEOPLE);
            organisation(violations, sql, at + ".organisation", line.organisation());
            counted += line.onSite() + line.remote();
        }
        if (report.participants().isPresent()) {
            int stated = report.participants().get();
            violations.between("participants", stated, 0, MOST_PEOPLE);
            violations.check(counted <= stated, "participants", "meeting.counted", counted);
        }
        return violations;
    }

    static Violations check(DSLContext sql, ParticipantDraft draft) {
        Violations violations = new Violations()
                .required("name", draft.name(), LONGEST_NAME)
                .check(!draft.email().isEmpty(), "email", "required")
                .email("email", draft.email());
        organisation(violations, sql, "organisation", draft.organisation());
        return violations;
    }

    private static void organisation(
            Violations violations, DSLContext sql, String field, Optional<OrganisationId> organisation) {
        exists(violations, sql, field, ORGANISATION, ORGANISATION.ID, organisation.map(OrganisationId::value));
    }

    static void exists(
            Violations violations,
            DSLContext sql,
            String field,
            Table<?> table,
            TableField<?, UUID> id,
            Optional<UUID> wanted) {
        wanted.ifPresent(value -> violations.check(sql.fetchExists(table, id.eq(value)), field, "unknown"));
    }
}
