package fi.pohja.funding;

import java.util.UUID;

/** Identity of a submission within a tenant. */
public record SubmissionId(UUID value) {}
