package fi.pohja.indicator.internal;

import static fi.pohja.schema.tenant.Tables.EVALUATION;
import static fi.pohja.schema.tenant.Tables.EVALUATION_SCORE;

import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.indicator.Evaluation;
import fi.pohja.indicator.EvaluationDraft;
import fi.pohja.indicator.EvaluationId;
import fi.pohja.indicator.EvaluationScore;
import fi.pohja.indicator.EvaluationScore.Opinion;
import fi.pohja.indicator.EvaluationState;
import fi.pohja.indicator.Evaluations;
import fi.pohja.listing.Archived;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Goals;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

@Singleton
final class StoredEvaluations implements Evaluations {

    private static final VersionedTable STORED = new VersionedTable(EVALUATION, EVALUATION.ID, EVALUATION.VERSION);
    private static final int HIGHEST = 5;

    private final Database database;
    private final AuditLog audit;
    private final Projects projects;
    private final Goals goals;
    private final Clock clock;

    StoredEvaluations(Database database, AuditLog audit, Projects projects, Goals goals, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.projects = projects;
        this.goals = goals;
        this.clock = clock;
    }

    @Override
    public List<Evaluation> of(ProjectId project) {
        SignedIn.require(Permission.READ);
        projects.open(project);
        return database.read(sql -> fetch(sql, EVALUATION.PROJECT_ID.eq(project.value())));
    }

    @Override
    public Optional<Evaluation> find(EvaluationId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private Optional<Evaluation> find(DSLContext sql, EvaluationId id) {
        return fetch(sql, EVALUATION.ID.eq(id.value())).stream().findFirst();
    }

    private List<Evaluation> fetch(DSLContext sql, Condition wanted) {
        return sql.select(EVALUATION.fields())
                .from(EVALUATION)
                .where(wanted)
                .orderBy(EVALUATION.PERIOD_END.desc(), EVALUATION.CREATED_AT.desc(), EVALUATION.ID)
                .fetch(row -> {
                    EvaluationId id = new EvaluationId(row.get(EVALUATION.ID));
                    ProjectId project = new ProjectId(row.get(EVALUATION.PROJECT_ID));
                    return new Evaluation(
                            id,
                            project,
                            row.get(EVALUATION.TITLE),
                            row.get(EVALUATION.PERIOD_END),
                            EvaluationState.valueOf(row.get(EVALUATION.STATE)),
                            scores(sql, id, project),
                            row.get(EVALUATION.VERSION));
                });
    }

    private List<EvaluationScore> scores(DSLContext sql, EvaluationId id, ProjectId project) {
        Map<GoalId, Function<Goal, EvaluationScore>> scored = new HashMap<>();
        sql.select(EVALUATION_SCORE.fields())
                .from(EVALUATION_SCORE)
                .where(EVALUATION_SCORE.EVALUATION_ID.eq(id.value()))
                .fetch()
                .forEach(row -> scored.put(
                        new GoalId(row.get(EVALUATION_SCORE.GOAL_ID)),
                        goal -> new EvaluationScore(
                                goal.id(),
                                goal.number(),
                                goal.text(),
                                self(row),
                                review(row),
                                row.get(EVALUATION_SCORE.VERSION))));
        return goals.of(project, Archived.CURRENT).stream()
                .map(goal -> scored.getOrDefault(
                                goal.id(),
                                one -> new EvaluationScore(
                                        one.id(), one.number(), one.text(), Opinion.none(), Opinion.none(), 0))
                        .apply(goal))
                .toList();
    }

    private static Opinion self(Record row) {
        return new Opinion(
                Optional.ofNullable(row.get(EVALUATION_SCORE.SELF_SCORE)),
                Columns.text(row.get(EVALUATION_SCORE.SELF_REASONS)),
                Columns.text(row.get(EVALUATION_SCORE.EVIDENCE)));
    }

    private static Opinion review(Record row) {
        return new Opinion(
                Optional.ofNullable(row.get(EVALUATION_SCORE.REVIEW_SCORE)),
                Columns.text(row.get(EVALUATION_SCORE.REVIEW_REASONS)),
                Opinion.none().evidence());
    }

    @Override
    public Evaluation create(ProjectId id, EvaluationDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        UUID round = UUID.randomUUID();
        return database.write(sql -> {
            Project project = projects.open(id);
            new Violations()
                    .check(project.archivedAt().isEmpty(), "", "archived")
                    .requiredTitle("title", draft.title())
                    .check(draft.periodEnd().isPresent(), "periodEnd", "required")
                    .date("periodEnd", draft.periodEnd())
                    .done();
            STORED.insert(
                    sql,
                    round,
                    new Row()
                            .set(EVALUATION.PROJECT_ID, id.value())
                            .set(EVALUATION.TITLE, draft.title())
                            .set(EVALUATION.PERIOD_END, draft.periodEnd())
                            .set(EVALUATION.STATE, EvaluationState.OPEN)
                            .set(EVALUATION.CREATED_AT, clock.instant()));
            return done(
                    sql,
                    new EvaluationId(round),
                    "CREATED",
                    new Fields()
                            .with("title", draft.title())
                            .with("periodEnd", draft.periodEnd())
                            .created());
        });
    }

    @Override
    public EvaluationScore score(EvaluationId id, GoalId goal, int version, Opinion opinion) {
        EvaluationState state = open(id).state();
        boolean self = state == EvaluationState.OPEN;
        SignedIn.require(self ? Permission.EDIT_PROGRAMME : Permission.DECIDE_PROGRAMME);
        return database.write(sql -> {
            // The round's row is the lock for all its scores, but its version stays: others go on scoring.
            STORED.lock(sql, id.value());
            Evaluation round = find(sql, id).orElseThrow();
            if (round.state() != state || (!self && state != EvaluationState.SELF_ASSESSED)) {
                throw InvalidException.of("", "evaluation.closed");
            }
            EvaluationScore before = score(round, goal);
            if (before.version() != version) {
                throw new ChangedMeanwhileException();
            }
            check(opinion).done();
            store(sql, id, goal, version + 1, self, opinion);
            Opinion was = self ? before.self() : before.review();
            audit.record(
                    "CHANGED",
                    subject(round),
                    round.title().text("fi"),
                    fields(before.number(), self, opinion).changedFrom(fields(before.number(), self, was)));
            return score(find(sql, id).orElseThrow(), goal);
        });
    }

    /** Stores one side's opinion and leaves the other's as it is. */
    private static void store(
            DSLContext sql, EvaluationId id, GoalId goal, int version, boolean self, Opinion opinion) {
        var row = sql.insertInto(EVALUATION_SCORE)
                .set(EVALUATION_SCORE.EVALUATION_ID, id.value())
                .set(EVALUATION_SCORE.GOAL_ID, goal.value())
                .set(EVALUATION_SCORE.VERSION, version);
        var sided = self
                ? row.set(EVALUATION_SCORE.SELF_SCORE, opinion.score().orElse(null))
                        .set(EVALUATION_SCORE.SELF_REASONS, opinion.reasons())
                        .set(EVALUATION_SCORE.EVIDENCE, opinion.evidence())
                : row.set(EVALUATION_SCORE.REVIEW_SCORE, opinion.score().orElse(null))
                        .set(EVALUATION_SCORE.REVIEW_REASONS, opinion.reasons());
        sided.onConflict(EVALUATION_SCORE.EVALUATION_ID, EVALUATION_SCORE.GOAL_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static EvaluationScore score(Evaluation round, GoalId goal) {
        return round.scores().stream()
                .filter(score -> score.goal().equals(goal))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(goal.value()));
    }

    private static Violations check(Opinion opinion) {
        Violations violations = new Violations();
        opinion.score().ifPresent(score -> violations.between("score", score, 1, HIGHEST));
        return violations
                .check(opinion.score().isEmpty() || !opinion.reasons().isEmpty(), "reasons", "required")
                .text("reasons", opinion.reasons())
                .text("evidence", opinion.evidence());
    }

    private static Fields fields(String goal, boolean self, Opinion opinion) {
        String side = self ? "self" : "review";
        return new Fields()
                .with("goal", goal)
                .with(side + ".score", opinion.score())
                .with(side + ".reasons", opinion.reasons())
                .with("evidence", opinion.evidence());
    }

    @Override
    public List<EvaluationState> allowedSteps(EvaluationId id) {
        return open(id).state().next().stream()
                .filter(to -> SignedIn.allowed(needed(to)))
                .toList();
    }

    private static Permission needed(EvaluationState to) {
        return to == EvaluationState.SELF_ASSESSED ? Permission.EDIT_PROGRAMME : Permission.DECIDE_PROGRAMME;
    }

    private static String name(EvaluationState state) {
        return ReadersWords.of("evaluation.state", state);
    }

    @Override
    public Evaluation step(EvaluationId id, int version, EvaluationState to) {
        SignedIn.require(needed(to));
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Evaluation before = find(sql, id).orElseThrow();
            new Violations()
                    .check(before.state().next().contains(to), "state", "transition", name(before.state()), name(to))
                    .check(complete(before, to), "", "evaluation.incomplete")
                    .done();
            STORED.update(sql, id.value(), new Row().set(EVALUATION.STATE, to));
            return done(
                    sql,
                    id,
                    "STATE",
                    new Fields().with("state", to).changedFrom(new Fields().with("state", before.state())));
        });
    }

    /** Whether every goal has the score that the step on asks for. */
    private static boolean complete(Evaluation round, EvaluationState to) {
        if (round.state() == EvaluationState.OPEN) {
            return round.scores().stream()
                    .allMatch(score -> score.self().score().isPresent());
        }
        return to != EvaluationState.REVIEWED
                || round.scores().stream()
                        .allMatch(score -> score.review().score().isPresent());
    }

    private Evaluation done(DSLContext sql, EvaluationId id, String action, List<Change> changes) {
        Evaluation now = find(sql, id).orElseThrow();
        audit.record(action, subject(now), now.title().text("fi"), changes);
        return now;
    }

    private static Subject subject(Evaluation round) {
        return Subject.of("EVALUATION", round.id().value(), round.project().value());
    }
}
