package fi.pohja.funding;

import java.util.List;

/** Where a payment request stands. The name for people is the text {@code funding.payment.<name>}. */
public enum PaymentRequestState {
    /** Its costs and its share are computed anew whenever somebody looks. */
    DRAFT,
    /** Frozen: its costs belong to it and can no longer be changed. */
    APPROVED_INTERNALLY,
    SENT,
    PAID,
    /** The funder sent it back; it becomes a draft again. */
    RETURNED;

    /** The states that can follow, the usual one first. */
    public List<PaymentRequestState> next() {
        return switch (this) {
            case DRAFT -> List.of(APPROVED_INTERNALLY);
            case APPROVED_INTERNALLY -> List.of(SENT, DRAFT);
            case SENT -> List.of(PAID, RETURNED);
            case RETURNED -> List.of(DRAFT);
            case PAID -> List.of();
        };
    }

    /** Whether a request may go from this state to that one. */
    public boolean leadsTo(PaymentRequestState to) {
        return next().contains(to);
    }

    /** Whether its costs belong to it. */
    public boolean frozen() {
        return this == APPROVED_INTERNALLY || this == SENT || this == PAID;
    }
}
