package fi.pohja.report;

/**
 * A part of a report: what the records say, and beneath it what the author says. The name for people is the text
 * {@code report.part.<name>}.
 */
public enum ReportPart {
    /** The author's words only. */
    SUMMARY,
    PROJECT,
    PARTIES,
    GOALS,
    MEASURES,
    MILESTONES,
    MONEY,
    RISKS,
    /** A body: members, projects it serves, meetings and attendance, decisions, what it put forward. */
    COUNCIL,
    /** The author's words only. */
    CONCLUSIONS,
    /** The author's words only. */
    NEXT
}
