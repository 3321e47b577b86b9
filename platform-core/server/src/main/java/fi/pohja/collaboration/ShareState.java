package fi.pohja.collaboration;

import java.util.List;

/** Where a share stands. The name for people is the text {@code share.state.<name>}. */
public enum ShareState {
    /** Somebody who knows the object wants to share it; nothing has left the tenant. */
    PROPOSED,
    /** Others read it. */
    ACTIVE,
    /** Its last day is over. */
    EXPIRED,
    /** Taken back, or never given. */
    REVOKED;

    /** The states that can follow. */
    public List<ShareState> next() {
        return switch (this) {
            case PROPOSED -> List.of(ACTIVE, REVOKED);
            case ACTIVE -> List.of(EXPIRED, REVOKED);
            case EXPIRED, REVOKED -> List.of();
        };
    }
}
