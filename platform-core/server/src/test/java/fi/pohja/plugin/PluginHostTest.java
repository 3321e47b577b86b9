package fi.pohja.plugin;

import static fi.pohja.testkit.TwoTenants.LAPPI;
import static fi.pohja.testkit.TwoTenants.POHJOIS_SAVO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.testkit.Archive;
import fi.pohja.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginHostTest {

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = new Platform();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static final String HELLO = "return new CardContent.Text(\"Hei \" + context.tenant());";

    @Test
    void offersWhatItHasWhereItIsSwitchedOnAndNowhereElse() {
        InstalledPlugin installed = platform.install(Archive.card("hello", "1.0.0", HELLO));
        assertEquals(
                PluginState.STARTED, installed.state(), () -> installed.reason().orElse(""));

        assertEquals(0, platform.cards(LAPPI, "hello").size());
        assertEquals(TenantPluginState.ON, platform.on(LAPPI, "hello").state());

        assertEquals("Hei lappi", platform.text(LAPPI, "hello"));
        assertEquals(0, platform.cards(POHJOIS_SAVO, "hello").size());

        platform.administering(LAPPI, plugins -> plugins.switchOff("hello", DataPolicy.KEEP));
        assertEquals(0, platform.cards(LAPPI, "hello").size());
    }

    @Test
    void saysWhyAnArchiveIsNone() throws IOException {
        assertRefused(Archive.card("evil", "1.0.0", HELLO).entry("../outside.txt", "x"), "outside");
        assertRefused(Archive.card("evil", "1.0.0", HELLO).entry("fi/pohja/spi/PlatformPlugin.class", "x"), "spi");
        assertRefused(Archive.card("evil", "1.0.0", HELLO).entry("lib/broken.jar", "no jar"), "library");
        assertRefused(Archive.card("evil", "1.0.0", HELLO).with("Plugin-Requires", "1.0.0"), "requires");
        assertRefused(Archive.card("evil", "1.0.0", HELLO).with("Plugin-Dependencies", "other 1.0.0"), "dependency");
        assertRefused(Archive.card("Evil", "1.0.0", HELLO), "id");
        assertRefused(Archive.card("evil", "one", HELLO), "version");
        assertRefused(Archive.card("evil", "1.0.0", HELLO).with("Plugin-Class", "Missing"), "class");
        assertRefused(Archive.card("evil", "1.0.0", HELLO).with("Plugin-Class", "test.Missing"), "noClass");
        assertRefused(Zips.of("readme.txt", "no plugin"), "noManifest");
        assertRefused("no jar".getBytes(StandardCharsets.UTF_8), "noJar");
    }

    private static void assertRefused(Archive archive, String why) {
        assertRefused(archive.bytes(), why);
    }

    /** With that fault alone, which has a sentence of its own in each language. */
    private static void assertRefused(byte[] archive, String why) {
        InvalidException refused = assertThrows(
                InvalidException.class,
                () -> platform.operating(plugins -> plugins.install(new ByteArrayInputStream(archive))));
        assertEquals(
                List.of("plugin.archive." + why),
                refused.violations().stream().map(Violation::code).toList());
        Violation fault = refused.violations().getFirst();
        Set<String> sentences = Texts.COMPLETE.stream()
                .map(language -> platform.bean(Texts.class)
                        .text(
                                language,
                                "violation." + fault.code(),
                                fault.arguments().toArray()))
                .filter(sentence -> !sentence.startsWith("["))
                .collect(Collectors.toSet());
        assertEquals(Texts.COMPLETE.size(), sentences.size(), sentences::toString);
    }

    @Test
    void anotherSpiIsIncompatibleWithTheReason() {
        InstalledPlugin future =
                platform.install(Archive.card("future", "1.0.0", HELLO).with("Plugin-Requires", ">=2.0.0 <3.0.0"));

        assertEquals(PluginState.INCOMPATIBLE, future.state());
        assertTrue(future.reason().orElse("").contains(">=2.0.0 <3.0.0"), future.reason()::toString);
        assertTrue(platform.operating(plugins -> plugins.compatibility("2.1.0")).stream()
                .filter(one -> one.id().equals("future"))
                .allMatch(Plugins.Compatibility::works));
    }

    @Test
    void pluginsStartAfterThoseTheyNeedAndStopWithThem() {
        Archive needing = Archive.card("needing", "1.0.0", HELLO).with("Plugin-Dependencies", "needed >=1.0.0 <2.0.0");
        InstalledPlugin early = platform.install(needing);
        assertEquals(PluginState.INCOMPATIBLE, early.state());
        assertTrue(early.reason().orElse("").contains("needed"), early.reason()::toString);

        platform.install(Archive.card("needed", "1.0.0", HELLO));
        assertEquals(PluginState.STARTED, state("needing"));

        InvalidException needed = assertThrows(
                InvalidException.class,
                () -> platform.administering(LAPPI, plugins -> {
                    platform.on(LAPPI, "needing");
                    return true;
                }));
        assertTrue(needed.violations().toString().contains("needed"));
        assertThrows(
                InvalidException.class,
                () -> platform.operating(plugins -> {
                    plugins.remove("needed", DataPolicy.KEEP);
                    return true;
                }));

        platform.operating(plugins -> plugins.stop("needed"));
        assertEquals(PluginState.INCOMPATIBLE, state("needing"));
        platform.operating(plugins -> plugins.start("needed"));
        assertEquals(PluginState.STARTED, state("needing"));
    }

    private static PluginState state(String id) {
        return platform.operating(plugins -> plugins.find(id)).orElseThrow().state();
    }

    @Test
    void anUpgradeTakesOverAndAFailedOneLeavesTheOldRunning() {
        platform.install(Archive.card("growing", "1.0.0", "return new CardContent.Text(\"one\");"));
        platform.on(LAPPI, "growing");
        assertEquals("one", platform.text(LAPPI, "growing"));

        assertEquals(
                "2.0.0",
                platform.install(Archive.card("growing", "2.0.0", "return new CardContent.Text(\"two\");"))
                        .version());
        assertEquals("two", platform.text(LAPPI, "growing"));

        InstalledPlugin failed = platform.install(
                Archive.of("growing", "3.0.0", "public Plugin() { throw new IllegalStateException(\"no\"); }"));
        assertEquals("2.0.0", failed.version());
        assertEquals(PluginState.STARTED, failed.state());
        assertEquals("3.0.0", failed.failedUpgrade().orElseThrow().version());
        assertTrue(failed.failedUpgrade().orElseThrow().reason().contains("no"));
        assertEquals("two", platform.text(LAPPI, "growing"));
        assertTrue(platform.bean(PluginStart.class).settled());
        assertEquals(
                List.of("PLUGIN_INSTALLED", "PLUGIN_UPGRADED", "PLUGIN_UPGRADE_FAILED"),
                noted("growing"),
                "the operators read what became of it, not what was tried");
    }

    @Test
    void aStartThatFailsIsNotNotedAsAStart() {
        platform.install(
                Archive.of("stubborn", "1.0.0", "public Plugin() { throw new IllegalStateException(\"no\"); }"));

        assertEquals(
                PluginState.FAILED,
                platform.operating(plugins -> plugins.start("stubborn")).state());
        assertEquals(List.of("PLUGIN_INSTALLED", "PLUGIN_START_FAILED"), noted("stubborn"));
    }

    private static List<String> noted(String plugin) {
        return Scope.platform()
                .call(() -> platform.bean(Database.class)
                        .read(sql -> sql.fetch(
                                        "select action from platform.operator_event where subject = ? order by id",
                                        plugin)
                                .map(row -> row.get(0, String.class))));
    }

    @Test
    void theSameVersionWithOtherContentIsRefused() {
        platform.install(Archive.card("same", "1.0.0", "return new CardContent.Text(\"one\");"));
        assertThrows(
                InvalidException.class,
                () -> platform.install(Archive.card("same", "1.0.0", "return new CardContent.Text(\"two\");")));
    }

    @Test
    void aRemovedPluginIsGone() {
        platform.install(Archive.card("leaving", "1.0.0", HELLO));
        platform.on(LAPPI, "leaving");
        platform.operating(plugins -> {
            plugins.remove("leaving", DataPolicy.EXPORT_AND_DROP);
            return true;
        });
        assertTrue(platform.operating(plugins -> plugins.find("leaving")).isEmpty());
        assertEquals(0, platform.cards(LAPPI, "leaving").size());
        assertEquals(List.of("PLUGIN_OFF", "PLUGIN_ON"), audited(LAPPI, "leaving"), "the region reads that it is gone");
        assertEquals(List.of(), audited(POHJOIS_SAVO, "leaving"));
    }

    private static List<String> audited(TenantId tenant, String plugin) {
        return Scope.of(tenant)
                .call(() -> platform.bean(AuditLog.class).search(AuditLog.Filter.everything(), 0, 500).items().stream()
                        .filter(event -> event.label().equals(plugin))
                        .map(AuditEvent::action)
                        .toList());
    }

    @Test
    void signaturesAreToldApart(@TempDir Path keys) throws Exception {
        KeyPair trusted = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(
                keys.resolve("maker.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(trusted.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        try (Platform strict =
                new Platform(Map.of("pohja.plugins.unsigned-allowed", false, "pohja.plugins.keys", keys.toString()))) {
            byte[] plain = Archive.card("signed", "1.0.0", HELLO).bytes();
            byte[] signed = ArchiveSignature.sign(plain, trusted.getPrivate(), trusted.getPublic());
            byte[] strange = ArchiveSignature.sign(plain, stranger.getPrivate(), stranger.getPublic());
            byte[] wrong = ArchiveSignature.sign(plain, stranger.getPrivate(), trusted.getPublic());
            byte[] modified = Zips.with(signed, "added.txt", "later");

            assertEquals(SignatureStatus.UNSIGNED, status(strict, plain));
            assertEquals(SignatureStatus.UNKNOWN_KEY, status(strict, strange));
            assertEquals(SignatureStatus.INVALID, status(strict, wrong));
            assertEquals(SignatureStatus.MODIFIED, status(strict, modified));
            assertEquals(
                    SignatureStatus.MODIFIED,
                    status(strict, Zips.with(strange, "added.txt", "later")),
                    "whoever signed it, it is not what they signed");
            assertEquals(SignatureStatus.SIGNED, status(strict, signed));
            for (byte[] refused : new byte[][] {plain, strange, wrong, modified}) {
                assertThrows(
                        InvalidException.class,
                        () -> strict.operating(plugins -> plugins.install(new ByteArrayInputStream(refused))));
            }
            InstalledPlugin installed = strict.operating(plugins -> plugins.install(new ByteArrayInputStream(signed)));
            assertEquals("maker", installed.archive().signedBy().orElseThrow());
            assertEquals(PluginState.STARTED, installed.state());
        }
    }

    private static SignatureStatus status(Platform platform, byte[] archive) {
        return platform.operating(plugins -> plugins.inspect(new ByteArrayInputStream(archive)))
                .archive()
                .signature();
    }

    @Test
    void anotherInstanceFollows() {
        platform.install(Archive.card("everywhere", "1.0.0", HELLO));
        platform.on(LAPPI, "everywhere");
        try (var other = io.micronaut.context.ApplicationContext.builder()
                .properties(Map.of("pohja.plugins.unsigned-allowed", true))
                .singletons(platform.tenants().settings(), platform.tenants().clock())
                .start()) {
            other.getBean(PluginStart.class).bringAbout();
            assertEquals(
                    1L,
                    Scope.of(LAPPI)
                            .call(() -> other.getBean(Contributions.class).cards().stream()
                                    .filter(card -> card.plugin().equals("everywhere"))
                                    .count()));
            platform.operating(plugins -> plugins.stop("everywhere"));
            other.getBean(PluginStart.class).bringAbout();
            assertEquals(
                    0L,
                    Scope.of(LAPPI)
                            .call(() -> other.getBean(Contributions.class).cards().stream()
                                    .filter(card -> card.plugin().equals("everywhere"))
                                    .count()));
        }
    }
}
