package fi.pohja.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The money of a project. An umbrella has sums of its own and, beside them, those of its parts.
 *
 * @param entries by kind and source
 * @param sums of the entries
 * @param parts the umbrella's current parts by name; empty for other projects
 * @param partsTogether the sums of the parts
 */
public record ProjectFunding(
        List<FundingEntry> entries, FundingSums sums, List<Part> parts, FundingSums partsTogether) {

    /** A part with its own sums. */
    public record Part(NamedProject project, FundingSums sums) {}

    /** The umbrella's sum less that of its parts; empty unless both are known. */
    public Optional<BigDecimal> difference(FundingKind kind) {
        return sums.of(kind)
                .flatMap(whole ->
                        partsTogether.of(kind).map(parts -> whole.euros().subtract(parts.euros())));
    }
}
