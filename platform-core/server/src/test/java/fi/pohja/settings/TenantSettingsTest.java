package fi.pohja.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.settings.TenantSettings.Changed;
import fi.pohja.settings.TenantSettings.Edit;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantSettingsTest {

    private static TwoTenants tenants;
    private static TenantSettings settings;
    private static SignedIn admin;

    @BeforeAll
    static void start() {
        tenants = new TwoTenants();
        settings = tenants.bean(TenantSettings.class);
        admin = People.with(tenants, TwoTenants.LAPPI, "Pekka Pääkäyttäjä", Role.TENANT_ADMIN);
    }

    @AfterAll
    static void close() {
        tenants.close();
    }

    private static Edit edit() {
        Tenant now = admin.call(settings::read);
        return new Edit(now.name(), now.shortName(), now.languages(), now.accent(), now.hosts(), now.version());
    }

    private static Edit withHosts(List<String> hosts) {
        Edit now = edit();
        return new Edit(now.name(), now.shortName(), now.languages(), now.accent(), hosts, now.version());
    }

    private static Edit withAccent(String accent) {
        Edit now = edit();
        return new Edit(now.name(), now.shortName(), now.languages(), accent, now.hosts(), now.version());
    }

    private static List<String> faults(Edit edit) {
        return assertThrows(InvalidException.class, () -> admin.call(() -> settings.change(edit))).violations().stream()
                .map(violation -> violation.field() + " " + violation.code())
                .toList();
    }

    @Test
    void namesAndHostsChangeAtOnceAndAreAudited() {
        Edit now = edit();
        LocalizedText name = now.name().with("en", "Lapland wellbeing services county");
        Changed changed = admin.call(() -> settings.change(new Edit(
                name,
                now.shortName(),
                List.of("fi", "se"),
                now.accent(),
                List.of("lappi.localhost", " Uudistus.Lapha.FI "),
                now.version())));

        assertEquals(name, changed.tenant().name());
        assertEquals(now.version() + 1, changed.tenant().version());
        assertEquals(
                TwoTenants.LAPPI,
                tenants.bean(Tenants.class)
                        .byHost("uudistus.lapha.fi")
                        .orElseThrow()
                        .id());
        var event = tenants.<AuditLog.Page, RuntimeException>inLappi(
                        () -> tenants.bean(AuditLog.class).search(AuditLog.Filter.everything(), 0, 1))
                .items()
                .getFirst();
        assertEquals("TENANT", event.subjectType());
        assertEquals("Pekka Pääkäyttäjä", event.actorName());
        assertEquals(
                List.of("name", "languages", "hosts"),
                event.changes().stream().map(change -> change.field()).toList());
        assertEquals(
                0,
                tenants.<AuditLog.Page, RuntimeException>inPohjoisSavo(
                                () -> tenants.bean(AuditLog.class).search(AuditLog.Filter.everything(), 0, 1))
                        .total());
        assertThrows(
                ChangedMeanwhileException.class,
                () -> admin.call(() -> settings.change(new Edit(
                        name, LocalizedText.fi("Toinen"), List.of("fi"), now.accent(), now.hosts(), now.version()))));
    }

    @Test
    void aWeakAccentIsDarkenedAndTheResultSaysSo() {
        Changed changed = admin.call(() -> settings.change(withAccent("#FFC800")));
        Accent.Correction correction = changed.corrected().orElseThrow();

        assertEquals("#ffc800", correction.chosen());
        assertTrue(correction.contrast() < 2);
        assertEquals(correction.used(), changed.tenant().accent());
        assertTrue(Accent.contrast(correction.used()) >= Accent.LEAST_CONTRAST);

        assertTrue(admin.call(() -> settings.change(withAccent("#0b5fa5")))
                .corrected()
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"#ffffff, 1.00", "#000000, 21.00", "#767676, 4.54", "#777777, 4.48", "#0b5fa5, 6.57"})
    void contrastIsThatOfWcag(String colour, double contrast) {
        assertEquals(contrast, Accent.contrast(colour), 0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#fff", "#12345g", "", "#0b5fa5; background: url(x)"})
    void whatIsNoColourIsRefused(String colour) {
        assertEquals(List.of("accent settings.colour"), faults(withAccent(colour)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "lappi",
                "-a.fi",
                "a..fi",
                "a.fi:8080",
                "https://a.fi",
                "ä.fi",
                "a_b.fi",
                "a.fi/x",
                "*.fi"
            })
    void whatIsNoHostNameIsRefused(String host) {
        assertEquals(List.of("hosts settings.host"), faults(withHosts(List.of("lappi.localhost", host))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pohjois-savo.localhost", "POHJOIS-SAVO.localhost", "platform.localhost"})
    void hostsOfOthersAreTaken(String host) {
        assertEquals(List.of("hosts taken"), faults(withHosts(List.of("lappi.localhost", host))));
        assertEquals(
                TwoTenants.POHJOIS_SAVO,
                tenants.bean(Tenants.class)
                        .byHost("pohjois-savo.localhost")
                        .orElseThrow()
                        .id());
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Edit now = edit();
        assertEquals(
                List.of(
                        "name required",
                        "languages settings.twice",
                        "shortName.fi longest",
                        "languages language",
                        "hosts required"),
                faults(new Edit(
                        LocalizedText.none(),
                        LocalizedText.fi("x".repeat(41)),
                        List.of("fi", "fi", "de"),
                        now.accent(),
                        List.of(" "),
                        now.version())));
    }

    @Test
    void withoutItsEventInTheAuditNoChangeStands() throws Exception {
        Edit now = edit();
        try (var connection = tenants.administrator();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create function lappi.refuse() returns trigger language plpgsql as
                    $$ begin raise exception 'the event cannot be committed'; end $$""");
            statement.execute("""
                    create constraint trigger refuse after insert on lappi.audit_event
                    deferrable initially deferred for each row execute function lappi.refuse()""");
            try {
                Edit edit = withHosts(List.of("lappi.localhost", "toinen.lapha.fi"));
                assertThrows(RuntimeException.class, () -> admin.call(() -> settings.change(edit)));
            } finally {
                statement.execute("drop trigger refuse on lappi.audit_event");
                statement.execute("drop function lappi.refuse()");
            }
        }
        Tenant after = admin.call(settings::read);
        assertEquals(now.version(), after.version());
        assertEquals(now.hosts(), after.hosts());
        assertEquals(now.name(), after.name());
        assertTrue(tenants.bean(Tenants.class).byHost("toinen.lapha.fi").isEmpty());
        admin.call(() -> settings.change(withHosts(now.hosts())));
    }

    @Test
    void onlyAdministratorsMayLookAndChange() {
        SignedIn manager = People.with(tenants, TwoTenants.LAPPI, "Hanna Hankejohtaja", Role.PROGRAMME_MANAGER);
        Edit edit = edit();
        assertThrows(DeniedException.class, () -> manager.call(settings::read));
        assertThrows(DeniedException.class, () -> manager.call(() -> settings.change(edit)));
    }
}
