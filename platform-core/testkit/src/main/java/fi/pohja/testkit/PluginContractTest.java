package fi.pohja.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.SpaceDraft;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.collaboration.SpaceKind;
import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.DataPolicy;
import fi.pohja.plugin.InstalledPlugin;
import fi.pohja.plugin.Offer;
import fi.pohja.plugin.PluginAudit;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.plugin.PluginSettings;
import fi.pohja.plugin.PluginState;
import fi.pohja.plugin.Plugins;
import fi.pohja.plugin.TenantPlugin;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.plugin.TenantPlugins;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Organisation;
import fi.pohja.spi.core.Project;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every plugin promises, tried on the real archive through the real host, on a real PostgreSQL, in two tenants. A
 * plugin's test inherits it; the parent {@code pohja-plugins} makes the archive before the tests and says where it is.
 *
 * <p>The plugin's classes in the archive and those on the test's class path are not the same ones: a test of its own
 * works with the latter, through {@link #inLappi} and {@link #inPohjoisSavo}, on the same tables.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PluginContractTest {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private @Nullable TwoTenants tenants;
    private @Nullable InstalledPlugin installed;
    private @Nullable FilledTenant filled;

    /** Where the archive is: what the build made, unless a test says another. */
    protected Path archive() {
        String built = System.getProperty("pohja.plugin.archive", "");
        if (built.isEmpty()) {
            throw new IllegalStateException(
                    "The archive is not known. Use the parent pohja-plugins, or set the property pohja.plugin.archive.");
        }
        return Path.of(built);
    }

    /** Property values of the host, such as where a system outside is; none unless a test says some. */
    protected Map<String, Object> properties() {
        return Map.of();
    }

    @BeforeAll
    final void installAndSwitchOn() throws IOException {
        Map<String, Object> all = new HashMap<>(properties());
        // What is being made is signed last.
        all.putIfAbsent("pohja.plugins.unsigned-allowed", true);
        TwoTenants made = new TwoTenants(all);
        tenants = made;
        try (InputStream in = Files.newInputStream(archive())) {
            installed = Scope.platform().call(() -> made.bean(Plugins.class).install(in));
        }
        InstalledPlugin plugin = plugin();
        assertEquals(
                PluginState.STARTED,
                plugin.state(),
                () -> "The plugin did not start: " + plugin.reason().orElse("no reason is given"));
        ReferenceData.enter(made);
        filled = FilledTenant.in(made, TwoTenants.LAPPI);
        switchOn(TwoTenants.LAPPI);
        switchOn(TwoTenants.POHJOIS_SAVO);
    }

    /** Whatever the tests made the plugin record has its words; asked last, when all is recorded. */
    @AfterAll
    final void stop() {
        TwoTenants made = tenants;
        if (made == null) {
            return;
        }
        try {
            if (installed != null) {
                everyRecordedStepHasItsWords();
            }
        } finally {
            made.close();
        }
    }

    private void everyRecordedStepHasItsWords() {
        PluginAudit words = tenants().bean(PluginAudit.class);
        for (TenantId tenant : List.of(TwoTenants.LAPPI, TwoTenants.POHJOIS_SAVO)) {
            List<AuditEvent> steps = as(tenant, this::steps);
            for (String language : LANGUAGES) {
                assertEquals(
                        List.of(),
                        as(
                                tenant,
                                () -> steps.stream()
                                        .flatMap(step -> missing(words, step, language).stream())
                                        .distinct()
                                        .toList()),
                        "Steps were recorded in the audit without these texts in " + language);
            }
        }
    }

    private static List<String> missing(PluginAudit words, AuditEvent step, String language) {
        List<String> missing = new ArrayList<>();
        String action = own(step.action());
        if (words.action(step.action(), language).equals(action)) {
            missing.add("audit.action." + action);
        }
        String kind = own(step.subjectType());
        if (words.kind(step.subjectType(), language).endsWith(": " + kind)) {
            missing.add("audit.kind." + kind);
        }
        step.changes().stream()
                .map(Change::field)
                .filter(field ->
                        words.field(step.subjectType(), field, language).equals(field))
                .forEach(field -> missing.add("audit.field." + field));
        return missing;
    }

    private static String own(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    /** What the plugin recorded in the audit of the bound tenant, the latest first. */
    private List<AuditEvent> steps() {
        return tenants().bean(AuditLog.class).search(AuditLog.Filter.everything(), 0, 1000).items().stream()
                .filter(event -> event.subjectType().startsWith(plugin().id() + "."))
                .toList();
    }

    /**
     * What the plugin recorded in the audit of the first tenant, the latest first: the action, the kind of record, its
     * label and the changed fields, such as {@code RECORDED VISIT Inari day=2021-03-01 note}.
     */
    protected final List<String> audited() {
        return as(TwoTenants.LAPPI, this::steps).stream()
                .map(step -> own(step.action()) + " " + own(step.subjectType()) + " " + step.label()
                        + step.changes().stream()
                                .map(change -> " " + change.field()
                                        + change.after()
                                                .map(value -> "=" + value)
                                                .orElse(""))
                                .collect(Collectors.joining()))
                .toList();
    }

    /** The two tenants, with the plugin on in both. */
    protected final TwoTenants tenants() {
        TwoTenants made = tenants;
        if (made == null) {
            throw new IllegalStateException("The tenants are made before the first test");
        }
        return made;
    }

    private InstalledPlugin plugin() {
        InstalledPlugin known = installed;
        if (known == null) {
            throw new IllegalStateException("The plugin is installed before the first test");
        }
        return known;
    }

    private FilledTenant filled() {
        FilledTenant known = filled;
        if (known == null) {
            throw new IllegalStateException("The tenant is filled before the first test");
        }
        return known;
    }

    private TenantPlugin switchOn(TenantId tenant) {
        TenantPlugin on = as(
                tenant,
                () -> tenants()
                        .bean(TenantPlugins.class)
                        .switchOn(plugin().id(), plugin().offer().capabilities()));
        assertEquals(
                TenantPluginState.ON,
                on.state(),
                () -> "It could not be switched on in " + tenant.slug() + ": "
                        + on.reason().orElse("no reason is given"));
        return on;
    }

    private static <T> T as(TenantId tenant, Supplier<T> work) {
        return as(People.administrator(tenant), work);
    }

    private static <T> T as(SignedIn user, Supplier<T> work) {
        return user.<T, RuntimeException>call(work::get);
    }

    /** A collaboration space the two tenants belong to, of the kind an OT centre's area has; a new one at each call. */
    protected final UUID space() {
        CollaborationSpaces spaces = tenants().bean(CollaborationSpaces.class);
        SpaceDraft draft =
                new SpaceDraft(SpaceKind.OT_AREA, LocalizedText.fi("Kokeilualue"), LocalizedText.none(), List.of());
        SpaceId founded = as(TwoTenants.LAPPI, () -> spaces.found(draft, List.of(TwoTenants.POHJOIS_SAVO.slug())))
                .id();
        as(TwoTenants.POHJOIS_SAVO, () -> spaces.accept(founded));
        return founded.value();
    }

    /** Takes the second tenant out of a space {@link #space} made. */
    protected final void leave(UUID space) {
        as(TwoTenants.POHJOIS_SAVO, () -> {
            tenants().bean(CollaborationSpaces.class).leave(new SpaceId(space));
            return true;
        });
    }

    /** Calls work of a test as an administrator of the first tenant, in a transaction of its own. */
    protected final <T extends @Nullable Object> T inLappi(Function<TenantContext, T> work) {
        return in(TwoTenants.LAPPI, work);
    }

    /** Calls work of a test as an administrator of the second tenant, in a transaction of its own. */
    protected final <T extends @Nullable Object> T inPohjoisSavo(Function<TenantContext, T> work) {
        return in(TwoTenants.POHJOIS_SAVO, work);
    }

    private <T extends @Nullable Object> T in(TenantId tenant, Function<TenantContext, T> work) {
        return People.administrator(tenant)
                .<T, RuntimeException>call(
                        () -> tenants().bean(PluginCalls.class).inPage(plugin().id(), "test", "fi", work));
    }

    @Test
    void theManifestSaysWhatTheHostUnderstands() throws IOException {
        try (JarFile jar = new JarFile(archive().toFile())) {
            Manifest manifest = jar.getManifest();
            assertEquals(manifest.getMainAttributes().getValue("Plugin-Id"), plugin().id());
            assertEquals(manifest.getMainAttributes().getValue("Plugin-Version"), plugin().version());
            assertEquals(
                    Optional.empty(),
                    jar.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.startsWith("fi/pohja/spi/") || name.startsWith("fi/pohja/ui/spi/"))
                            .findFirst(),
                    "The SPI is the host's; declare pohja-spi and pohja-ui-spi in scope provided");
        }
    }

    @Test
    void everyTextIsThereInFinnishSwedishAndEnglish() {
        Offer offer = plugin().offer();
        assertTrue(
                new HashSet<>(offer.languages()).containsAll(LANGUAGES),
                () -> "Texts are needed in fi, sv and en; there are " + offer.languages());
        for (String language : LANGUAGES) {
            SignedIn reader = People.with(TwoTenants.LAPPI, Role.TENANT_ADMIN, language, Optional.empty());
            TenantPlugin seen = as(
                            reader, () -> tenants().bean(TenantPlugins.class).find(plugin().id()))
                    .orElseThrow();
            assertAll(seen.offer().permissions().stream()
                    .map(permission -> () -> assertFalse(
                            permission.title().isBlank() || permission.title().startsWith("permission."),
                            permission.name() + " has no title in " + language)));
            List<PluginSettings.Group> groups =
                    as(reader, () -> tenants().bean(PluginSettings.class).groups(plugin().id()));
            assertAll(groups.stream()
                    .flatMap(group -> Stream.concat(
                            Stream.of(group.title()), group.fields().stream().map(PluginSettings.Field::label)))
                    .map(label -> () -> assertFalse(
                            label.isBlank() || label.startsWith("settings."), label + " has no text in " + language)));
            assertAll(seen.offer().contributions().stream()
                    .map(item -> () -> assertFalse(item.title().isBlank(), item + " has no title in " + language)));
        }
    }

    @Test
    void settingsAreStoredAndReadAsTheyWere() {
        PluginSettings settings = tenants().bean(PluginSettings.class);
        as(TwoTenants.LAPPI, () -> {
            for (PluginSettings.Group before : settings.groups(plugin().id())) {
                PluginSettings.Group after =
                        settings.change(plugin().id(), before.name(), before.values(), before.version());
                assertEquals(before.values(), after.values(), before.name());
                assertEquals(PluginSettings.Origin.TENANT, after.origin());
                PluginSettings.Group again = settings.reset(plugin().id(), before.name(), after.version());
                assertNotEquals(PluginSettings.Origin.TENANT, again.origin());
            }
            return true;
        });
    }

    @Test
    void cardsAnswerInTimeInAnEmptyAndInAFilledTenant() {
        PluginCalls calls = tenants().bean(PluginCalls.class);
        for (TenantId tenant : List.of(TwoTenants.LAPPI, TwoTenants.POHJOIS_SAVO)) {
            for (String language : LANGUAGES) {
                as(tenant, () -> {
                    own(tenants().bean(Contributions.class).cards())
                            .forEach(card ->
                                    assertAnswered("card/" + card.contribution().id(), calls.render(card, language)));
                    return true;
                });
            }
        }
    }

    @Test
    void panelsAnswerInTime() {
        PluginCalls calls = tenants().bean(PluginCalls.class);
        Contributions contributions = tenants().bean(Contributions.class);
        Project project = filled().project();
        Organisation organisation = filled().organisation();
        as(TwoTenants.LAPPI, () -> {
            own(contributions.panels(Project.class))
                    .forEach(panel ->
                            assertAnswered("panel/" + panel.contribution().id(), calls.panel(panel, project, "fi")));
            own(contributions.panels(Organisation.class))
                    .forEach(panel -> assertAnswered(
                            "panel/" + panel.contribution().id(), calls.panel(panel, organisation, "fi")));
            return true;
        });
    }

    private <T> List<Contributions.Contributed<T>> own(List<Contributions.Contributed<T>> all) {
        return all.stream().filter(one -> one.plugin().equals(plugin().id())).toList();
    }

    private static <T> void assertAnswered(String contribution, CompletableFuture<PluginCalls.Answer<T>> asked) {
        PluginCalls.Answer<T> answer = asked.join();
        if (answer instanceof PluginCalls.Answer.Failed<T> failed) {
            assertEquals(
                    ErrorKind.USER,
                    failed.kind(),
                    () -> contribution + " failed: " + failed.message() + " (the log has it as " + failed.fault()
                            + ")");
        } else {
            assertInstanceOf(PluginCalls.Answer.Content.class, answer);
        }
    }

    @Test
    void offNothingOfItIsOfferedAndOtherTenantsNoticeNothing() {
        TenantPlugins plugins = tenants().bean(TenantPlugins.class);
        Contributions contributions = tenants().bean(Contributions.class);
        Set<Integer> before =
                Set.of(as(TwoTenants.LAPPI, () -> own(contributions.cards()).size()));

        TenantPlugin off = as(TwoTenants.POHJOIS_SAVO, () -> plugins.switchOff(plugin().id(), DataPolicy.KEEP));

        assertEquals(TenantPluginState.OFF, off.state());
        assertEquals(List.of(), as(TwoTenants.POHJOIS_SAVO, () -> own(contributions.cards())));
        assertEquals(
                before,
                Set.of(as(TwoTenants.LAPPI, () -> own(contributions.cards()).size())));
        switchOn(TwoTenants.POHJOIS_SAVO);
    }

    @Test
    void whatItDoesToTheTablesCanBeTakenBack() {
        TenantPlugins plugins = tenants().bean(TenantPlugins.class);
        if (!plugin().offer().tables()) {
            return;
        }
        as(TwoTenants.POHJOIS_SAVO, () -> {
            TenantPlugin back = plugins.migrateBack(plugin().id());
            assertEquals(TenantPluginState.OFF, back.state());
            TenantPlugins.DryRun again = plugins.dryRun(plugin().id());
            assertFalse(again.changeSets().isEmpty(), "what was taken back is to be done again");
            assertFalse(again.rollbackSql().isBlank(), "every change set needs a rollback");
            return true;
        });
        switchOn(TwoTenants.POHJOIS_SAVO);
    }
}
