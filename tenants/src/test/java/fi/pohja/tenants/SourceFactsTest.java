package fi.pohja.tenants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the five source documents state, to the euro and the day. */
class SourceFactsTest {

    private final Content northOstrobothnia = Content.of("pohjois-pohjanmaa");
    private final Content lapland = Content.of("lappi");

    @Test
    void popsoteSumsAreExact() {
        BigDecimal total = amount("popsote", "TOTAL");
        assertEquals(new BigDecimal("15800000.00"), total, "pohjois-pohjanmaa/content: POPsote, total budget (S1-14)");
        assertEquals(
                total,
                amount("popsote-sote-keskus", "TOTAL").add(amount("popsote-rakenneuudistus", "TOTAL")),
                "pohjois-pohjanmaa/content: the parts of POPsote must add up to the whole (S1-15)");
        assertEquals(
                new BigDecimal("4900000.00"),
                amount("popsote-sote-keskus", "TOTAL"),
                "share of the centre programme (S1-15)");
        assertEquals(
                new BigDecimal("13600000.00"),
                amount("popsote", "GRANTED"),
                "pohjois-pohjanmaa/content: POPsote, government grant (S1-13)");
        assertEquals(
                new BigDecimal("2200000.00"),
                total.subtract(amount("popsote", "GRANTED")),
                "total less grant is POPsote's own funding");
        assertEquals(
                amount("popsote", "OWN"),
                total.subtract(amount("popsote", "GRANTED")),
                "pohjois-pohjanmaa/content: POPsote's own funding must be total less grant");
    }

    private BigDecimal amount(String project, String kind) {
        List<Node> found = northOstrobothnia.project(project).items("funding").stream()
                .filter(funding -> funding.text("kind").equals(kind))
                .toList();
        assertEquals(
                1, found.size(), "pohjois-pohjanmaa/content: " + project + " must have one amount of kind " + kind);
        return new BigDecimal(found.getFirst().text("amount"));
    }

    @Test
    void laplandsFourWorkshopsHaveTheirNumbersAndOnlyTheLastWasRemote() {
        List<String> workshops = lapland.items("meetings").stream()
                .filter(meeting -> meeting.text("key").startsWith("lappi-tyopaja-"))
                .map(meeting -> meeting.text("mode") + " " + meeting.text("participants"))
                .toList();
        assertEquals(
                List.of("HYBRID 139", "HYBRID 158", "HYBRID 108", "REMOTE 70"),
                workshops,
                "lappi/content: needs, goals, measures and the whole (S3-07 to S3-10)");
    }

    @Test
    void popsoteLeadsFromEachNationalGoalToAMeasure() {
        Node centre = northOstrobothnia.project("popsote-sote-keskus");
        Set<String> served = centre.items("measures").stream()
                .flatMap(measure -> measure.texts("goals").stream())
                .collect(Collectors.toSet());
        Set<String> reached = centre.items("goals").stream()
                .filter(goal -> served.contains(goal.text("key")))
                .map(goal -> goal.text("nationalGoal"))
                .collect(Collectors.toSet());
        Node programme = Content.byKey(
                        Files.yaml(Files.reference("programmes.yaml")).items("programmes"), "tulevaisuuden-sote-keskus")
                .orElseThrow();
        assertEquals(
                Content.keys(programme.items("goals")),
                reached,
                "pohjois-pohjanmaa/content: each of the five national goals needs a goal of POPsote with a measure");
        assertEquals("popster", northOstrobothnia.project("popsote").text("predecessor"), "lineage PoPSTer to POPsote");
    }

    @Test
    void posote20WasGrantedAsAWhole() {
        Content content = Content.of("pohjois-savo");
        List<Node> funding = content.ofProjects("funding");
        assertEquals(1, funding.size(), "pohjois-savo/content: the source gives one sum and does not split it (S2-18)");
        assertEquals("9400000.00", funding.getFirst().text("amount"));
        assertEquals("GRANTED", funding.getFirst().text("kind"));
        assertEquals(1, content.project("posote20").items("funding").size(), "the sum belongs to the umbrella");
        assertEquals("2023-12-31", content.project("posote20-sote-keskus").text("forecastEnd"), "S2-03");
        assertEquals("2021-12-31", content.project("posote20-rakenneuudistus").text("plannedEnd"), "S2-03");
        assertEquals(
                4, content.project("posote20-rakenneuudistus").items("subAreas").size(), "S2-14");
    }

    @Test
    void laplandAppliedAndNothingIsGranted() {
        assertEquals(
                Map.of("lappi-sote-keskus", "APPLIED", "lappi-rakenneuudistus", "APPLIED"),
                lapland.items("projects").stream()
                        .collect(Collectors.toMap(project -> project.text("key"), project -> project.text("state"))),
                "lappi/content: both projects are applied for, not granted (S3-01)");
        assertEquals(
                Map.of("TOTAL", "5000000.00 true", "APPLIED", "4000000.00 true"),
                lapland.project("lappi-rakenneuudistus").items("funding").stream()
                        .collect(Collectors.toMap(
                                funding -> funding.text("kind"),
                                funding -> funding.text("amount") + " " + funding.text("approximate"))),
                "lappi/content: a good 5 and about 4 million euros, both approximate (S3-31)");
        assertEquals(
                List.of(),
                lapland.ofProjects("funding").stream()
                        .filter(funding -> funding.text("kind").equals("GRANTED"))
                        .map(Node::where)
                        .toList(),
                "lappi/content: nothing is granted yet (S3-31)");
        lapland.items("projects")
                .forEach(project -> assertEquals(4, project.items("subAreas").size(), project.where()));
        assertEquals(
                "Saamenkieliset ja kulttuurinmukaiset palvelut",
                Content.byKey(lapland.ofProjects("subAreas"), "lappi-tsk-saamenkieliset")
                        .flatMap(subArea -> subArea.find("title"))
                        .orElseThrow()
                        .text("fi"),
                "lappi/content: the sub-area's name is that of the source (S3-18)");
    }

    @Test
    void laplandsWorkshopsAndDeadlineHaveTheirDays() {
        Set<String> days = lapland.project("lappi-sote-keskus").items("milestones").stream()
                .map(milestone -> milestone.text("reached"))
                .collect(Collectors.toSet());
        assertTrue(
                days.containsAll(Set.of("2020-01-29", "2020-02-17", "2020-02-27", "2020-03-19", "2020-04-30")),
                "lappi/content: workshops (S3-07 to S3-10) and the call's deadline (S3-01), found " + days);
    }

    @Test
    void popsterPeriodIsThatOfTheSourceAndTheRegister() {
        Node popster = northOstrobothnia.project("popster");
        assertEquals("2016-02-12", popster.text("plannedStart"), "S0-11");
        assertEquals("2017-06-30", popster.text("plannedEnd"), "S0-11");
        assertEquals("2018-02-28", popster.text("forecastEnd"), "R-09");
        assertEquals(
                3,
                northOstrobothnia.items("bodies").stream()
                        .filter(body -> body.texts("projects").contains("popster"))
                        .count(),
                "S0-12 to S0-14");
    }

    @Test
    void soitesSteeringGroupServesBothProjects() {
        Content content = Content.of("keski-pohjanmaa");
        Node group =
                Content.byKey(content.items("bodies"), "soite2-ohjausryhma").orElseThrow();
        assertEquals(
                Set.of("soite2-rakenneuudistus", "soite2-sote-keskus"),
                Set.copyOf(group.texts("projects")),
                "keski-pohjanmaa/content: one steering group for both projects (S4-13)");
        assertEquals(
                3,
                content.items("bodies").stream()
                        .filter(body -> body.text("kind").equals("CUSTOMER_COUNCIL"))
                        .count(),
                "keski-pohjanmaa/content: three customer councils (S4-16)");
    }
}
