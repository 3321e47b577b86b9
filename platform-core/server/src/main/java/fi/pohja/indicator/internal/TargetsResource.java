package fi.pohja.indicator.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.UsualRefusals;
import fi.pohja.indicator.GoalAssessment;
import fi.pohja.indicator.Observation;
import fi.pohja.indicator.Outcome;
import fi.pohja.indicator.Reason;
import fi.pohja.indicator.RuleAssessment;
import fi.pohja.indicator.TargetRule;
import fi.pohja.indicator.TargetRuleDraft;
import fi.pohja.indicator.TargetRuleId;
import fi.pohja.indicator.Targets;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.text.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;

/** {@code /api/goals/…/targets}, {@code /api/targets} and {@code /api/projects/…/assessment}. */
@Controller("/api")
@Tag(name = "Targets")
@UsualRefusals
final class TargetsResource {

    private final Targets targets;
    private final Texts texts;

    TargetsResource(Targets targets, Texts texts) {
        this.targets = targets;
        this.texts = texts;
    }

    /** The goals that must be met before a goal is assessed. */
    @Serdeable.Serializable
    record Conditions(List<GoalId> goals) {}

    /** A step of a reasoning, in words. */
    @Serdeable.Serializable
    record Step(String code, String sentence) {}

    /** What the observations say about one target. */
    @Serdeable.Serializable
    record Rule(
            TargetRuleId id,
            LocalizedText indicator,
            LocalizedText region,
            LocalizedText unit,
            Outcome outcome,
            boolean provisional,
            List<Step> steps,
            List<Observation> observations) {}

    /** Whether a goal was reached, and why one may say so. */
    @Serdeable.Serializable
    record Answer(
            GoalId goal,
            String number,
            LocalizedText text,
            Outcome outcome,
            boolean provisional,
            boolean judged,
            List<Step> reasons,
            List<GoalId> conditions,
            List<Rule> targets) {}

    /** Lists a goal's targets. */
    @Get("/goals/{goal}/targets")
    Page<TargetRule> listTargets(@PathVariable UUID goal) {
        return Page.whole(targets.of(new GoalId(goal)));
    }

    /** Adds a target to a goal. */
    @Post("/goals/{goal}/targets")
    @Status(HttpStatus.CREATED)
    HttpResponse<TargetRule> createTarget(@PathVariable UUID goal, @Body TargetRuleDraft draft) {
        TargetRule created = targets.create(new GoalId(goal), draft);
        return ETag.created("/api/targets/" + created.id().value(), created, created.version());
    }

    /** A target. */
    @Get("/targets/{id}")
    HttpResponse<TargetRule> openTarget(@PathVariable UUID id) {
        return tagged(targets.open(new TargetRuleId(id)));
    }

    /** Replaces a target. */
    @ChangesVersion
    @Put("/targets/{id}")
    HttpResponse<TargetRule> changeTarget(@PathVariable UUID id, @Body TargetRuleDraft draft, HttpRequest<?> request) {
        return tagged(targets.change(new TargetRuleId(id), ETag.ifMatch(request), draft));
    }

    /** Takes a target out of its goal; the history keeps what it was. */
    @ChangesVersion
    @Delete("/targets/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeTarget(@PathVariable UUID id, HttpRequest<?> request) {
        targets.remove(new TargetRuleId(id), ETag.ifMatch(request));
    }

    /** The goals that were said to be conditions of a goal. */
    @Get("/goals/{goal}/conditions")
    Conditions listConditions(@PathVariable UUID goal) {
        return new Conditions(targets.conditions(new GoalId(goal)));
    }

    /** Says which goals must be met before a goal is assessed. */
    @Put("/goals/{goal}/conditions")
    Conditions setConditions(@PathVariable UUID goal, @Body Conditions conditions) {
        targets.setConditions(new GoalId(goal), conditions.goals());
        return listConditions(goal);
    }

    /** Assesses the goals of a project; the sentences are in the language of whoever asks. */
    @Get("/projects/{project}/assessment")
    Page<Answer> assess(@PathVariable UUID project) {
        return Page.whole(targets.assess(new ProjectId(project)).stream()
                .map(this::answer)
                .toList());
    }

    private Answer answer(GoalAssessment goal) {
        return new Answer(
                goal.goal(),
                goal.number(),
                goal.text(),
                goal.outcome(),
                goal.provisional(),
                goal.judged(),
                steps(goal.reasons()),
                goal.conditions(),
                goal.rules().stream().map(this::rule).toList());
    }

    private Rule rule(RuleAssessment rule) {
        return new Rule(
                rule.rule().id(),
                rule.indicator(),
                rule.region(),
                rule.unit(),
                rule.outcome(),
                rule.provisional(),
                steps(rule.steps()),
                rule.observations());
    }

    private List<Step> steps(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Step(reason.code(), reason.in(texts, Columns.readersLanguage())))
                .toList();
    }

    private static HttpResponse<TargetRule> tagged(TargetRule rule) {
        return ETag.ok(rule, rule.version());
    }
}
