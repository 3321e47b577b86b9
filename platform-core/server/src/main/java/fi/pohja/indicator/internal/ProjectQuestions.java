package fi.pohja.indicator.internal;

import static fi.pohja.schema.tenant.Tables.GOAL_CONDITION;
import static fi.pohja.schema.tenant.Tables.INDICATOR;
import static fi.pohja.schema.tenant.Tables.OBSERVATION;
import static fi.pohja.schema.tenant.Tables.TARGET_RULE;

import fi.pohja.indicator.Direction;
import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.Indicators;
import fi.pohja.indicator.Observation;
import fi.pohja.indicator.TargetRule;
import fi.pohja.indicator.internal.Assessor.Question;
import fi.pohja.indicator.internal.Assessor.Target;
import fi.pohja.listing.Archived;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Goals;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Gathers what is needed to assess the goals of a project: four queries, however many goals there are. */
@Singleton
final class ProjectQuestions {

    private final Database database;
    private final Goals goals;
    private final Indicators indicators;

    ProjectQuestions(Database database, Goals goals, Indicators indicators) {
        this.database = database;
        this.goals = goals;
        this.indicators = indicators;
    }

    List<Question> of(ProjectId project) {
        List<Goal> all = goals.of(project, Archived.CURRENT);
        List<UUID> ids = all.stream().map(goal -> goal.id().value()).toList();
        Map<String, LocalizedText> places =
                indicators.places().stream().collect(Collectors.toMap(Indicators.Place::code, Indicators.Place::name));
        return database.read(sql -> {
            Map<GoalId, List<TargetRule>> rules =
                    TargetRows.fetch(sql, TARGET_RULE.GOAL_ID.in(ids), any -> project).stream()
                            .collect(Collectors.groupingBy(TargetRule::goal));
            Map<UUID, List<GoalId>> said = sql.select(GOAL_CONDITION.GOAL_ID, GOAL_CONDITION.ON_GOAL_ID)
                    .from(GOAL_CONDITION)
                    .where(GOAL_CONDITION.GOAL_ID.in(ids))
                    .fetchGroups(GOAL_CONDITION.GOAL_ID, row -> new GoalId(row.value2()));
            Function<TargetRule, Target> target =
                    targets(sql, rules.values().stream().flatMap(List::stream).toList(), places);
            return all.stream()
                    .map(goal -> new Question(
                            goal.id(),
                            goal.number(),
                            goal.text(),
                            goal.state(),
                            conditions(goal, all, said.getOrDefault(goal.id().value(), List.of())),
                            rules.getOrDefault(goal.id(), List.of()).stream()
                                    .map(target)
                                    .toList()))
                    .toList();
        });
    }

    /** What was said, and the project's goals that serve the national goals this one's national goal waits for. */
    private static List<GoalId> conditions(Goal goal, List<Goal> all, List<GoalId> said) {
        Set<GoalId> wanted = new HashSet<>(said);
        goal.nationalGoal()
                .ifPresent(national -> all.stream()
                        .filter(other -> !other.id().equals(goal.id()))
                        .filter(other -> other.nationalGoal()
                                .filter(theirs -> theirs.programme().equals(national.programme())
                                        && national.conditionalOn().contains(theirs.number()))
                                .isPresent())
                        .forEach(other -> wanted.add(other.id())));
        return all.stream().map(Goal::id).filter(wanted::contains).toList();
    }

    private static Function<TargetRule, Target> targets(
            DSLContext sql, List<TargetRule> rules, Map<String, LocalizedText> places) {
        Set<UUID> wanted = new LinkedHashSet<>();
        rules.forEach(rule -> {
            rule.draft().indicator().map(IndicatorId::value).ifPresent(wanted::add);
            rule.draft().guardrails().forEach(guardrail -> wanted.add(guardrail.value()));
        });
        Map<UUID, Record> known = new LinkedHashMap<>();
        sql.select(INDICATOR.fields())
                .from(INDICATOR)
                .where(INDICATOR.ID.in(wanted))
                .fetch()
                .forEach(row -> known.put(row.get(INDICATOR.ID), row));
        Map<UUID, List<Observation>> observations = sql.select(OBSERVATION.fields())
                .from(OBSERVATION)
                .where(OBSERVATION.INDICATOR_ID.in(wanted))
                .fetchGroups(OBSERVATION.INDICATOR_ID, IndicatorRows::observation);
        return rule -> {
            String region = rule.draft().region();
            LocalizedText place = places.getOrDefault(region, LocalizedText.fi(region));
            Function<UUID, Series> series = id -> series(
                    Optional.ofNullable(known.get(id)).orElseThrow(),
                    place,
                    observations.getOrDefault(id, List.of()).stream()
                            .filter(observation -> observation.region().equals(region))
                            .toList());
            return new Target(
                    rule,
                    series.apply(rule.draft().indicator().orElseThrow().value()),
                    rule.draft().guardrails().stream()
                            .map(IndicatorId::value)
                            .map(series)
                            .toList());
        };
    }

    private static Series series(Record indicator, LocalizedText place, List<Observation> observations) {
        return new Series(
                indicator.get(INDICATOR.TITLE),
                place,
                indicator.get(INDICATOR.UNIT),
                indicator.get(INDICATOR.DECIMALS),
                Direction.valueOf(indicator.get(INDICATOR.DIRECTION)),
                Set.of(indicator.get(INDICATOR.BREAK_YEARS)),
                observations.stream().collect(Collectors.toMap(Observation::year, Function.identity())));
    }
}
