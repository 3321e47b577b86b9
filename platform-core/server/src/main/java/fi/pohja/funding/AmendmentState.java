package fi.pohja.funding;

/** Where an amendment stands. The name for people is the text {@code funding.amendment.<name>}. */
public enum AmendmentState {
    DRAFT,
    SENT,
    ACCEPTED,
    REJECTED;

    /** Whether an amendment may go from this state to that one. */
    public boolean leadsTo(AmendmentState to) {
        return switch (this) {
            case DRAFT -> to == SENT;
            case SENT -> to == ACCEPTED || to == REJECTED;
            case ACCEPTED, REJECTED -> false;
        };
    }
}
