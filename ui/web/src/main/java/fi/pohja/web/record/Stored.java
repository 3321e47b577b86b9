package fi.pohja.web.record;

import java.util.UUID;

/**
 * A record as a form begins with it.
 *
 * @param draft what can be changed
 * @param version the version read, for optimistic locking
 */
public record Stored<D>(UUID id, D draft, int version) {}
