package fi.pohja.collaboration;

import java.util.UUID;

/** Identity of a share, the same for its owner and those it is shared with. */
public record ShareId(UUID value) {}
