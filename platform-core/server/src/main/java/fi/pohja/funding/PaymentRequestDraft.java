package fi.pohja.funding;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/** What is typed about a payment request; both days are counted. */
public record PaymentRequestDraft(LocalDate from, LocalDate to, Optional<LocalDate> due, LocalizedText text) {}
