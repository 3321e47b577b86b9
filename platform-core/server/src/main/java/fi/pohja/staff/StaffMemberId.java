package fi.pohja.staff;

import java.util.UUID;

/** Identity of an entry of the staff register within a tenant. */
public record StaffMemberId(UUID value) {}
