package fi.pohja.agreement;

import java.util.UUID;

/** Identity of a border agreement, the same for both parties. */
public record BorderAgreementId(UUID value) {}
