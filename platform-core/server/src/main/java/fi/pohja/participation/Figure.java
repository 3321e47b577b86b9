package fi.pohja.participation;

/**
 * A figure of participation in a calendar year, counted from the records as they are, so that nobody types it. The name
 * for people is the text {@code participation.figure.field.<name>}.
 */
public enum Figure {
    /** Meetings held by customer, disability, older people's and youth councils. */
    COUNCIL_MEETINGS(false),
    /** Attendances in workshops. */
    WORKSHOP_ATTENDANCES(false),
    /** Needs and bottlenecks told. */
    NEEDS(false),
    /** Share of those needs that were answered, linked to a measure, resolved or rejected with a reason. */
    NEEDS_ANSWERED(true),
    /** Initiatives, statements and recommendations submitted. */
    INITIATIVES(false),
    /** Share of the initiatives due that were answered in time. */
    INITIATIVES_IN_TIME(true),
    /** Responses to consultations. */
    CONSULTATION_RESPONSES(false),
    /** Answers to surveys, rounded down to whole fives, since surveys are anonymous. */
    SURVEY_RESPONSES(false);

    private final boolean percentage;

    Figure(boolean percentage) {
        this.percentage = percentage;
    }

    /** Whether it is a share in per cent, and otherwise a count. */
    public boolean percentage() {
        return percentage;
    }
}
