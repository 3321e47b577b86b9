package fi.pohja.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Grant that has to be paid back. */
public record Recovery(
        RecoveryId id,
        ApplicationId application,
        BigDecimal amount,
        String reason,
        LocalDate decidedOn,
        LocalDate dueOn,
        Optional<LocalDate> repaidOn,
        String diaryNumber,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public RecoveryDraft draft() {
        return new RecoveryDraft(amount, reason, decidedOn, dueOn, repaidOn, diaryNumber);
    }
}
