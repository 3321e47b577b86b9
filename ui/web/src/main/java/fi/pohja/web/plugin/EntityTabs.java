package fi.pohja.web.plugin;

import fi.pohja.organisation.Organisation;
import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectKind;
import fi.pohja.spi.EntityPanel;
import fi.pohja.spi.core.OrganisationId;
import fi.pohja.spi.core.ProjectId;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.work.CardDrawing;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The tabs plugins bring to the pages of projects and organisations, drawn from data when they are opened. */
@Singleton
public final class EntityTabs {

    private final Contributions contributions;
    private final PluginCalls calls;
    private final CardDrawing drawing;

    EntityTabs(Contributions contributions, PluginCalls calls, CardDrawing drawing) {
        this.contributions = contributions;
        this.calls = calls;
        this.drawing = drawing;
    }

    /** Adds those of a project's page that the reader may see. */
    public void addTo(RecordTabs tabs, Project project) {
        add(
                tabs,
                fi.pohja.spi.core.Project.class,
                new fi.pohja.spi.core.Project(
                        new ProjectId(project.id().value()),
                        project.code(),
                        project.name(),
                        project.shortDescription(),
                        project.kind() == ProjectKind.UMBRELLA,
                        project.state().name(),
                        project.umbrella().map(NamedProject::id).map(id -> new ProjectId(id.value())),
                        project.plannedStart(),
                        project.plannedEnd(),
                        project.forecastEnd(),
                        project.topics(),
                        project.archivedAt().isPresent(),
                        project.version()));
    }

    /** Adds those of an organisation's page that the reader may see. */
    public void addTo(RecordTabs tabs, Organisation organisation) {
        add(
                tabs,
                fi.pohja.spi.core.Organisation.class,
                new fi.pohja.spi.core.Organisation(
                        new OrganisationId(organisation.id().value()),
                        organisation.kind().name(),
                        organisation.name(),
                        organisation.description(),
                        organisation
                                .parent()
                                .map(above -> new OrganisationId(above.id().value())),
                        organisation.municipalityCode(),
                        organisation.businessId(),
                        organisation.website(),
                        organisation.networks(),
                        organisation.archivedAt().isPresent(),
                        organisation.version()));
    }

    /** The page keeps names only, so that it holds no class of a plugin that goes while it is open. */
    private <T extends Record> void add(RecordTabs tabs, Class<T> kind, T entity) {
        contributions.panels(kind).stream().filter(this::mayBeSeen).forEach(panel -> {
            String plugin = panel.plugin();
            String id = panel.contribution().id();
            String title = contributions.text(
                    plugin, Language.current().code(), panel.contribution().title());
            tabs.tab(
                    plugin + "-" + id,
                    title,
                    () -> new PanelView(
                            title,
                            contributions.title(plugin, Language.current().code()),
                            drawing,
                            () -> find(kind, plugin, id)
                                    .map(found -> calls.panel(
                                            found, entity, Language.current().code()))));
        });
    }

    private <T extends Record> boolean mayBeSeen(Contributed<EntityPanel<T>> panel) {
        return panel.contribution()
                .permission()
                .map(needed -> contributions.allowed(panel.plugin(), needed))
                .orElse(true);
    }

    private <T extends Record> Optional<Contributed<EntityPanel<T>>> find(Class<T> kind, String plugin, String id) {
        return contributions.panels(kind).stream()
                .filter(panel -> panel.plugin().equals(plugin)
                        && panel.contribution().id().equals(id))
                .findFirst();
    }
}
