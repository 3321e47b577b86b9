package fi.pohja.organisation;

import java.util.Optional;

/**
 * A municipality of the tenant's region, for maps and matrices.
 *
 * @param organisation the municipality as an organisation of the tenant; empty when it was never entered
 * @param projects how many current projects it is a party of
 */
public record MunicipalityRow(Municipality municipality, Optional<OrganisationId> organisation, int projects) {}
