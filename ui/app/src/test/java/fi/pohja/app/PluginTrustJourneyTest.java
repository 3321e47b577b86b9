package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.pohja.access.SignedIn;
import fi.pohja.plugin.ArchiveSignature;
import fi.pohja.plugin.PluginSettings;
import fi.pohja.plugin.TenantPlugins;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.Archive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator sees of archives that cannot be trusted, and of versions that do not start. */
class PluginTrustJourneyTest {

    private static final RunningPohja POHJA = RunningPohja.shared();
    private static final Path KEY = POHJA.data().resolve("plugin-keys/trust.pem");

    private static Page operator;
    private static KeyPair trusted;

    @BeforeAll
    static void trustAKey() throws GeneralSecurityException, IOException {
        operator = Browser.signedIn(Browser.window(), "platform", "operator");
        trusted = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createDirectories(KEY.getParent());
        Files.writeString(
                KEY,
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(trusted.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
    }

    @AfterAll
    static void trustItNoMore() throws IOException {
        Files.deleteIfExists(KEY);
    }

    private static Archive archive(String version, String body) {
        Archive archive = Archive.of("trust", version, body + """
                public record Desk(LocalizedText greeting) {}
                public List<SettingsType<?>> settings() { return List.of(new SettingsType<Desk>() {
                    public String name() { return "desk"; }
                    public Class<Desk> type() { return Desk.class; }
                    public Desk defaults() { return new Desk(LocalizedText.fi("Hei")); } }); }
                public Texts texts() { return Texts.of("m/t", "fi", "sv", "en"); }
                """).with("Plugin-Title-fi", "Luotettava lisäosa");
        List.of("fi", "sv", "en")
                .forEach(language -> archive.entry(
                        "m/t_" + language + ".properties",
                        "one.title=Kortti\nsettings.desk=Neuvonta\nsettings.desk.greeting=Tervehdys\n"));
        return archive;
    }

    private static Archive working(String version) {
        return archive(version, Archive.card("return new CardContent.Text(\"" + version + "\");"));
    }

    private static byte[] with(byte[] archive, String name) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
                out.closeEntry();
            }
            out.putNextEntry(new ZipEntry(name));
            out.closeEntry();
        }
        return changed.toByteArray();
    }

    private static void assertRefused(byte[] archive, String... sentences) {
        PluginPages.upload(operator, archive);
        Locator alert = operator.locator("main [role=alert]");
        assertThat(operator.locator("main h1")).hasText("Lisäosat");
        for (String sentence : sentences) {
            assertThat(alert).containsText(sentence);
        }
        assertThat(operator.locator("main a[href='/plugins/trust']")).hasCount(0);
    }

    @Test
    void whatIsNoPluginIsRefusedInWordsThatSayWhatToDo() throws Exception {
        byte[] fine = working("1.0.0").bytes();
        String author = "Vian voi korjata vain lisäosan tekijä.";

        assertRefused("Terve".getBytes(StandardCharsets.UTF_8), "Tarkista, että valitsit oikean tiedoston");
        assertThat(operator.locator("main [role=alert]")).not().containsText(author);
        List<String> faults = new ArrayList<>(Browser.faultsOf(operator, "plugin-refused-no-jar"));
        assertRefused(with(fine, "../outside.txt"), "purkautuisi sen ulkopuolelle: ../outside.txt", author);
        assertRefused(
                working("1.0.0")
                        .with("Plugin-Requires", "1.0.0")
                        .with("Plugin-Id", "Trust me")
                        .bytes(),
                "Lisäosan tunnus (Plugin-Id) on ”Trust me”",
                "Plugin-Requires on ”1.0.0”",
                author);
        faults.addAll(Browser.faultsOf(operator, "plugin-refused-manifest"));

        byte[] signed = ArchiveSignature.sign(fine, trusted.getPrivate(), trusted.getPublic());
        KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertRefused(with(signed, "added.txt"), "muutettu allekirjoittamisen jälkeen");
        assertRefused(
                ArchiveSignature.sign(fine, stranger.getPrivate(), trusted.getPublic()), "allekirjoitus on virheellinen");
        assertEquals(List.of(), faults);
    }

    @Test
    void aVersionThatDoesNotStartLeavesTheOneBeforeAtWorkAndTheLogSaysSo() throws Exception {
        Path inFolder = Files.createDirectories(POHJA.data().resolve("plugins")).resolve("trust-1.2.0.jar");
        Locator main = operator.locator("main");
        try {
            PluginPages.upload(
                    operator, ArchiveSignature.sign(working("1.0.0").bytes(), trusted.getPrivate(), trusted.getPublic()));
            assertThat(main.locator("[role=status]")).hasText("Luotettava lisäosa asennettiin.");
            assertThat(main).containsText("Allekirjoitettu, trust");

            PluginPages.upload(
                    operator,
                    archive("1.1.0", "public Plugin() { throw new IllegalStateException(\"no licence\"); }")
                            .bytes());
            assertThat(main.locator("[role=alert]")).containsText("Päivitys versioon 1.1.0 epäonnistui");
            assertThat(main.locator("[role=status]")).hasCount(0);
            assertThat(main.locator(".page-badge").first()).hasText("Käynnissä");
            assertThat(main.locator(".console-details").first()).containsText("1.0.0");
            List<String> faults = new ArrayList<>(Browser.faultsOf(operator, "plugin-upgrade-failed"));
            operator.navigate(POHJA.url("platform", "/"));
            Locator newest = main.locator("tr")
                    .filter(new Locator.FilterOptions().setHasText("trust"))
                    .first();
            assertThat(newest).containsText("entinen versio jäi käyttöön");
            assertThat(newest).containsText("1.1.0");

            Files.write(inFolder, working("1.2.0").bytes());
            operator.navigate(POHJA.url("platform", "/plugins"));
            main.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Asenna trust-1.2.0.jar"))
                    .click();
            assertThat(main.locator("[role=status]")).hasText("Luotettava lisäosa päivitettiin versioon 1.2.0.");
            assertThat(main.locator("[role=alert]")).hasCount(0);

            changeItsSettings();
            operator.navigate(POHJA.url("platform", "/plugins/trust/remove"));
            operator.locator("form[action='/plugins/trust/remove'] button").click();
            assertThat(main.locator("[role=status]")).hasText("Lisäosa poistettiin.");
            assertEquals(List.of(), faults);
            theRegionsAuditStillSaysWhatWasSet();
        } finally {
            Files.deleteIfExists(inFolder);
        }
    }

    private static void changeItsSettings() {
        SignedIn.unattended(RunningPohja.lappi(), () -> {
            POHJA.bean(TenantPlugins.class).switchOn("trust", Set.of());
            return POHJA.bean(PluginSettings.class)
                    .change("trust", "desk", Map.of("greeting", LocalizedText.fi("Terve")), 0);
        });
    }

    private static void theRegionsAuditStillSaysWhatWasSet() {
        Page admin = Browser.signedIn(Browser.window(), "lappi", "admin");
        admin.navigate(POHJA.url("lappi", "/administration/audit"));
        Locator main = admin.locator("main");
        assertThat(main).containsText("Luotettava lisäosa");
        assertThat(main).containsText("Tervehdys");
    }
}
