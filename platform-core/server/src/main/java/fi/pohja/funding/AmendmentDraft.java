package fi.pohja.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is typed about an amendment. The reason has at most 4,000 characters. */
public record AmendmentDraft(AmendmentKind kind, String reason, Optional<LocalDate> newEnd, List<BudgetShift> shifts) {

    public AmendmentDraft {
        shifts = List.copyOf(shifts);
    }
}
