package fi.pohja.commitment.internal;

import static fi.pohja.schema.tenant.Tables.COMMITMENT;
import static fi.pohja.schema.tenant.Tables.COMMITMENT_MUNICIPALITY;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.commitment.CommitmentDraft;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.commitment.OutsourcedService;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.ProjectId;
import fi.pohja.table.VersionedTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** What a commitment must be. */
final class CommitmentRules {

    private static final int LONGEST_BODY = 300;
    private static final int LONGEST_SECTION = 50;
    private static final int LONGEST_JOINS = 2_000;
    private static final int MOST_SERVICES = 50;
    private static final BigDecimal MOST_MONTHS = new BigDecimal(100_000);
    private static final Set<String> COMMIT_FOR_OTHERS = Set.of(
            OrganisationKind.JOINT_AUTHORITY.name(),
            OrganisationKind.HOSPITAL_DISTRICT.name(),
            OrganisationKind.REGION.name());
    private static final VersionedTable PROJECTS = new VersionedTable(PROJECT, PROJECT.ID, PROJECT.VERSION);

    private CommitmentRules() {}

    /** Others who commit to the project wait: a municipality is committed for once. */
    static void lock(DSLContext sql, ProjectId project) {
        PROJECTS.lock(sql, project.value());
        if (sql.fetchExists(PROJECT, PROJECT.ID.eq(project.value()).and(PROJECT.ARCHIVED_AT.isNotNull()))) {
            throw InvalidException.of("", "archived");
        }
    }

    /** Faults of what was typed beside those of {@link #municipalities}. */
    static void check(Violations violations, CommitmentDraft draft, CommitmentState state, LocalDate today) {
        violations.line("decidingBody", draft.decidingBody(), LONGEST_BODY);
        violations.date("decidedOn", draft.decidedOn());
        violations.date("dueOn", draft.dueOn());
        violations.line("section", draft.section(), LONGEST_SECTION);
        violations.line("note", draft.note(), Violations.LONGEST_TEXT);
        draft.personMonths()
                .ifPresent(months -> violations.check(
                        months.signum() >= 0
                                && months.compareTo(MOST_MONTHS) <= 0
                                && months.stripTrailingZeros().scale() <= 2,
                        "personMonths",
                        "commitment.months"));
        violations.check(draft.services().size() <= MOST_SERVICES, "services", "commitment.services", MOST_SERVICES);
        for (OutsourcedService service : draft.services()) {
            violations.check(
                    !service.provider().isBlank() && !service.servicePackage().isBlank(),
                    "services",
                    "commitment.service",
                    service.provider().isBlank() ? service.servicePackage() : service.provider());
            violations.line("services", service.provider(), LONGEST_BODY);
            violations.line("services", service.servicePackage(), LONGEST_BODY);
            violations.line("services", service.joins(), LONGEST_JOINS);
        }
        decision(violations, draft, state, today);
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
    }

    /** What is decided has a body that decided and a day that has come. */
    static void decision(Violations violations, CommitmentDraft draft, CommitmentState state, LocalDate today) {
        if (state == CommitmentState.DECIDED || state == CommitmentState.REGISTERED) {
            violations.check(!draft.decidingBody().isBlank(), "decidingBody", "commitment.decision");
            violations.check(draft.decidedOn().isPresent(), "decidedOn", "commitment.decision");
            violations.check(draft.decidedOn().filter(today::isBefore).isEmpty(), "decidedOn", "commitment.ahead");
        }
    }

    /**
     * For whom the organisation commits, as the draft says it.
     *
     * @param own the commitment itself, whose municipalities may stay
     */
    static List<OrganisationId> municipalities(
            Violations violations, DSLContext sql, ProjectId project, UUID own, CommitmentDraft draft) {
        UUID organisation = draft.organisation().value();
        String kind = sql.select(ORGANISATION.KIND)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation))
                .fetchOptional(ORGANISATION.KIND)
                .orElse("");
        boolean municipality = kind.equals(OrganisationKind.MUNICIPALITY.name());
        boolean others = COMMIT_FOR_OTHERS.contains(kind);
        violations.check(municipality || others, "organisation", kind.isEmpty() ? "unknown" : "commitment.who");
        violations.check(
                !sql.fetchExists(
                        COMMITMENT,
                        COMMITMENT.PROJECT_ID.eq(project.value()),
                        COMMITMENT.ORGANISATION_ID.eq(organisation),
                        COMMITMENT.ID.ne(own)),
                "organisation",
                "commitment.twice");
        if (municipality) {
            violations.check(
                    draft.municipalities().stream().allMatch(draft.organisation()::equals),
                    "municipalities",
                    "commitment.itself");
        }
        List<OrganisationId> wanted = municipality
                ? List.of(draft.organisation())
                : draft.municipalities().stream().distinct().toList();
        violations.check(!wanted.isEmpty(), "municipalities", "commitment.whom");
        List<UUID> ids = wanted.stream().map(OrganisationId::value).toList();
        int known = sql.fetchCount(
                ORGANISATION, ORGANISATION.ID.in(ids), ORGANISATION.KIND.eq(OrganisationKind.MUNICIPALITY.name()));
        violations.check(!others || known == wanted.size(), "municipalities", "commitment.municipalities");
        Map<UUID, String> taken = sql.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(COMMITMENT_MUNICIPALITY)
                .join(COMMITMENT)
                .on(COMMITMENT.ID.eq(COMMITMENT_MUNICIPALITY.COMMITMENT_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(COMMITMENT_MUNICIPALITY.ORGANISATION_ID))
                .where(
                        COMMITMENT.PROJECT_ID.eq(project.value()),
                        COMMITMENT.ID.ne(own),
                        COMMITMENT.ORGANISATION_ID.ne(organisation),
                        COMMITMENT.STATE.ne(CommitmentState.DECLINED.name()),
                        COMMITMENT_MUNICIPALITY.ORGANISATION_ID.in(ids))
                .fetchMap(ORGANISATION.ID, row -> row.get(ORGANISATION.NAME).text("fi"));
        violations.check(taken.isEmpty(), "municipalities", "commitment.taken", String.join(", ", taken.values()));
        return wanted;
    }
}
