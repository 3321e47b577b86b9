package fi.pohja.commitment;

import fi.pohja.organisation.OrganisationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a commitment; the state goes by {@link Commitments#transition}.
 *
 * <p>Limits: a municipality commits for itself alone, other organisations for municipalities that they name; each
 * municipality is committed for once in a project; deciding body 300 characters, section 50, note 20,000; person-months
 * 0 to 100,000 with at most two decimals; at most 50 outsourced services.
 *
 * @param organisation who commits: a municipality, a joint authority or a hospital district
 * @param municipalities for whom; nobody else when a municipality commits
 * @param decidingBody such as "Kunnanhallitus"; may be empty
 * @param section number of the section (pykälä) in the minutes; may be empty
 * @param personMonths work the municipality does for the project without being paid
 * @param dueOn by when the commitment is asked for
 * @param illustrative whether it was made up for demonstration
 */
public record CommitmentDraft(
        OrganisationId organisation,
        List<OrganisationId> municipalities,
        String decidingBody,
        Optional<LocalDate> decidedOn,
        String section,
        Optional<BigDecimal> personMonths,
        String note,
        List<OutsourcedService> services,
        Optional<LocalDate> dueOn,
        boolean illustrative,
        List<String> sourceRefs) {

    public CommitmentDraft {
        municipalities = List.copyOf(municipalities);
        services = List.copyOf(services);
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A draft with who commits; the rest is empty. */
    public static CommitmentDraft of(OrganisationId organisation) {
        return new CommitmentDraft(
                organisation,
                List.of(),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                List.of(),
                Optional.empty(),
                false,
                List.of());
    }
}
