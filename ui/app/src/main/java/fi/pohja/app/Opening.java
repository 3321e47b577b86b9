package fi.pohja.app;

import fi.pohja.access.DemoUsers;
import fi.pohja.access.FirstAdministrator;
import fi.pohja.access.SignedIn;
import fi.pohja.content.ContentLoader;
import fi.pohja.content.ReferenceLoader;
import fi.pohja.organisation.Organisations;
import fi.pohja.plugin.PluginStart;
import fi.pohja.programme.Parties;
import fi.pohja.programme.PartyRole;
import fi.pohja.programme.Projects;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantStart;
import fi.pohja.tenancy.TenantTasks;
import fi.pohja.tenancy.Tenants;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done between the database's start and the first request: tenants, reference data, content, users, tasks,
 * plugins. */
@Singleton
final class Opening {

    private static final long NANOS_PER_MILLISECOND = 1_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final TenantStart tenantStart;
    private final Tenants tenants;
    private final ReferenceLoader reference;
    private final ContentLoader content;
    private final Organisations organisations;
    private final Projects projects;
    private final Parties parties;
    private final DemoUsers demoUsers;
    private final FirstAdministrator firstAdministrator;
    private final TenantTasks tasks;
    private final PluginStart plugins;
    private final boolean embedded;

    Opening(
            TenantStart tenantStart,
            Tenants tenants,
            ReferenceLoader reference,
            ContentLoader content,
            Organisations organisations,
            Projects projects,
            Parties parties,
            DemoUsers demoUsers,
            FirstAdministrator firstAdministrator,
            TenantTasks tasks,
            PluginStart plugins,
            @Value("${pohja.embedded:false}") boolean embedded) {
        this.tenantStart = tenantStart;
        this.tenants = tenants;
        this.reference = reference;
        this.content = content;
        this.organisations = organisations;
        this.projects = projects;
        this.parties = parties;
        this.demoUsers = demoUsers;
        this.firstAdministrator = firstAdministrator;
        this.tasks = tasks;
        this.plugins = plugins;
        this.embedded = embedded;
    }

    /**
     * Prepares everything for the first request. Faults of single tenants' files and migrations are in the log and do not
     * stop the others.
     *
     * @param folder the folder {@code tenants}
     */
    void run(Path folder) {
        long began = System.nanoTime();
        TenantStart.Report report = tenantStart.run(folder);
        long migrated = System.nanoTime();
        reference.load(folder.resolve("reference")).problems().forEach(problem -> LOG.error("{}", problem));
        ContentLoader.Report loaded = content.load(folder, this::enterDemoUsers);
        loaded.problems().forEach(problem -> LOG.error("{}", problem));
        LOG.info(
                "{} tenants, {} brought up to date in {} ms, {} with new content in {} ms, {} unavailable",
                tenants.all().size(),
                report.migrated().size(),
                (migrated - began) / NANOS_PER_MILLISECOND,
                loaded.loaded().size(),
                (System.nanoTime() - migrated) / NANOS_PER_MILLISECOND,
                report.failed().size());
        if (embedded) {
            demoUsers.enterOperator();
        } else {
            List<FirstAdministrator.Link> links = firstAdministrator.links();
            links.forEach(link -> LOG.info(
                    "The first administrator of {} ({}) begins at {}",
                    link.tenant().map(id -> id.slug()).orElse("the platform"),
                    link.username(),
                    link.address()));
        }
        tasks.start();
        plugins.begin(report.plugins());
    }

    /** With the tenant's content, not at every start: asking each tenant for its users would cost each start a second. */
    private void enterDemoUsers(Tenant tenant) {
        if (embedded) {
            demoUsers.enter(tenant.id(), workplaces(tenant));
        }
    }

    /** Where the demo users work, so that their own pages have something on them: a municipality, and who leads. */
    private Map<String, UUID> workplaces(Tenant tenant) {
        return SignedIn.unattended(tenant.id(), () -> {
            Map<String, UUID> workplaces = new HashMap<>();
            organisations.municipalities().stream()
                    .flatMap(municipality -> municipality.organisation().stream())
                    .findFirst()
                    .ifPresent(municipality -> workplaces.put("municipal", municipality.value()));
            projects.timeline(Projects.Filter.everything()).stream()
                    .flatMap(project -> parties.of(project.id()).stream())
                    .filter(party -> party.role() == PartyRole.LEAD)
                    .findFirst()
                    .ifPresent(lead -> {
                        workplaces.put("manager", lead.organisation().id().value());
                        workplaces.put("controller", lead.organisation().id().value());
                    });
            return workplaces;
        });
    }
}
