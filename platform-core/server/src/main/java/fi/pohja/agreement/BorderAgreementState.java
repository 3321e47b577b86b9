package fi.pohja.agreement;

/**
 * Where a border agreement stands, as the bound tenant sees it. Follows from who accepted its present words, and from its
 * end. The name for people is the text {@code agreement.state.<name>}.
 */
public enum BorderAgreementState {
    /** Neither has accepted the present words. */
    DRAFT,
    /** The bound tenant has; the neighbour has not. */
    ACCEPTED_BY_US,
    /** The neighbour has; it waits for the bound tenant. */
    ACCEPTED_BY_THEM,
    /** Both have. */
    IN_FORCE,
    /** One of them ended it, or its last day is over. */
    ENDED;

    /** Whether its words can still be changed. */
    public boolean open() {
        return this == DRAFT || this == ACCEPTED_BY_US || this == ACCEPTED_BY_THEM;
    }
}
