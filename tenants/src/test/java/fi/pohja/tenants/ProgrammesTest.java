package fi.pohja.tenants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The national programmes and their goals. */
class ProgrammesTest {

    private static final List<String> FINNISH_SWEDISH_ENGLISH = List.of("fi", "sv", "en");

    private final List<Node> programmes =
            Files.yaml(Files.reference("programmes.yaml")).items("programmes");

    @Test
    void eachIsComplete() {
        Findings findings = new Findings();
        Set<String> known = SourceIds.known();
        Set<String> keys = new HashSet<>();
        for (Node programme : programmes) {
            keysOf(
                    programme,
                    Set.of("key", "name", "ministry", "period", "url", "sources", "goals"),
                    Set.of(),
                    findings);
            unique(programme, keys, findings);
            Texts.check(programme, "name", FINNISH_SWEDISH_ENGLISH, findings);
            Texts.check(programme, "ministry", FINNISH_SWEDISH_ENGLISH, findings);
            SourceIds.check(programme, known, findings);
            findings.require(
                    programme.text("url").matches("https?://\\S+"), programme.where(), "url must begin with https://");
            Node period = programme.find("period").orElse(programme);
            findings.require(
                    LocalDate.parse(period.text("start")).isBefore(LocalDate.parse(period.text("end"))),
                    programme.where(),
                    "period ends before it starts; correct the dates");
            int number = 0;
            for (Node goal : programme.items("goals")) {
                number++;
                keysOf(
                        goal,
                        Set.of("key", "number", "text", "sources"),
                        Set.of("condition", "conditionalOn"),
                        findings);
                unique(goal, keys, findings);
                Texts.check(goal, "text", FINNISH_SWEDISH_ENGLISH, findings);
                Texts.check(goal, "condition", FINNISH_SWEDISH_ENGLISH, findings);
                SourceIds.check(goal, known, findings);
                findings.require(
                        goal.text("number").equals(String.valueOf(number)),
                        goal.where(),
                        "number is " + goal.text("number") + ", it is the " + number + ". goal; number them in order");
                findings.require(
                        goal.keys().contains("condition") == goal.keys().contains("conditionalOn"),
                        goal.where(),
                        "condition and conditionalOn belong together; give both or neither");
                for (String other : goal.texts("conditionalOn")) {
                    findings.require(
                            !other.equals(goal.text("number"))
                                    && programme.items("goals").stream()
                                            .anyMatch(
                                                    each -> each.text("number").equals(other)),
                            goal.where(),
                            "conditionalOn names " + other + ", which is no other goal of the programme; correct it");
                }
            }
        }
        findings.assertNone();
    }

    private static void keysOf(Node node, Set<String> required, Set<String> optional, Findings findings) {
        Set<String> missing = new TreeSet<>(required);
        missing.removeAll(node.keys());
        findings.require(missing.isEmpty(), node.where(), "keys " + missing + " are missing; add them");
        Set<String> unknown = new TreeSet<>(node.keys());
        unknown.removeAll(required);
        unknown.removeAll(optional);
        findings.require(unknown.isEmpty(), node.where(), "unknown keys " + unknown + "; remove them");
    }

    private static void unique(Node node, Set<String> keys, Findings findings) {
        findings.require(keys.add(node.text("key")), node.where(), "the key occurs twice; rename one");
    }

    @Test
    void theReformsAreThere() {
        assertEquals(
                Set.of(
                        "tulevaisuuden-sote-keskus",
                        "sote-rakenneuudistus",
                        "sote-ja-maakuntauudistus",
                        "kestavaa-kasvua-ja-tyota"),
                new HashSet<>(programmes.stream()
                        .map(programme -> programme.text("key"))
                        .toList()),
                "reference/programmes.yaml: a programme went or came; content files refer to these keys");
    }

    @Test
    void theSoteCentreProgrammeHasFiveGoalsAndTheFifthDependsOnTheOthers() {
        List<Node> goals = Content.byKey(programmes, "tulevaisuuden-sote-keskus")
                .orElseThrow()
                .items("goals");
        assertEquals(
                List.of("S2-09", "S2-10", "S2-11", "S2-12", "S2-13"),
                goals.stream().map(goal -> goal.texts("sources").getFirst()).toList(),
                "reference/programmes.yaml: the five goals in the order of their source");
        assertEquals(List.of("1", "2", "3", "4"), goals.getLast().texts("conditionalOn"));
        assertEquals(
                "Kun muut tavoitteet toteutuvat",
                goals.getLast().find("condition").orElseThrow().text("fi"));
        assertEquals(
                List.of(),
                goals.subList(0, 4).stream()
                        .filter(goal -> goal.keys().contains("condition"))
                        .map(Node::where)
                        .toList(),
                "reference/programmes.yaml: only the fifth goal is conditional (S2-13)");
    }
}
