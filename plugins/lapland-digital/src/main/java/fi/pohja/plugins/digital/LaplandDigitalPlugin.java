package fi.pohja.plugins.digital;

import fi.pohja.spi.Capability;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.DemoContent;
import fi.pohja.spi.Exporter;
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

/** All the plugin offers, wired by constructor calls. */
public final class LaplandDigitalPlugin implements UiPlugin {

    static final String ID = "lapland-digital";

    /** To see who comes to the points, under their nicknames, and to say what came of it. */
    static final String BOOKINGS = "HANDLE_BOOKINGS";

    /** To maintain the points. */
    static final String POINTS = "EDIT_POINTS";

    /** To see clients' appointments, messages and consents, under pseudonyms, and to act on them. */
    static final String CLIENTS = "HANDLE_CLIENTS";

    /** To answer feedback on accessibility. */
    static final String FEEDBACK = "HANDLE_FEEDBACK";

    static final SettingsType<DigitalSettings> SETTINGS = new DigitalSettings.Type();

    private final Points points = new Points();
    private final Bookings bookings = new Bookings(points);
    private final Appointments appointments = new Appointments();
    private final Consents consents = new Consents();
    private final Messages messages = new Messages();
    private final Feedbacks feedbacks = new Feedbacks();
    private final ClientData data = new ClientData(bookings, feedbacks, appointments, consents, messages);
    private final ChannelReport channels = new ChannelReport(appointments, bookings, points);

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.READ_ORGANISATIONS, Capability.READ_SERVICES, Capability.PUBLISH_PAGES);
    }

    @Override
    public List<PermissionType> permissions() {
        return List.of(
                PermissionType.of(BOOKINGS, "PROFESSIONAL", "PROGRAMME_MANAGER"),
                PermissionType.of(CLIENTS, "PROFESSIONAL", "PROGRAMME_MANAGER"),
                PermissionType.of(FEEDBACK, "PROGRAMME_MANAGER"),
                PermissionType.of(POINTS, "PROGRAMME_MANAGER"));
    }

    @Override
    public Texts texts() {
        return Texts.of("messages/digital", "fi", "sv", "en");
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
        return List.of(
                new BookingsPage(bookings, points),
                new PointsPage(points, bookings),
                new AppointmentsPage(appointments, points),
                new ChannelReportPage(channels),
                new ReachPage(points),
                new FeedbackPage(feedbacks),
                new MessagesPage(messages),
                new ClientsPage(consents, data));
    }

    @Override
    public List<DashboardCard> cards() {
        return List.of(new BookingsCard(bookings), new FeedbackCard(feedbacks));
    }

    @Override
    public List<ScheduledTask> tasks() {
        return List.of(new ForgettingTask(bookings, appointments, feedbacks, consents, messages));
    }

    @Override
    public List<PublicPage> publicPages() {
        return List.of(
                new PointsPublicPage(points),
                new BookPublicPage(points, bookings),
                new BookingPublicPage(points, bookings),
                new WaitingPublicPage(appointments),
                new MessagesPublicPage(messages),
                new AccessibilityPublicPage(feedbacks));
    }

    @Override
    public List<Exporter> exporters() {
        return List.of(new ChannelExporter(channels));
    }

    @Override
    public Optional<DemoContent> demoContent() {
        return Optional.of(new DigitalDemoContent(points, bookings, appointments, feedbacks, consents, messages));
    }
}
