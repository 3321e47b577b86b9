package fi.pohja.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What is typed about a recovery. Limits: euros above 0, reason 2,000 characters. */
public record RecoveryDraft(
        BigDecimal amount,
        String reason,
        LocalDate decidedOn,
        LocalDate dueOn,
        Optional<LocalDate> repaidOn,
        String diaryNumber) {}
