package fi.pohja.plugins.sami;

import fi.pohja.spi.Capability;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.DemoContent;
import fi.pohja.spi.Exporter;
import fi.pohja.spi.InterfaceLanguage;
import fi.pohja.spi.PermissionType;
import fi.pohja.spi.PluginContext;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.ScheduledTask;
import fi.pohja.spi.SettingsType;
import fi.pohja.spi.TableChangelog;
import fi.pohja.spi.Texts;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.UiPlugin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All the plugin offers, wired by constructor calls. */
public final class SamiServicesPlugin implements UiPlugin {

    static final String ID = "sami-services";

    /** To see clients' choices and requests: they are about people. */
    static final String HANDLE = "HANDLE_REQUESTS";

    /** To change who serves in which language. */
    static final String REGISTER = "EDIT_REGISTER";

    /** The core's permission of who runs the tenant. */
    static final String ADMINISTER = "ADMINISTER_TENANT";

    static final SamiSettings.Type SETTINGS = new SamiSettings.Type();

    private final Choices choices = new Choices();
    private final Register register = new Register();
    private final Requests requests = new Requests(choices, register);
    private final Translations translations = new Translations();
    private final CulturalChecks checks = new CulturalChecks();
    private final Report report = new Report(choices, requests, translations, register);
    private final ReviewedTexts reviewed = new ReviewedTexts();
    private @Nullable TextGaps gaps;

    @Override
    public void start(PluginContext context) {
        SETTINGS.unreviewedShown(context.demonstration());
        gaps = new TextGaps(context, reviewed);
    }

    private TextGaps gaps() {
        return Objects.requireNonNull(gaps, "The host starts a plugin before it asks for anything");
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(
                Capability.READ_SERVICES,
                Capability.READ_ORGANISATIONS,
                Capability.PUBLISH_PAGES,
                Capability.SEND_MAIL);
    }

    @Override
    public List<PermissionType> permissions() {
        return List.of(
                PermissionType.of(HANDLE, "PROFESSIONAL", "PROGRAMME_MANAGER"),
                PermissionType.of(REGISTER, "PROGRAMME_MANAGER"));
    }

    @Override
    public Texts texts() {
        return Texts.of("messages/sami", "fi", "sv", "en");
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
                new RequestsPage(requests, register, choices),
                new ChoicesPage(choices, requests, new PersonExport(choices, requests)),
                new RegisterPage(register),
                new ReportPage(report),
                new TranslationsPage(translations),
                new ChecksPage(checks),
                new GlossaryPage(),
                new TextGapsPage(gaps(), reviewed));
    }

    @Override
    public List<DashboardCard> cards() {
        return List.of(new RequestsCard(requests));
    }

    @Override
    public List<ScheduledTask> tasks() {
        return List.of(new ForgettingTask(choices, requests), new ReminderTask(requests, register));
    }

    @Override
    public List<PublicPage> publicPages() {
        return List.of(new RequestPublicPage(choices, requests));
    }

    @Override
    public List<Exporter> exporters() {
        return List.of(
                new ReportExporter(report),
                new TextGapsExporter(gaps(), SamiLanguage.SE),
                new TextGapsExporter(gaps(), SamiLanguage.SMN),
                new TextGapsExporter(gaps(), SamiLanguage.SMS));
    }

    @Override
    public Optional<DemoContent> demoContent() {
        return Optional.of(new SamiDemoContent(choices, register, requests, translations));
    }

    @Override
    public List<InterfaceLanguage> languages() {
        return SamiInterface.all();
    }
}
