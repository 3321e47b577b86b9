package fi.pohja.indicator;

import fi.pohja.programme.GoalId;
import fi.pohja.programme.ProjectId;

/**
 * What makes a goal measurable.
 *
 * @param project the goal's project
 * @param draft what was typed
 */
public record TargetRule(TargetRuleId id, GoalId goal, ProjectId project, TargetRuleDraft draft, int version) {}
