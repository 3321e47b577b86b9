package fi.pohja.programme;

import fi.pohja.access.UserId;

/** A user as other records name one. */
public record NamedUser(UserId id, String name) {}
