package fi.pohja.testkit;

import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.core.Organisation;
import fi.pohja.spi.core.OrganisationId;
import fi.pohja.spi.core.Project;
import fi.pohja.spi.core.ProjectId;
import fi.pohja.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * A project with a measure, and an organisation, in one tenant, as plugins see them.
 *
 * @param project running
 * @param organisation of the third sector
 */
record FilledTenant(Project project, Organisation organisation) {

    private static final LocalizedText PROJECT = LocalizedText.fi("Hanke, jota lisäosa katsoo");
    private static final LocalizedText ORGANISATION = LocalizedText.fi("Järjestö, jota lisäosa katsoo");

    /** Makes the records. */
    static FilledTenant in(TwoTenants tenants, TenantId tenant) {
        return People.administrator(tenant).<FilledTenant, RuntimeException>call(() -> {
            fi.pohja.programme.Project made = tenants.bean(Projects.class)
                    .create(
                            Optional.empty(),
                            ProjectState.RUNNING,
                            ProjectDraft.of(ProjectKind.PROJECT, "PLUGIN-1", PROJECT));
            tenants.bean(Measures.class).create(made.id(), MeasureDraft.of(LocalizedText.fi("Toimenpide")));
            fi.pohja.organisation.Organisation body = tenants.bean(Organisations.class)
                    .create(OrganisationDraft.of(OrganisationKind.NGO, Sector.THIRD, ORGANISATION));
            return new FilledTenant(
                    new Project(
                            new ProjectId(made.id().value()),
                            made.code(),
                            made.name(),
                            LocalizedText.none(),
                            false,
                            made.state().name(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            false,
                            made.version()),
                    new Organisation(
                            new OrganisationId(body.id().value()),
                            "NGO",
                            body.name(),
                            LocalizedText.none(),
                            Optional.empty(),
                            Optional.empty(),
                            "",
                            "",
                            List.of(),
                            false,
                            body.version()));
        });
    }
}
