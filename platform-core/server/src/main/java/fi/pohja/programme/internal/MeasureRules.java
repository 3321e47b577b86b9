package fi.pohja.programme.internal;

import static fi.pohja.schema.tenant.Tables.GOAL;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.ReadersWords;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.Violations;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.ProjectId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** What is required of a measure before it is stored. */
@Singleton
final class MeasureRules {

    private static final int MOST_GOALS = 50;

    /**
     * Checks everything that is typed.
     *
     * @param before the measure as it is; empty for a new one
     */
    Violations check(DSLContext sql, ProjectId project, MeasureDraft draft, Optional<MeasureDraft> before) {
        Violations violations = new Violations()
                .requiredTitle("title", draft.title())
                .text("description", draft.description())
                .between("progress", draft.progress(), 0, 100)
                .date("startOn", draft.startOn())
                .date("dueOn", draft.dueOn())
                .period("dueOn", draft.startOn(), draft.dueOn());
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        StoredSubAreas.check(violations, sql, project, draft.subArea());
        goals(violations, sql, project, draft.goals());
        before.map(MeasureDraft::state)
                .filter(state -> state != draft.state() && !state.leadsTo(draft.state()))
                .ifPresent(state -> violations.add("state", "transition", name(state), name(draft.state())));
        draft.owner()
                .ifPresent(owner -> violations.check(
                        sql.fetchExists(USER_ACCOUNT, USER_ACCOUNT.ID.eq(owner.value())), "owner", "unknown"));
        draft.ownerOrganisation()
                .ifPresent(organisation -> violations.check(
                        sql.fetchExists(ORGANISATION, ORGANISATION.ID.eq(organisation.value())),
                        "ownerOrganisation",
                        "unknown"));
        return violations;
    }

    private static void goals(Violations violations, DSLContext sql, ProjectId project, List<GoalId> goals) {
        violations.check(goals.size() <= MOST_GOALS, "goals", "many", MOST_GOALS);
        List<UUID> ids = goals.stream().map(GoalId::value).distinct().toList();
        violations.check(
                ids.isEmpty()
                        || sql.fetchCount(GOAL, GOAL.ID.in(ids).and(GOAL.PROJECT_ID.eq(project.value()))) == ids.size(),
                "goals",
                "unknown");
    }

    private static String name(MeasureState state) {
        return ReadersWords.of("measure.state", state);
    }
}
