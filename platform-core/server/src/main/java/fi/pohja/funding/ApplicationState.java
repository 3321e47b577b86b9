package fi.pohja.funding;

import java.util.List;

/** Where an application stands. The name for people is the text {@code funding.application.<name>}. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    /** The funder asked for more; it can be changed and submitted once again by the day the funder gave. */
    SUPPLEMENT_REQUESTED,
    DECIDED;

    /** The states that can follow, the usual one first. */
    public List<ApplicationState> next() {
        return switch (this) {
            case DRAFT -> List.of(SUBMITTED);
            case SUBMITTED -> List.of(DECIDED, SUPPLEMENT_REQUESTED);
            case SUPPLEMENT_REQUESTED -> List.of(SUBMITTED, DECIDED);
            case DECIDED -> List.of();
        };
    }

    /** Whether an application may go from this state to that one. */
    public boolean leadsTo(ApplicationState to) {
        return next().contains(to);
    }

    /** Whether its texts, budget and attachments can be changed. */
    public boolean open() {
        return this == DRAFT || this == SUPPLEMENT_REQUESTED;
    }
}
