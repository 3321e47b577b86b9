package fi.pohja.spi.core;

import java.util.UUID;

/** A shared record's id, the same for all tenants it is open to. Since 1.2. */
public record SharedRecordId(UUID value) {}
