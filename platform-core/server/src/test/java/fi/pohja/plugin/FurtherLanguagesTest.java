package fi.pohja.plugin;

import static fi.pohja.testkit.TwoTenants.LAPPI;
import static fi.pohja.testkit.TwoTenants.POHJOIS_SAVO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.Users;
import fi.pohja.problem.InvalidException;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.testkit.Archive;
import fi.pohja.testkit.People;
import fi.pohja.text.Formats;
import fi.pohja.text.FurtherLanguage;
import fi.pohja.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A language a plugin brings: where the plugin is on, and nowhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FurtherLanguagesTest {

    /** Quenya, which nobody will ever bring. */
    private static final String LANGUAGE = """
            public record Shown(boolean unreviewed) {}
            static final SettingsType<Shown> SHOWN = new SettingsType<>() {
                public String name() { return "shown"; }
                public Class<Shown> type() { return Shown.class; }
                public Shown defaults() { return new Shown(false); }
            };
            @Override public Texts texts() { return new Texts(List.of(), List.of("fi"), Map.of()); }
            @Override public List<SettingsType<?>> settings() { return List.of(SHOWN); }
            @Override public List<InterfaceLanguage> languages() {
                return List.of(new InterfaceLanguage() {
                    public String tag() { return "TAG"; }
                    public String ownName() { return "Quenya"; }
                    public List<InterfaceText> texts() {
                        return List.of(
                            new InterfaceText("core", "violation.required", "Á teca", new InterfaceText.Review.Reviewed("R", LocalDate.of(2026, 1, 1))),
                            InterfaceText.unreviewed("core", "violation.taken", "Mapina", "a source"),
                            InterfaceText.unreviewed("quenya", "hello", "Aiya", "a source"));
                    }
                    public LanguageForms forms() {
                        List<String> months = java.util.stream.IntStream.rangeClosed(1, 12).mapToObj(i -> "asta" + i).toList();
                        List<String> days = java.util.stream.IntStream.rangeClosed(1, 7).mapToObj(i -> "aure" + i).toList();
                        return new LanguageForms(months, months, days, days, "d.M.y", "EEEE d MMMM y", "H.mm", ',', '\\u00a0');
                    }
                    public TenantTexts in(TenantContext context) {
                        return new TenantTexts(context.settings(SHOWN).unreviewed(), List.of());
                    }
                });
            }
            """;

    private final Platform platform = new Platform();

    @BeforeAll
    void installed() {
        assertEquals(
                PluginState.STARTED,
                platform.install(Archive.of("quenya", "1.0.0", LANGUAGE.replace("TAG", "qya-FI")))
                        .state());
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    private static <T> T in(TenantId tenant, Supplier<T> work) {
        return Scope.of(tenant).call(work::get);
    }

    private static List<String> codes(TenantId tenant) {
        return in(
                tenant,
                () -> Texts.shared().further().stream()
                        .map(FurtherLanguage::code)
                        .toList());
    }

    private static String text(TenantId tenant, String key) {
        return in(tenant, () -> Texts.shared().text("qya", key));
    }

    private void show(boolean unreviewed) {
        People.administrator(LAPPI).call(() -> {
            PluginSettings settings = platform.bean(PluginSettings.class);
            PluginSettings.Group group = settings.groups("quenya").getFirst();
            return settings.change("quenya", "shown", Map.of("unreviewed", unreviewed), group.version());
        });
    }

    @Test
    void aTenantHasTheLanguagesOfItsPluginsAndNoOtherDoes() {
        String finnish = in(POHJOIS_SAVO, () -> Texts.shared().text("fi", "violation.required"));
        assertEquals(List.of(), codes(LAPPI));

        platform.on(LAPPI, "quenya");

        assertEquals(List.of("qya"), codes(LAPPI));
        assertEquals("Á teca", text(LAPPI, "violation.required"));
        assertEquals(List.of(), codes(POHJOIS_SAVO));
        assertEquals(finnish, text(POHJOIS_SAVO, "violation.required"));
        assertEquals(List.of(), Texts.shared().further());

        platform.administering(LAPPI, plugins -> plugins.switchOff("quenya", DataPolicy.KEEP));

        assertEquals(List.of(), codes(LAPPI));
        assertEquals(finnish, text(LAPPI, "violation.required"));
    }

    @Test
    void whatNobodyReviewedIsShownWhereTheTenantSaysSo() {
        platform.on(LAPPI, "quenya");
        show(false);
        assertFalse(in(LAPPI, () -> Texts.shared().further().getFirst().unreviewed()));
        assertEquals(in(LAPPI, () -> Texts.shared().text("fi", "violation.taken")), text(LAPPI, "violation.taken"));

        show(true);

        assertTrue(in(LAPPI, () -> Texts.shared().further().getFirst().unreviewed()));
        assertEquals("Mapina", text(LAPPI, "violation.taken"));
        assertEquals("Aiya", in(LAPPI, () -> platform.bean(Contributions.class).text("quenya", "qya", "hello")));
        show(false);
    }

    @Test
    void aUserChoosesItWhereItIsAndNowhereElse() {
        platform.on(LAPPI, "quenya");
        SignedIn here = People.with(platform.tenants(), LAPPI, "Kielen Valitsija", Role.TENANT_ADMIN);
        SignedIn elsewhere = People.with(platform.tenants(), POHJOIS_SAVO, "Muualla Oleva", Role.TENANT_ADMIN);
        Users users = platform.bean(Users.class);

        assertEquals("qya", here.call(() -> users.chooseLanguage("qya")).language());
        assertThrows(InvalidException.class, () -> elsewhere.call(() -> users.chooseLanguage("qya")));

        platform.administering(LAPPI, plugins -> plugins.switchOff("quenya", DataPolicy.KEEP));
        assertEquals("qya", here.call(() -> users.find(here.user()).language()));
    }

    @Test
    void daysAndNumbersAreWrittenAsTheLanguageSays() {
        platform.on(LAPPI, "quenya");
        LocalDate day = LocalDate.of(2026, 11, 2);
        in(LAPPI, () -> {
            Formats formats = Formats.of("qya");
            assertEquals("2.11.2026", formats.day(day));
            assertEquals("aure1 2 asta11 2026", formats.fullDay(day));
            assertEquals("7.05", formats.time(LocalTime.of(7, 5)));
            assertEquals("aure7", formats.weekday(DayOfWeek.SUNDAY));
            assertEquals("1\u00a0234,5", formats.numbers().format(1234.5));
            assertEquals("2.11.2026", Texts.filled("{0}", "qya", day));
            return true;
        });
        // Who has no such language is not given the English the JDK would make of it.
        assertEquals("2.11.2026", in(POHJOIS_SAVO, () -> Formats.of("qya").day(day)));
    }

    @Test
    void aLanguageTheHostCannotUseDoesNotStart() {
        for (String tag : List.of("qya", "sv-FI")) {
            InstalledPlugin refused =
                    platform.install(Archive.of("q" + tag.length(), "1.0.0", LANGUAGE.replace("TAG", tag)));
            assertEquals(PluginState.FAILED, refused.state());
            assertTrue(refused.reason().orElse("").contains(tag), () -> String.valueOf(refused.reason()));
        }
    }
}
