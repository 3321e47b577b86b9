package fi.pohja.funding;

import java.util.UUID;

/** Identity of a payment request within a tenant. */
public record PaymentRequestId(UUID value) {}
