package fi.pohja.consultation;

import java.util.UUID;

/** Identity of a response to a consultation within a tenant. */
public record ConsultationResponseId(UUID value) {}
