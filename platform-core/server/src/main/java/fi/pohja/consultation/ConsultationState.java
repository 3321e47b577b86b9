package fi.pohja.consultation;

import java.util.List;

/** Where a consultation stands. The name for people is the text {@code consultation.state.<name>}. */
public enum ConsultationState {
    DRAFT,
    /** Takes responses, within its period. */
    OPEN,
    /** Takes no more; the responses are being handled. */
    CLOSED,
    /** Everybody sees how each view was taken into account. */
    PUBLISHED;

    /** The states that can follow, the usual one first. */
    public List<ConsultationState> next() {
        return switch (this) {
            case DRAFT -> List.of(OPEN);
            case OPEN -> List.of(CLOSED);
            case CLOSED -> List.of(PUBLISHED, OPEN);
            case PUBLISHED -> List.of(CLOSED);
        };
    }
}
