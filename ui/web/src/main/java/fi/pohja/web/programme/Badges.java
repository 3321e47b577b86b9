package fi.pohja.web.programme;

import fi.pohja.programme.GoalState;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.RiskState;
import fi.pohja.programme.StatusLight;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.ConstantWords;

/** States as badges, each with its words, picture and tone. */
public final class Badges {

    private Badges() {}

    static String words(ProjectState state) {
        return ConstantWords.of("project.state", state);
    }

    static Tone tone(ProjectState state) {
        return switch (state) {
            case IDEA, PREPARATION -> Tone.NEUTRAL;
            case APPLIED, CLOSING -> Tone.INFO;
            case GRANTED, RUNNING, CLOSED -> Tone.SUCCESS;
            case REJECTED -> Tone.DANGER;
            case LAPSED -> Tone.WARNING;
        };
    }

    static StateBadge of(ProjectState state) {
        Icon icon = switch (state) {
            case IDEA, PREPARATION -> Icon.DRAFT;
            case APPLIED -> Icon.SEND;
            case GRANTED -> Icon.MONEY;
            case RUNNING -> Icon.PROJECT;
            case CLOSING -> Icon.CLOCK;
            case CLOSED -> Icon.CHECK;
            case REJECTED -> Icon.CANCELLED;
            case LAPSED -> Icon.PAUSED;
        };
        return new StateBadge(words(state), tone(state), icon);
    }

    public static StateBadge of(MeasureState state) {
        String words = ConstantWords.of("measure.state", state);
        return switch (state) {
            case PROPOSED -> new StateBadge(words, Tone.NEUTRAL, Icon.DRAFT);
            case APPROVED -> new StateBadge(words, Tone.INFO, Icon.CHECK);
            case IN_PROGRESS -> new StateBadge(words, Tone.INFO, Icon.CLOCK);
            case DONE -> new StateBadge(words, Tone.SUCCESS);
            case CANCELLED -> new StateBadge(words, Tone.NEUTRAL, Icon.CANCELLED);
        };
    }

    static StateBadge of(StatusLight light) {
        String words = ConstantWords.of("measure.light", light);
        return switch (light) {
            case NONE -> new StateBadge(words, Tone.NEUTRAL, Icon.HELP);
            case GREEN -> new StateBadge(words, Tone.SUCCESS);
            case AMBER -> new StateBadge(words, Tone.WARNING);
            case RED -> new StateBadge(words, Tone.DANGER);
        };
    }

    static StateBadge of(GoalState state) {
        String words = ConstantWords.of("goal.state", state);
        return switch (state) {
            case DRAFT -> new StateBadge(words, Tone.NEUTRAL);
            case ACTIVE -> new StateBadge(words, Tone.INFO, Icon.GOAL);
            case MET -> new StateBadge(words, Tone.SUCCESS);
            case PARTLY_MET -> new StateBadge(words, Tone.WARNING);
            case NOT_MET -> new StateBadge(words, Tone.DANGER);
            case NOT_ASSESSED -> new StateBadge(words, Tone.NEUTRAL, Icon.HELP);
        };
    }

    static StateBadge of(RiskState state) {
        String words = ConstantWords.of("risk.state", state);
        return switch (state) {
            case OPEN -> new StateBadge(words, Tone.WARNING);
            case REALISED -> new StateBadge(words, Tone.DANGER);
            case CLOSED -> new StateBadge(words, Tone.NEUTRAL, Icon.CHECK);
        };
    }
}
