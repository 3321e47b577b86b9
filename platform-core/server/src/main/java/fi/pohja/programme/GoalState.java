package fi.pohja.programme;

/** Whether a goal was reached. Judged by people, any state may follow any. The name is the text {@code goal.state.<name>}. */
public enum GoalState {
    DRAFT,
    ACTIVE,
    MET,
    PARTLY_MET,
    NOT_MET,
    NOT_ASSESSED
}
