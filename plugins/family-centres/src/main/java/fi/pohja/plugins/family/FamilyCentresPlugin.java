package fi.pohja.plugins.family;

import fi.pohja.plugins.family.HelpRequest.Sender;
import fi.pohja.plugins.family.consultation.ConsultationPart;
import fi.pohja.spi.Capability;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.DemoContent;
import fi.pohja.spi.Exporter;
import fi.pohja.spi.PermissionType;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.ScheduledTask;
import fi.pohja.spi.SettingsType;
import fi.pohja.spi.TableChangelog;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.Texts;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.UiPlugin;
import fi.pohja.ui.spi.part.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All the plugin offers, wired by constructor calls. */
public final class FamilyCentresPlugin implements UiPlugin {

    static final String ID = "family-centres";

    /** To change family centres, their partners and meeting places. */
    static final String NETWORK = "EDIT_NETWORK";

    /** To see requests for help and handle them: they are about people. */
    static final String HANDLE = "HANDLE_REQUESTS";

    static final SettingsType<FamilySettings> SETTINGS = new FamilySettings.Type();

    private final Centres centres = new Centres();
    private final Partners partners = new Partners();
    private final MeetingPlaces places = new MeetingPlaces();
    private final HelpRequests requests = new HelpRequests();
    private final HelpWork work = new HelpWork();
    private final Help help = new Help(requests, work);
    private final Figures figures = new Figures(requests, work, centres);
    private final ConsultationPart consultation = new ConsultationPart();

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

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.READ_ORGANISATIONS, Capability.PUBLISH_PAGES, Capability.SHARE_RECORDS);
    }

    @Override
    public List<PermissionType> permissions() {
        return joined(
                List.of(
                        PermissionType.of(NETWORK, "PROGRAMME_MANAGER"),
                        PermissionType.of(HANDLE, "PROFESSIONAL", "PROGRAMME_MANAGER")),
                consultation.permissions());
    }

    @Override
    public Texts texts() {
        return new Texts(List.of("messages/family", "messages/consultation"), List.of("fi", "sv", "en"), Map.of());
    }

    @Override
    public List<SettingsType<?>> settings() {
        return joined(List.of(SETTINGS), consultation.settings());
    }

    @Override
    public Optional<TableChangelog> tables() {
        return Optional.of(new TableChangelog("db/changelog.yaml"));
    }

    @Override
    public List<Page> pages() {
        return joined(
                List.of(
                        new CentresPage(centres, partners, places),
                        new HelpPage(help, requests, work, centres, partners),
                        new FiguresPage(figures)),
                consultation.pages());
    }

    @Override
    public List<DashboardCard> cards() {
        return joined(List.of(new HelpCard(requests), new AgreementsCard(centres, partners)), consultation.cards());
    }

    @Override
    public List<ScheduledTask> tasks() {
        return joined(List.of(new ForgettingTask(help)), consultation.tasks());
    }

    @Override
    public List<PublicPage> publicPages() {
        return List.of(
                new HelpPublicPage(Sender.FAMILY, centres, requests),
                new HelpPublicPage(Sender.PROFESSIONAL, centres, requests),
                new FollowPublicPage(requests),
                new PlacesPublicPage(centres, places),
                new FiguresPublicPage(figures));
    }

    @Override
    public List<Exporter> exporters() {
        return joined(
                List.of(new NetworkExporter(centres, partners, places), new FiguresExporter(figures)),
                consultation.exporters());
    }

    @Override
    public Optional<DemoContent> demoContent() {
        DemoNetwork network = new DemoNetwork(centres, partners, places);
        DemoHelp asked = new DemoHelp(centres, requests, help);
        return Optional.of(context -> {
            network.enter(context);
            asked.enter(context);
            consultation.demoContent().enter(context);
        });
    }

    private static <T> List<T> joined(List<? extends T> own, List<? extends T> more) {
        return Stream.<T>concat(own.stream(), more.stream()).toList();
    }
}
