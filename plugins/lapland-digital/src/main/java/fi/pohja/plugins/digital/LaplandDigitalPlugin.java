package fi.pohja.plugins.digital;

import fi.pohja.plugins.digital.accessibility.AccessibilityPublicPage;
import fi.pohja.plugins.digital.accessibility.FeedbackCard;
import fi.pohja.plugins.digital.accessibility.FeedbackPage;
import fi.pohja.plugins.digital.accessibility.Feedbacks;
import fi.pohja.plugins.digital.appointment.Appointments;
import fi.pohja.plugins.digital.appointment.AppointmentsPage;
import fi.pohja.plugins.digital.appointment.WaitingPublicPage;
import fi.pohja.plugins.digital.booking.BookPublicPage;
import fi.pohja.plugins.digital.booking.BookingPublicPage;
import fi.pohja.plugins.digital.booking.Bookings;
import fi.pohja.plugins.digital.booking.BookingsCard;
import fi.pohja.plugins.digital.booking.BookingsPage;
import fi.pohja.plugins.digital.booking.PointsPublicPage;
import fi.pohja.plugins.digital.channel.ChannelExporter;
import fi.pohja.plugins.digital.channel.ChannelReport;
import fi.pohja.plugins.digital.channel.ChannelReportPage;
import fi.pohja.plugins.digital.client.ClientData;
import fi.pohja.plugins.digital.client.ClientsPage;
import fi.pohja.plugins.digital.client.ForgettingTask;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.consent.Consents;
import fi.pohja.plugins.digital.message.Messages;
import fi.pohja.plugins.digital.message.MessagesPage;
import fi.pohja.plugins.digital.message.MessagesPublicPage;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.plugins.digital.point.PointsPage;
import fi.pohja.plugins.digital.reach.ReachPage;
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
                PermissionType.of(Declared.BOOKINGS, "PROFESSIONAL", "PROGRAMME_MANAGER"),
                PermissionType.of(Declared.CLIENTS, "PROFESSIONAL", "PROGRAMME_MANAGER"),
                PermissionType.of(Declared.FEEDBACK, "PROGRAMME_MANAGER"),
                PermissionType.of(Declared.POINTS, "PROGRAMME_MANAGER"));
    }

    @Override
    public Texts texts() {
        return Texts.of("messages/digital", "fi", "sv", "en");
    }

    @Override
    public List<SettingsType<?>> settings() {
        return List.of(Declared.SETTINGS);
    }

    @Override
    public Optional<TableChangelog> tables() {
        return Optional.of(new TableChangelog("db/changelog.yaml"));
    }

    @Override
    public List<Page> pages() {
        return List.of(
                new BookingsPage(bookings, points),
                new PointsPage(points, bookings::freeTimes),
                new AppointmentsPage(appointments, points),
                new ChannelReportPage(channels),
                new ReachPage(points),
                new FeedbackPage(feedbacks),
                new MessagesPage(messages),
                new ClientsPage(consents, data, points));
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
