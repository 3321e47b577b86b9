package fi.pohja.plugins.example;

import fi.pohja.spi.ApiResource;
import fi.pohja.spi.Capability;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.DraftRule;
import fi.pohja.spi.EntityPanel;
import fi.pohja.spi.EventListener;
import fi.pohja.spi.Exporter;
import fi.pohja.spi.Importer;
import fi.pohja.spi.ObservationSource;
import fi.pohja.spi.PermissionType;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.ScheduledTask;
import fi.pohja.spi.SettingsType;
import fi.pohja.spi.TableChangelog;
import fi.pohja.spi.Texts;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.UiPlugin;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All the plugin offers, wired by constructor calls: this class is its table of contents. */
public final class VisitsPlugin implements UiPlugin {

    /** What a user needs to add visits. Reading needs what reading the core needs. */
    static final String RECORD = "RECORD_VISITS";

    static final SettingsType<VisitSettings> SETTINGS = new VisitSettings.Type();

    private final Visits visits = new Visits();

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.READ_PROJECTS, Capability.RECORD_OBSERVATIONS, Capability.PUBLISH_PAGES);
    }

    @Override
    public List<PermissionType> permissions() {
        return List.of(PermissionType.of(RECORD, "PROGRAMME_MANAGER", "PROJECT_MANAGER"));
    }

    @Override
    public Texts texts() {
        return Texts.of("messages/visits", "fi", "sv", "en");
    }

    @Override
    public List<SettingsType<?>> settings() {
        return List.of(SETTINGS);
    }

    @Override
    public Optional<TableChangelog> tables() {
        return Optional.of(new TableChangelog("db/changelog.yaml"));
    }

    @Override
    public List<Page> pages() {
        return List.of(new VisitsPage(visits));
    }

    @Override
    public List<DashboardCard> cards() {
        return List.of(new VisitsCard(visits));
    }

    @Override
    public List<EntityPanel<?>> panels() {
        return List.of(new ProjectPanel(visits));
    }

    @Override
    public List<DraftRule<?>> draftRules() {
        return List.of(new PlannedEndRule());
    }

    @Override
    public List<EventListener<?>> listeners() {
        return List.of(new ProjectListener(visits));
    }

    @Override
    public List<ScheduledTask> tasks() {
        return List.of(new OldVisitsTask(visits));
    }

    @Override
    public List<ObservationSource> observationSources() {
        return List.of(new VisitsByMonth(visits));
    }

    @Override
    public List<ApiResource> api() {
        return List.of(new VisitsApi(visits));
    }

    @Override
    public List<PublicPage> publicPages() {
        return List.of(new VisitsPublicPage(visits));
    }

    @Override
    public List<Exporter> exporters() {
        return List.of(new VisitsExporter(visits));
    }

    @Override
    public List<Importer> importers() {
        return List.of(new VisitsImporter(visits));
    }
}
