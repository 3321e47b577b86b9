package fi.pohja.agreement.internal;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementState;
import fi.pohja.agreement.BorderAgreements;
import fi.pohja.audit.Subject;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.DeadlineSource;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What border agreements ask of those who decide on them: words the neighbour has accepted wait a fortnight; those in
 * force are looked at again on their day, and end on their last.
 */
@Singleton
final class DueAgreements implements DeadlineSource {

    private static final int DAYS_TO_DECIDE = 14;

    private final BorderAgreements agreements;

    DueAgreements(BorderAgreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public List<Deadline> due(LocalDate until) {
        if (SignedIn.bound().isEmpty() || !SignedIn.allowed(Permission.COLLABORATE)) {
            return List.of();
        }
        return agreements.all().stream()
                .flatMap(DueAgreements::of)
                .filter(deadline -> !deadline.on().isAfter(until))
                .toList();
    }

    private static Stream<Deadline> of(BorderAgreement agreement) {
        if (agreement.state() == BorderAgreementState.ACCEPTED_BY_THEM) {
            return agreement.acceptances().stream()
                    .map(acceptance -> deadline(
                            agreement,
                            "ACCEPT_AGREEMENT",
                            LocalDate.ofInstant(acceptance.at(), AgreementRows.HELSINKI)
                                    .plusDays(DAYS_TO_DECIDE)));
        }
        if (agreement.state() != BorderAgreementState.IN_FORCE) {
            return Stream.empty();
        }
        Optional<LocalDate> review = agreement.draft().reviewOn();
        Optional<LocalDate> last = agreement.draft().validUntil();
        return Stream.concat(
                review.stream().map(day -> deadline(agreement, "REVIEW_AGREEMENT", day)),
                last.stream().map(day -> deadline(agreement, "AGREEMENT_ENDS", day)));
    }

    private static Deadline deadline(BorderAgreement agreement, String kind, LocalDate on) {
        return new Deadline(
                Subject.of(StoredBorderAgreements.SUBJECT, agreement.id().value()),
                kind,
                agreement.draft().name(),
                agreement.other().name(),
                on);
    }
}
