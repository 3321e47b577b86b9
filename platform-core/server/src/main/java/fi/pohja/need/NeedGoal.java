package fi.pohja.need;

import fi.pohja.programme.GoalId;
import fi.pohja.programme.NamedProject;
import fi.pohja.spi.LocalizedText;

/** A goal set because of a need. */
public record NeedGoal(GoalId id, NamedProject project, String number, LocalizedText text) {}
