package fi.pohja.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.testkit.TwoTenants;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static TwoTenants tenants;
    private static Search search;
    private static SearchIndex index;

    @BeforeAll
    static void fill() {
        tenants = new TwoTenants();
        search = tenants.bean(Search.class);
        index = tenants.bean(SearchIndex.class);
        in(TwoTenants.LAPPI, () -> {
            put("GOAL", "Saamenkielisten palveluiden koordinointi", "Samordning av tjänsterna på samiska", "", "");
            put(
                    "SUB_AREA",
                    "Saamenkieliset ja kulttuurinmukaiset palvelut",
                    "Tjänster på samiska och enligt samisk kultur",
                    "",
                    "Perhepalveluita kehitetään yhdessä kuntien kanssa.");
            put("PROJECT", "Sote-rakenneuudistus", "Strukturreformen inom social- och hälsovården", "LAPPI-RU", "");
            put("PROJECT", "POPsote", "", "POPSOTE", "Kaikki maakunnan kunnat ovat mukana.");
            put("ORGANISATION", "Lapin hyvinvointialue", "Lapplands välfärdsområde", "", "");
            put("ORGANISATION", "Inarin kunta", "Enare kommun", "", "");
            put("MEASURE", "Laaditaan toimenpideohjelma", "Ett åtgärdsprogram görs upp", "M-12", "");
            put("MEASURE", "Lapset, nuoret ja perheet", "Barn, unga och familjer", "M-1", "");
            put("MEASURE", "Hoidon tarpeen arviointi nopeutuu", "", "M-120", "Tiedolla johtamista tuetaan.");
            put("RISK", "Päihdetyön tuki puuttuu", "", "", "Kaupungin talouden tila heikkenee 2021.");
            put("TERM", "Sámediggi ja Sääʹmteʹǧǧ", "", "", "pueʹrrvââjjamvuʹvdd ruoŧagiella oikeus vaa'an edessä");
        });
        in(TwoTenants.POHJOIS_SAVO, () -> put("PROJECT", "Saamenkieliset itäsavolaiset", "", "SAVO", ""));
    }

    @AfterAll
    static void close() {
        tenants.close();
    }

    private static void put(String type, String fi, String sv, String code, String words) {
        index.put(Subject.of(type, UUID.randomUUID()), LocalizedText.fi(fi).with("sv", sv), code, words);
    }

    private static void in(TenantId tenant, Runnable work) {
        Scope.of(tenant).run(work);
    }

    private static List<String> find(TenantId tenant, String text) {
        return SignedIn.unattended(
                tenant,
                () -> search.find(text, 20).stream()
                        .map(hit -> hit.title().text("fi"))
                        .toList());
    }

    /** What is typed, and the beginning of a title that must be among the hits. */
    @ParameterizedTest
    @CsvSource({
        "saamenkieliset, Saamenkielisten palveluiden",
        "saamenkielisten, Saamenkieliset ja",
        "saamenkielisiä, Saamenkielisten palveluiden",
        "saamenkielinen, Saamenkieliset ja",
        "uudistus, Sote-rakenneuudistus",
        "uudistuksen, Sote-rakenneuudistus",
        "rakenneuudistuksen, Sote-rakenneuudistus",
        "hyvinvointialueen, Lapin hyvinvointialue",
        "hyvinvointialueiden, Lapin hyvinvointialue",
        "alueen, Lapin hyvinvointialue",
        "kuntien, Inarin kunta",
        "kunnan, Inarin kunta",
        "kunta, POPsote",
        "palvelu, Saamenkielisten palveluiden",
        "palvelujen, Saamenkielisten palveluiden",
        "palvelujen, Saamenkieliset ja",
        "lasten, 'Lapset, nuoret'",
        "lapsi, 'Lapset, nuoret'",
        "nuorten, 'Lapset, nuoret'",
        "perheiden, 'Lapset, nuoret'",
        "toimenpiteiden, Laaditaan toimenpideohjelma",
        "toimenpide, Laaditaan toimenpideohjelma",
        "koordinoinnin, Saamenkielisten palveluiden",
        "hoito, Hoidon tarpeen",
        "tieto, Hoidon tarpeen",
        "johtaminen, Hoidon tarpeen",
        "kaupunki, Päihdetyön",
        "talous, Päihdetyön",
        "päihteet, Päihdetyön",
        "välfärdsområdet, Lapin hyvinvointialue",
        "välfärdsområdena, Lapin hyvinvointialue",
        "kommuner, Inarin kunta",
        "kommunerna, Inarin kunta",
        "tjänst, Saamenkieliset ja",
        "tjänsterna, Saamenkieliset ja",
        "samisk, Saamenkielisten palveluiden",
        "strukturreform, Sote-rakenneuudistus",
        "reformen, Sote-rakenneuudistus",
        "åtgärder, Laaditaan toimenpideohjelma",
        "barnen, 'Lapset, nuoret'"
    })
    void findsInflectedWords(String typed, String title) {
        assertFound(typed, title);
    }

    @ParameterizedTest
    @CsvSource({
        "saam, Saamenkieliset ja",
        "sa, Saamenkieliset ja",
        "hyvinv, Lapin hyvinvointialue",
        "saamenkielisten palv, Saamenkielisten palveluiden",
        "palvelut saamenkieliset, Saamenkieliset ja",
        "kunnat kulttuurinmukaiset, Saamenkieliset ja",
        "POPSOTE, POPsote",
        "popsote, POPsote",
        "popso, POPsote",
        "M-12, Laaditaan",
        "m-12, Laaditaan",
        "LAPPI-RU, Sote-rakenneuudistus",
        "SOTE-RAKENNEUUDISTUS, Sote-rakenneuudistus",
        "2021, Päihdetyön"
    })
    void findsBeginningsSeveralWordsAndCodes(String typed, String title) {
        assertFound(typed, title);
    }

    @ParameterizedTest
    @CsvSource({
        "saamenkelisten, Saamenkielisten palveluiden",
        "saamenkieliaten, Saamenkielisten palveluiden",
        "hyvinvoitnialue, Lapin hyvinvointialue",
        "hyvinvontialue, Lapin hyvinvointialue",
        "rakenneuudstus, Sote-rakenneuudistus",
        "pavelut, Saamenkieliset ja",
        "kumta, Inarin kunta",
        "kutna, Inarin kunta",
        "hunta, Inarin kunta",
        "koordinoiti, Saamenkielisten palveluiden",
        "paihdetyon, Päihdetyön",
        "atgardsprogram, Laaditaan",
        "tjenster, Saamenkieliset ja"
    })
    void findsMisspeltWords(String typed, String title) {
        assertFound(typed, title);
    }

    /** Letters a Finnish keyboard does not have, typed as they can be; and words an apostrophe divides. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "samediggi",
                "Sámediggi",
                "säämteǧǧ",
                "sää'mtegg",
                "sää´mteʹǧǧ",
                "sää’mte’ǧǧ",
                "Sääʼmteʹǧǧ",
                "puerrvaajjam",
                "ruotagiella",
                "ruoŧagiela",
                "vaa'an"
            })
    void findsWordsWithLettersNobodyCanType(String typed) {
        assertEquals(List.of("Sámediggi ja Sääʹmteʹǧǧ"), find(TwoTenants.LAPPI, typed), typed);
        assertEquals(List.of(), find(TwoTenants.POHJOIS_SAVO, typed), typed);
    }

    private static void assertFound(String typed, String title) {
        List<String> found = find(TwoTenants.LAPPI, typed);
        assertTrue(found.stream().anyMatch(each -> each.startsWith(title)), () -> typed + " found " + found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pelastustoimi", "saamenkieliset pelastustoimi", "xyzzy", "", " ", "a", "- . !", "kuu"})
    void findsNothingWhereThereIsNothing(String typed) {
        assertEquals(List.of(), find(TwoTenants.LAPPI, typed));
    }

    @Test
    void theBestComesFirst() {
        assertEquals(
                "Laaditaan toimenpideohjelma", find(TwoTenants.LAPPI, "M-12").getFirst());
        assertEquals(
                "Hoidon tarpeen arviointi nopeutuu",
                find(TwoTenants.LAPPI, "M-12").get(1));
        assertEquals("Inarin kunta", find(TwoTenants.LAPPI, "kunta").getFirst());
        assertEquals(
                "Saamenkieliset ja kulttuurinmukaiset palvelut",
                find(TwoTenants.LAPPI, "saamenkieliset").getFirst());
        assertEquals(
                "Saamenkielisten palveluiden koordinointi",
                find(TwoTenants.LAPPI, "saamenkielisten").getFirst());
    }

    @Test
    void anExcerptShowsTheTextThatMatched() {
        List<Hit> hits = SignedIn.unattended(TwoTenants.LAPPI, () -> search.find("kunnat", 20));
        Hit popsote = hits.stream()
                .filter(hit -> hit.code().equals("POPSOTE"))
                .findFirst()
                .orElseThrow();
        Hit inari = hits.stream()
                .filter(hit -> hit.title().text("fi").equals("Inarin kunta"))
                .findFirst()
                .orElseThrow();
        assertEquals("Kaikki maakunnan kunnat ovat mukana.", popsote.excerpt());
        assertEquals("", inari.excerpt());
    }

    @Test
    void aTenantFindsOnlyItsOwn() {
        assertEquals(List.of("Saamenkieliset itäsavolaiset"), find(TwoTenants.POHJOIS_SAVO, "saamenkielisten"));
        assertFalse(find(TwoTenants.LAPPI, "saamenkielisten").contains("Saamenkieliset itäsavolaiset"));
        assertEquals(List.of(), find(TwoTenants.LAPPI, "SAVO"));
    }

    @Test
    void changedAndRemovedRecordsAreFoundAsTheyAre() {
        Subject subject = Subject.of("PROJECT", UUID.randomUUID());
        in(TwoTenants.LAPPI, () -> index.put(subject, LocalizedText.fi("Kiertokoulu"), "KK", "vanha"));
        assertEquals(List.of("Kiertokoulu"), find(TwoTenants.LAPPI, "kiertokoulun"));
        in(TwoTenants.LAPPI, () -> index.put(subject, LocalizedText.fi("Etäkoulu"), "EK", "uusi"));
        assertEquals(List.of(), find(TwoTenants.LAPPI, "kiertokoulun"));
        assertEquals(List.of("Etäkoulu"), find(TwoTenants.LAPPI, "etäkoulun"));
        in(TwoTenants.LAPPI, () -> index.remove(subject));
        assertEquals(List.of(), find(TwoTenants.LAPPI, "etäkoulun"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table lappi.search_entry; --",
                "x' || (select password_hash from lappi.user_account) || '",
                "saamenkieliset') union select * from pohjois_savo.search_entry --",
                "saam:* & !palvelut",
                "'saam' | 'palvelu'",
                "%",
                "_____",
                "\\",
                "((((",
                "$$saam$$",
                "\u0000saam",
                "saam\uD83D\uDE00",
                "<script>alert(1)</script>"
            })
    void nothingTypedIsTakenAsAnOperator(String typed) {
        int before = find(TwoTenants.LAPPI, "saamenkieliset").size();
        List<String> found = find(TwoTenants.LAPPI, typed);
        assertFalse(found.contains("Saamenkieliset itäsavolaiset"));
        assertTrue(found.size() <= before);
        assertEquals(before, find(TwoTenants.LAPPI, "saamenkieliset").size());
    }

    @Test
    void anEndlessTextIsCut() {
        assertEquals(List.of(), find(TwoTenants.LAPPI, "pitkäsana".repeat(100_000)));
        assertEquals(List.of(), find(TwoTenants.LAPPI, "sana ".repeat(100_000)));
    }

    @Test
    void whoeverMayNotReadFindsNothing() {
        assertThrows(DeniedException.class, () -> tenants.inLappi(() -> search.find("saamenkieliset", 10)));
        assertThrows(Scope.NothingBoundException.class, () -> index.remove(Subject.of("PROJECT", UUID.randomUUID())));
    }
}
