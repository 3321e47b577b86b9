package fi.pohja.plugin.internal;

import fi.pohja.plugin.PluginCollaboration;
import fi.pohja.spi.Capability;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.spi.core.Collaboration;
import fi.pohja.spi.core.Mail;
import fi.pohja.spi.core.Measure;
import fi.pohja.spi.core.Municipality;
import fi.pohja.spi.core.Organisation;
import fi.pohja.spi.core.OrganisationDraft;
import fi.pohja.spi.core.OrganisationId;
import fi.pohja.spi.core.Organisations;
import fi.pohja.spi.core.Project;
import fi.pohja.spi.core.ProjectDraft;
import fi.pohja.spi.core.ProjectId;
import fi.pohja.spi.core.Projects;
import fi.pohja.spi.core.Service;
import fi.pohja.spi.core.ServiceUnit;
import fi.pohja.spi.core.ServiceUnitId;
import fi.pohja.spi.core.Services;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The doors to the core's features, each beside a guard that asks for the capability. The features offer them as beans. */
@Singleton
final class Doors {

    private static final int MOST_MAILS_A_DAY = 200;
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final BeanProvider<Projects> projects;
    private final BeanProvider<Organisations> organisations;
    private final BeanProvider<Services> services;
    private final BeanProvider<PluginCollaboration> collaboration;
    private final fi.pohja.notification.Mail mail;
    private final Clock clock;
    private final Map<String, AtomicInteger> mailsToday = new ConcurrentHashMap<>();
    private volatile LocalDate today = LocalDate.EPOCH;

    Doors(
            BeanProvider<Projects> projects,
            BeanProvider<Organisations> organisations,
            BeanProvider<Services> services,
            BeanProvider<PluginCollaboration> collaboration,
            fi.pohja.notification.Mail mail,
            Clock clock) {
        this.projects = projects;
        this.organisations = organisations;
        this.services = services;
        this.collaboration = collaboration;
        this.mail = mail;
        this.clock = clock;
    }

    Projects projects(CallContext call) {
        return new GuardedProjects(call, projects.get());
    }

    Organisations organisations(CallContext call) {
        return new GuardedOrganisations(call, organisations.get());
    }

    Services services(CallContext call) {
        return new GuardedServices(call, services.get());
    }

    Collaboration collaboration(CallContext call) {
        return new GuardedCollaboration(call, collaboration.get().of(call.plugin()));
    }

    Mail mail(CallContext call) {
        return (to, subject, body) -> call.through(Capability.SEND_MAIL, () -> {
            LocalDate day = LocalDate.ofInstant(clock.instant(), FINLAND);
            if (!day.equals(today)) {
                today = day;
                mailsToday.clear();
            }
            int sent = mailsToday
                    .computeIfAbsent(call.plugin() + " " + call.tenant(), any -> new AtomicInteger())
                    .incrementAndGet();
            if (sent > MOST_MAILS_A_DAY) {
                throw new PluginException(
                        ErrorKind.PLUGIN, "A plugin may queue " + MOST_MAILS_A_DAY + " mails a day in one tenant");
            }
            mail.send(to, subject, body);
            return true;
        });
    }

    private record GuardedProjects(CallContext call, Projects inside) implements Projects {

        @Override
        public List<Project> list(String text) {
            return call.through(Capability.READ_PROJECTS, () -> inside.list(text));
        }

        @Override
        public Optional<Project> find(ProjectId id) {
            return call.through(Capability.READ_PROJECTS, () -> inside.find(id));
        }

        @Override
        public Optional<Project> byCode(String code) {
            return call.through(Capability.READ_PROJECTS, () -> inside.byCode(code));
        }

        @Override
        public List<Measure> measures(ProjectId project) {
            return call.through(Capability.READ_PROJECTS, () -> inside.measures(project));
        }

        @Override
        public Project create(ProjectDraft draft) {
            return call.through(Capability.CHANGE_PROJECTS, () -> inside.create(draft));
        }

        @Override
        public Project change(ProjectId id, int version, ProjectDraft draft) {
            return call.through(Capability.CHANGE_PROJECTS, () -> inside.change(id, version, draft));
        }
    }

    private record GuardedOrganisations(CallContext call, Organisations inside) implements Organisations {

        @Override
        public List<Organisation> list(String text) {
            return call.through(Capability.READ_ORGANISATIONS, () -> inside.list(text));
        }

        @Override
        public Optional<Organisation> find(OrganisationId id) {
            return call.through(Capability.READ_ORGANISATIONS, () -> inside.find(id));
        }

        @Override
        public List<Municipality> municipalities() {
            return call.through(Capability.READ_ORGANISATIONS, inside::municipalities);
        }

        @Override
        public Organisation create(OrganisationDraft draft) {
            return call.through(Capability.CHANGE_ORGANISATIONS, () -> inside.create(draft));
        }

        @Override
        public Organisation change(OrganisationId id, int version, OrganisationDraft draft) {
            return call.through(Capability.CHANGE_ORGANISATIONS, () -> inside.change(id, version, draft));
        }
    }

    private record GuardedServices(CallContext call, Services inside) implements Services {

        @Override
        public List<Service> list(String text) {
            return call.through(Capability.READ_SERVICES, () -> inside.list(text));
        }

        @Override
        public List<ServiceUnit> units(String text) {
            return call.through(Capability.READ_SERVICES, () -> inside.units(text));
        }

        @Override
        public Optional<ServiceUnit> unit(ServiceUnitId id) {
            return call.through(Capability.READ_SERVICES, () -> inside.unit(id));
        }
    }
}
