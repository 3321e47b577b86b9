package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the source documents tell of regions' projects, as the running product answers it. */
class SourcesTest {

    private static List<String> each(JsonNode items, String pointer) {
        List<String> found = new ArrayList<>();
        items.forEach(item -> found.add(item.at(pointer).asText()));
        return found;
    }

    private static JsonNode project(Api api, String code) throws Exception {
        for (JsonNode row : api.json("/api/projects?size=50").get("items")) {
            if (row.get("code").asText().equals(code)) {
                return api.json("/api/projects/" + row.get("id").asText());
            }
        }
        throw new AssertionError("No project " + code);
    }

    /** S2-02: one whole coordinates the projects; S2-04: leadership and digital cut across its parts. */
    @Test
    void posote20CoordinatesItsPartsAndItsThemesCutAcrossThem() throws Exception {
        Api api = Api.signedIn("pohjois-savo", "viewer");
        JsonNode umbrella = project(api, "POSOTE20");
        assertEquals(2, umbrella.get("parts").size());
        assertEquals("2021-12-31", umbrella.get("plannedEnd").asText());
        assertEquals("2023-12-31", umbrella.get("forecastEnd").asText());
        for (String theme : List.of("Johtaminen", "Digitaalisuus")) {
            List<String> codes = each(api.json("/api/projects?topic=" + theme).get("items"), "/code");
            assertTrue(codes.contains("POSOTE20"), theme + codes);
            assertTrue(codes.containsAll(each(umbrella.get("parts"), "/code")), theme + codes);
        }
    }

    /** S0-10: main and partial implementer; S0-11: two sources of money and the eligible period. */
    @Test
    void popsterHasItsImplementersItsSourcesAndItsPeriod() throws Exception {
        Api api = Api.signedIn("pohjois-pohjanmaa", "viewer");
        JsonNode popster = project(api, "POPSTER");
        String path = "/api/projects/" + popster.get("id").asText();
        List<String> roles = new ArrayList<>();
        for (JsonNode party : api.json(path + "/parties").get("items")) {
            roles.add(party.get("role").asText() + " "
                    + party.at("/organisation/name/fi").asText());
        }
        assertTrue(roles.contains("LEAD Pohjois-Pohjanmaan liitto"), roles.toString());
        assertTrue(roles.stream().anyMatch(role -> role.startsWith("PARTIAL") && role.contains("sairaanhoitopiiri")));
        assertEquals(
                new TreeSet<>(List.of("ERDF", "STATE")),
                new TreeSet<>(each(api.json(path + "/funding").get("entries"), "/source")));
        assertEquals("2016-02-12", popster.get("plannedStart").asText());
        assertEquals("2017-06-30", popster.get("plannedEnd").asText());
    }

    /** S1-13 to S1-15: the grants of the parts are computed from their budgets and make the whole to the cent. */
    @Test
    void popsotesGrantsMakeTheWholeToTheCent() throws Exception {
        Api api = Api.signedIn("pohjois-pohjanmaa", "viewer");
        JsonNode position =
                api.json("/api/projects/" + project(api, "POPSOTE").get("id").asText() + "/funding-position");
        assertEquals(
                0,
                new BigDecimal("13600000.00")
                        .compareTo(position.at("/together/granted").decimalValue()));
        assertEquals(
                0,
                new BigDecimal("15800000.00")
                        .compareTo(position.at("/together/budget").decimalValue()));
        assertEquals(2, position.get("parts").size());
    }

    /** What the sources name as goals, days, measures and neighbours, each where its file says. */
    @Test
    void goalsDaysMeasuresAndNeighboursOfTheSourcesAreThere() throws Exception {
        Api savo = Api.signedIn("pohjois-savo", "viewer");
        assertHolds(savo, "POSOTE20", "goals", "yhden rahoituksen ja johdon alle"); // S2-17
        assertHolds(savo, "POSOTE20", "milestones", "2023-01-01"); // S2-19
        assertHolds(savo, "POSOTE20-RU", "measures", "vapaaehtoisesti kuntien"); // S2-21
        assertEquals(
                "Pohjois-Savon aiempi vapaaehtoinen valmistelu",
                project(savo, "POSOTE20-RU").at("/predecessor/name/fi").asText());
        Api lappi = Api.signedIn("lappi", "viewer");
        assertHolds(lappi, "LAPPI-RU", "goals", "talouden ohjausmekanismien suunnittelu"); // S3-23
        assertHolds(lappi, "LAPPI-RU", "goals", "suunnitelman ja tiekartan laatiminen"); // S3-24
        Api soite = Api.signedIn("keski-pohjanmaa", "viewer");
        assertHolds(soite, "SOITE2-RU", "goals", "edellisen hallituksen uudistuksen"); // S4-02
        assertHolds(soite, "SOITE2-RU", "goals", "sote-palveluiden järjestämistehtävää"); // S4-03
        for (String neighbour : List.of("Robo-Sote", "Kansa-koulu III", "KASE Smart Countryside")) {
            assertHolds(soite, "SOITE2-RU", "dependencies", neighbour); // S4-12
        }
    }

    private static void assertHolds(Api api, String code, String part, String words) throws Exception {
        String path = "/api/projects/" + project(api, code).get("id").asText() + "/" + part + "?size=200";
        String found = api.get(path).body();
        assertTrue(found.contains(words), () -> path + ": " + found);
    }
}
