package fi.pohja.consultation;

import java.util.UUID;

/** Identity of a consultation within a tenant. */
public record ConsultationId(UUID value) {}
