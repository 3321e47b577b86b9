package fi.pohja.plugins.digital.message;

import java.time.Instant;
import java.util.UUID;

/**
 * One message between a client and the unit.
 *
 * @param fromClient whether the client wrote it
 */
public record ClientMessage(UUID id, boolean fromClient, String words, Instant sentAt) {}
