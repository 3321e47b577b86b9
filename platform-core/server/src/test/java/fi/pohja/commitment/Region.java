package fi.pohja.commitment;

import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.ReferenceData;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The municipalities of the tests' region as organisations, projects and authorities to commit with. */
final class Region {

    static final TwoTenants TENANTS = TwoTenants.shared();
    static final LocalDate DAY = LocalDate.of(2020, 5, 14);

    static {
        ReferenceData.enter(TENANTS);
    }

    private Region() {}

    static <T> T bean(Class<T> type) {
        return TENANTS.bean(type);
    }

    /** The municipality as an organisation of the bound tenant. */
    static OrganisationId municipality(String code) {
        MunicipalityRow row = bean(Organisations.class).municipalities().stream()
                .filter(candidate -> candidate.municipality().code().equals(code))
                .findFirst()
                .orElseThrow();
        return row.organisation().orElseGet(() -> {
            OrganisationDraft plain = OrganisationDraft.of(
                    OrganisationKind.MUNICIPALITY,
                    Sector.PUBLIC,
                    row.municipality().name());
            return bean(Organisations.class)
                    .create(new OrganisationDraft(
                            plain.kind(),
                            plain.sector(),
                            plain.name(),
                            plain.description(),
                            plain.parent(),
                            Optional.of(code),
                            "",
                            "",
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of()))
                    .id();
        });
    }

    static OrganisationId authority() {
        return bean(Organisations.class)
                .create(OrganisationDraft.of(
                        OrganisationKind.JOINT_AUTHORITY, Sector.PUBLIC, LocalizedText.fi("Kuntayhtymä")))
                .id();
    }

    static Project project() {
        String code = "S-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return bean(Projects.class)
                .create(ProjectDraft.of(ProjectKind.PROJECT, code, LocalizedText.fi("Hanke " + code)));
    }

    /** A draft with a decision. */
    static CommitmentDraft decided(OrganisationId organisation, List<OrganisationId> municipalities) {
        CommitmentDraft plain = CommitmentDraft.of(organisation);
        return new CommitmentDraft(
                plain.organisation(),
                municipalities,
                "Kunnanhallitus",
                Optional.of(DAY),
                "118",
                plain.personMonths(),
                plain.note(),
                List.of(new OutsourcedService("Yritys Oy", "Asumispalvelut", "Osallistuu työpajoihin")),
                plain.dueOn(),
                plain.illustrative(),
                plain.sourceRefs());
    }
}
