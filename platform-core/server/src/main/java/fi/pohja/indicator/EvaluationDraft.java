package fi.pohja.indicator;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/** What is typed to open a round: a title and the last day of the half-year it looks at, both required. */
public record EvaluationDraft(LocalizedText title, Optional<LocalDate> periodEnd) {}
