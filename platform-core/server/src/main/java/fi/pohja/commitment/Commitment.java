package fi.pohja.commitment;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.programme.NamedProject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A commitment as its page shows it.
 *
 * @param kind of the organisation that commits
 * @param municipalities for whom it commits, by name; of a municipality itself
 * @param requestedAt when it was last asked for by mail
 * @param requestedFrom the address it was asked for at; may be empty
 * @param answeredAt when it was answered by the link of that mail
 * @param version for {@link Commitments#change} and {@link Commitments#transition}
 */
public record Commitment(
        CommitmentId id,
        NamedProject project,
        NamedOrganisation organisation,
        OrganisationKind kind,
        List<NamedOrganisation> municipalities,
        CommitmentState state,
        String decidingBody,
        Optional<LocalDate> decidedOn,
        String section,
        Optional<BigDecimal> personMonths,
        String note,
        List<OutsourcedService> services,
        Optional<LocalDate> dueOn,
        boolean illustrative,
        Optional<Instant> requestedAt,
        String requestedFrom,
        Optional<Instant> answeredAt,
        List<String> sourceRefs,
        int version) {

    public Commitment {
        municipalities = List.copyOf(municipalities);
        services = List.copyOf(services);
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** What can be changed, as it is now: what a form begins with. */
    public CommitmentDraft draft() {
        return new CommitmentDraft(
                organisation.id(),
                kind == OrganisationKind.MUNICIPALITY
                        ? List.of()
                        : municipalities.stream().map(NamedOrganisation::id).toList(),
                decidingBody,
                decidedOn,
                section,
                personMonths,
                note,
                services,
                dueOn,
                illustrative,
                sourceRefs);
    }
}
