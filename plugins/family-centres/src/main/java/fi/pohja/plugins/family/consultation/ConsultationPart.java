package fi.pohja.plugins.family.consultation;

import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.DemoContent;
import fi.pohja.spi.Exporter;
import fi.pohja.spi.PermissionType;
import fi.pohja.spi.ScheduledTask;
import fi.pohja.spi.SettingsType;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.part.Typed;
import java.util.List;

/** All that consultations offer, wired by constructor calls. */
public final class ConsultationPart {

    static final String PLUGIN = "family-centres";

    /** To ask, and to read what the tenant has a part in: it is about people. */
    static final String CONSULT = "CONSULT";

    /** To triage, assign, answer and publish for the core unit. */
    static final String COORDINATE = "COORDINATE_CONSULTATIONS";

    /** The settings of consultations. */
    public static final ConsultationSettings.Type SETTINGS = new ConsultationSettings.Type();

    private final Drafts drafts = new Drafts();
    private final Consultations consultations = new Consultations(drafts, new Clients(), SETTINGS);
    private final Experts experts = new Experts(consultations);
    private final Knowledge knowledge = new Knowledge(consultations);
    private final Volumes volumes = new Volumes(consultations, SETTINGS);

    /**
     * Lets nobody through who does not hold a permission.
     *
     * @throws fi.pohja.spi.PluginException for the user
     */
    static void require(TenantContext context, String permission) {
        if (!context.may(permission)) {
            throw Typed.fault(context, "denied");
        }
    }

    /** Permissions of their own. */
    public List<PermissionType> permissions() {
        return List.of(
                PermissionType.of(CONSULT, "PROFESSIONAL", "PROGRAMME_MANAGER"),
                PermissionType.of(COORDINATE, "PROFESSIONAL", "PROGRAMME_MANAGER"));
    }

    /** What an administrator can set. */
    public List<SettingsType<?>> settings() {
        return List.of(SETTINGS);
    }

    /** Pages in the order of the menu. */
    public List<Page> pages() {
        return List.of(
                new ConsultationsPage(consultations, drafts, experts),
                new KnowledgePage(knowledge, consultations),
                new ExpertsPage(experts),
                new VolumesPage(volumes));
    }

    /** The inbox on the dashboard. */
    public List<DashboardCard> cards() {
        return List.of(new InboxCard(consultations));
    }

    /** Counting and forgetting. */
    public List<ScheduledTask> tasks() {
        return List.of(new RetentionTask(consultations, drafts, volumes, SETTINGS));
    }

    /** Volumes as a file. */
    public List<Exporter> exporters() {
        return List.of(new VolumesExporter(volumes));
    }

    /** Something to try it with. */
    public DemoContent demoContent() {
        return new ConsultationDemo(consultations, experts, knowledge);
    }
}
