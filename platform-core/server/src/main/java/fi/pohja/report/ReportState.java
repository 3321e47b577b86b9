package fi.pohja.report;

import java.util.List;

/**
 * Where a report stands. The name for people is the text {@code report.state.<name>}. Texts are written in DRAFT and
 * REVIEW; from SIGNED on the document is the frozen one. A report that the receiver returns is a draft again.
 */
public enum ReportState {
    DRAFT,
    REVIEW,
    SIGNED,
    SENT,
    ACCEPTED;

    /** The states that can follow, the usual one first. */
    public List<ReportState> next() {
        return switch (this) {
            case DRAFT -> List.of(REVIEW);
            case REVIEW -> List.of(SIGNED, DRAFT);
            case SIGNED -> List.of(SENT, DRAFT);
            case SENT -> List.of(ACCEPTED, DRAFT);
            case ACCEPTED -> List.of();
        };
    }

    /** Whether a report may go from this state to that one. */
    public boolean leadsTo(ReportState to) {
        return next().contains(to);
    }

    /** Whether its texts can be written. */
    public boolean open() {
        return this == DRAFT || this == REVIEW;
    }
}
