package fi.pohja.plugins.digital;

import java.time.Instant;
import java.util.UUID;

/**
 * One message between a client and the unit.
 *
 * @param fromClient whether the client wrote it
 */
record ClientMessage(UUID id, boolean fromClient, String words, Instant sentAt) {}
