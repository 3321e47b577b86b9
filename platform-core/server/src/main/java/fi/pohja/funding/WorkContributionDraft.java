package fi.pohja.funding;

import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.SubAreaId;
import java.math.BigDecimal;
import java.util.Optional;

/** What is typed about work. Limits: role 300 characters; months from 0 to 9,999.99 with two decimals. */
public record WorkContributionDraft(
        OrganisationId organisation,
        Optional<SubAreaId> subArea,
        String role,
        BigDecimal plannedMonths,
        BigDecimal doneMonths,
        Optional<BigDecimal> monthValue,
        boolean inKind) {}
