package fi.pohja.indicator.internal;

import static fi.pohja.schema.tenant.Tables.TARGET_RULE;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.indicator.GoalAssessment;
import fi.pohja.indicator.TargetRule;
import fi.pohja.indicator.TargetRuleDraft;
import fi.pohja.indicator.TargetRuleId;
import fi.pohja.indicator.Targets;
import fi.pohja.listing.Archived;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Goals;
import fi.pohja.programme.ProjectId;
import fi.pohja.table.Positions;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

@Singleton
final class StoredTargets implements Targets {

    private static final VersionedTable STORED = new VersionedTable(TARGET_RULE, TARGET_RULE.ID, TARGET_RULE.VERSION);
    private static final Positions POSITIONS =
            new Positions(TARGET_RULE, TARGET_RULE.ID, TARGET_RULE.GOAL_ID, TARGET_RULE.POSITION);

    private final Database database;
    private final AuditLog audit;
    private final Goals goals;
    private final TargetChecks checks;
    private final ProjectQuestions questions;

    StoredTargets(Database database, AuditLog audit, Goals goals, TargetChecks checks, ProjectQuestions questions) {
        this.database = database;
        this.audit = audit;
        this.goals = goals;
        this.checks = checks;
        this.questions = questions;
    }

    @Override
    public List<TargetRule> of(GoalId goal) {
        SignedIn.require(Permission.READ);
        Goal known = goals.open(goal);
        return database.read(sql -> TargetRows.fetch(
                sql,
                TARGET_RULE.GOAL_ID.eq(goal.value()),
                any -> known.project().id()));
    }

    @Override
    public Optional<TargetRule> find(TargetRuleId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private Optional<TargetRule> find(DSLContext sql, TargetRuleId id) {
        return TargetRows.fetch(
                        sql,
                        TARGET_RULE.ID.eq(id.value()),
                        goal -> goals.open(goal).project().id())
                .stream()
                .findFirst();
    }

    @Override
    public TargetRule create(GoalId goal, Optional<TargetRuleId> given, TargetRuleDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        TargetRuleId id = given.orElseGet(() -> new TargetRuleId(UUID.randomUUID()));
        return database.write(sql -> {
            current(goals.open(goal));
            checks.of(draft).done();
            STORED.insert(
                    sql,
                    id.value(),
                    TargetRows.columns(draft)
                            .set(TARGET_RULE.GOAL_ID, goal.value())
                            .set(TARGET_RULE.POSITION, POSITIONS.next(goal.value())));
            return done(sql, id, "CREATED", TargetRows.fields(draft).created());
        });
    }

    @Override
    public TargetRule change(TargetRuleId id, int version, TargetRuleDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            TargetRule before = find(sql, id).orElseThrow();
            current(goals.open(before.goal()));
            checks.of(draft).done();
            List<Change> changes = TargetRows.fields(draft).changedFrom(TargetRows.fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), TargetRows.columns(draft));
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static void current(Goal goal) {
        if (goal.archived()) {
            throw InvalidException.of("", "archived");
        }
    }

    private TargetRule done(DSLContext sql, TargetRuleId id, String action, List<Change> changes) {
        TargetRule now = find(sql, id).orElseThrow();
        audit.record(action, subject(now), label(now), changes);
        return now;
    }

    private static Subject subject(TargetRule rule) {
        return Subject.of("TARGET", rule.id().value(), rule.project().value());
    }

    private String label(TargetRule rule) {
        return goals.open(rule.goal()).text().text("fi");
    }

    @Override
    public void remove(TargetRuleId id, int version) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            STORED.lock(sql, id.value(), version);
            TargetRule before = find(sql, id).orElseThrow();
            STORED.delete(sql, id.value());
            audit.record(
                    "REMOVED",
                    subject(before),
                    label(before),
                    TargetRows.fields(before.draft()).removed());
        });
    }

    @Override
    public List<GoalId> conditions(GoalId goal) {
        SignedIn.require(Permission.READ);
        goals.open(goal);
        return database.read(sql -> TargetRows.conditions(sql, goal));
    }

    @Override
    public void setConditions(GoalId goal, List<GoalId> conditions) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        Goal changed = goals.open(goal);
        current(changed);
        ProjectId project = changed.project().id();
        database.change(sql -> {
            // Two who set conditions in one project at once could close a circle together.
            sql.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("conditions " + project));
            List<GoalId> before = TargetRows.conditions(sql, goal);
            Set<GoalId> wanted = Set.copyOf(conditions);
            if (wanted.equals(Set.copyOf(before))) {
                return;
            }
            Set<GoalId> siblings =
                    goals.of(project, Archived.ALL).stream().map(Goal::id).collect(Collectors.toSet());
            new Violations()
                    .check(siblings.containsAll(wanted), "conditions", "unknown")
                    .check(!reaches(sql, wanted, goal), "conditions", "circle")
                    .done();
            TargetRows.replaceConditions(sql, goal, wanted);
            audit.record(
                    "CHANGED",
                    Subject.of("GOAL", goal.value(), project.value()),
                    changed.text().text("fi"),
                    new Fields()
                            .with("conditions", numbers(project, wanted))
                            .changedFrom(new Fields().with("conditions", numbers(project, Set.copyOf(before)))));
        });
    }

    private List<String> numbers(ProjectId project, Set<GoalId> some) {
        return goals.of(project, Archived.ALL).stream()
                .filter(goal -> some.contains(goal.id()))
                .map(Goal::number)
                .toList();
    }

    /** Whether one comes to the goal by going from condition to condition. */
    private static boolean reaches(DSLContext sql, Set<GoalId> from, GoalId goal) {
        Set<GoalId> seen = new HashSet<>();
        Set<GoalId> next = from;
        while (!next.isEmpty()) {
            if (next.contains(goal)) {
                return true;
            }
            seen.addAll(next);
            next = next.stream()
                    .flatMap(one -> TargetRows.conditions(sql, one).stream())
                    .filter(one -> !seen.contains(one))
                    .collect(Collectors.toSet());
        }
        return false;
    }

    @Override
    public List<GoalAssessment> assess(ProjectId project) {
        SignedIn.require(Permission.READ);
        return Assessor.assess(questions.of(project));
    }
}
