package fi.pohja.funding;

import fi.pohja.programme.NamedProject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An application as a list shows it. Sums are 0.00 where no budget is known. */
public record ApplicationRow(
        ApplicationId id,
        NamedCall call,
        NamedProject project,
        ApplicationState state,
        Instant closes,
        BigDecimal total,
        BigDecimal applied,
        Optional<BigDecimal> granted,
        Optional<LocalDate> submittedOn) {}
