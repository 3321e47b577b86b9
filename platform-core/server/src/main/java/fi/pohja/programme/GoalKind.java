package fi.pohja.programme;

/** What a project's goal is; national goals are reference data. The name for people is the text {@code goal.kind.<name>}. */
public enum GoalKind {
    REGIONAL,
    SUBGOAL
}
