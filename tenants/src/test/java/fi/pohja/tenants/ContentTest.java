package fi.pohja.tenants;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every content file, whatever the tenant: shape, keys, references, dates, amounts, sources. */
class ContentTest {

    private static final List<String> PARTS =
            List.of("subAreas", "goals", "measures", "milestones", "risks", "dependencies", "links");

    private static final List<String> KINDS = List.copyOf(ContentShape.LISTS);

    private final List<Content> all = Content.all();
    private final Findings findings = new Findings();

    @Test
    void elementsHaveTheirShape() {
        for (Content content : all) {
            for (Node file : content.files()) {
                ContentShape.check("file", file, findings);
                file.find("translations")
                        .ifPresent(translations -> findings.require(
                                translations.keys().stream()
                                        .allMatch(language ->
                                                Set.of("reviewed", "unreviewed").contains(translations.text(language))),
                                translations.where(),
                                "say reviewed or unreviewed for each language"));
            }
            for (String kind : KINDS) {
                content.items(kind).forEach(element -> ContentShape.check(kind, element, findings));
            }
            content.items("bodies").stream()
                    .flatMap(body -> body.items("members").stream())
                    .forEach(member -> ContentShape.check("members", member, findings));
            for (String kind : partsWith("parties", "funding")) {
                content.ofProjects(kind).forEach(element -> ContentShape.check(kind, element, findings));
            }
            beneath(content, "consultations", "responses");
            beneath(content, "participationProgrammes", "actions");
            beneath(content, "documents", "versions");
        }
        findings.assertNone();
    }

    private void beneath(Content content, String kind, String parts) {
        content.items(kind).stream()
                .flatMap(element -> element.items(parts).stream())
                .forEach(part -> ContentShape.check(parts, part, findings));
    }

    @Test
    void everyElementNamesItsSources() {
        Set<String> known = SourceIds.known();
        for (Content content : all) {
            // An indicator names its source in words of its own.
            for (String kind :
                    KINDS.stream().filter(kind -> !kind.equals("indicators")).toList()) {
                content.items(kind).forEach(element -> SourceIds.check(element, known, findings));
            }
            for (String kind : partsWith("parties", "funding")) {
                content.ofProjects(kind).forEach(element -> SourceIds.check(element, known, findings));
            }
        }
        findings.assertNone();
    }

    @Test
    void keysAreKebabCaseAndUniqueInTheTenant() {
        for (Content content : all) {
            Map<String, String> owners = new HashMap<>();
            Map<String, String> codes = new HashMap<>();
            List<Node> elements = new ArrayList<>();
            // Nothing names a commitment, so it has no key.
            KINDS.stream()
                    .filter(kind -> !kind.equals("commitments"))
                    .forEach(kind -> elements.addAll(content.items(kind)));
            PARTS.forEach(kind -> elements.addAll(content.ofProjects(kind)));
            for (Node element : elements) {
                String key = element.text("key");
                findings.require(
                        key.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                        element.where(),
                        "key \"" + key + "\" must be lower case words with hyphens, without å, ä and ö");
                String owner = owners.put(key, element.where());
                findings.require(owner == null, element.where(), "the key is also that of " + owner + "; rename one");
            }
            for (Node project : content.items("projects")) {
                String owner = codes.put(project.text("code"), project.where());
                findings.require(
                        owner == null, project.where(), "code " + project.text("code") + " is also that of " + owner);
            }
        }
        findings.assertNone();
    }

    @Test
    void organisationsAreKnownAndCorrect() {
        Map<String, String> regionOf = new HashMap<>();
        Files.csv(Files.reference("municipalities.csv"))
                .forEach(row -> regionOf.put(row.get("code"), row.get("region_code")));
        for (Content content : all) {
            String region = Files.yaml(Files.ROOT.resolve(content.tenant()).resolve("tenant.yaml"))
                    .text("code");
            Set<String> keys = new HashSet<>(Content.keys(content.items("organisations")));
            regionOf.forEach((code, of) -> {
                if (of.equals(region)) {
                    keys.add("municipality-" + code);
                }
            });
            for (Node organisation : content.items("organisations")) {
                organisation
                        .find("municipality")
                        .ifPresent(code -> findings.require(
                                regionOf.containsKey(code.text()),
                                organisation.where(),
                                "municipality " + code.text()
                                        + " is not in reference/municipalities.csv; correct the code"));
                organisation
                        .find("businessId")
                        .ifPresent(id -> findings.require(
                                isBusinessId(id.text()),
                                organisation.where(),
                                "business id " + id.text() + " has a wrong check digit; correct it"));
                organisation.find("website").ifPresent(url -> address(organisation, url.text()));
            }
            content.ofProjects("parties").forEach(party -> names(party, "organisation", keys));
            content.ofProjects("measures").forEach(measure -> names(measure, "ownerOrganisation", keys));
            content.items("bodies").stream()
                    .flatMap(body -> body.items("members").stream())
                    .forEach(member -> names(member, "organisation", keys));
        }
        findings.assertNone();
    }

    @Test
    void referencesBetweenElementsResolve() {
        for (Content content : all) {
            Set<String> projects = Content.keys(content.items("projects"));
            Set<String> bodies = Content.keys(content.items("bodies"));
            for (Node body : content.items("bodies")) {
                names(body, "parent", bodies);
                body.items("projects")
                        .forEach(project -> findings.require(
                                projects.contains(project.text()),
                                body.where(),
                                "project " + project.text() + " is not in this tenant's content; correct the key"));
                noCircle(body, content.items("bodies"));
            }
            for (Node project : content.items("projects")) {
                names(project, "predecessor", projects);
                project.find("umbrella")
                        .ifPresent(key -> findings.require(
                                Content.byKey(content.items("projects"), key.text())
                                        .filter(umbrella ->
                                                umbrella.text("kind").equals("UMBRELLA"))
                                        .isPresent(),
                                project.where(),
                                "umbrella " + key.text() + " is no project of kind UMBRELLA; correct the key"));
                insideOneProject(project, projects);
            }
        }
        findings.assertNone();
    }

    private void insideOneProject(Node project, Set<String> projects) {
        Set<String> parties = new HashSet<>();
        for (Node party : project.items("parties")) {
            String name = party.text("organisation") + " as " + party.text("role");
            findings.require(parties.add(name), party.where(), name + " is named twice in the project; keep one");
        }
        Set<String> subAreas = Content.keys(project.items("subAreas"));
        Set<String> goals = Content.keys(project.items("goals"));
        int number = 0;
        for (Node subArea : project.items("subAreas")) {
            number++;
            findings.require(
                    subArea.text("number").equals(String.valueOf(number)),
                    subArea.where(),
                    "number is " + subArea.text("number") + ", it is the " + number
                            + ". sub-area; number them in order");
        }
        for (Node goal : project.items("goals")) {
            names(goal, "subArea", subAreas);
            names(goal, "parent", goals);
            noCircle(goal, project.items("goals"));
        }
        for (Node measure : project.items("measures")) {
            names(measure, "subArea", subAreas);
            findings.require(!measure.items("goals").isEmpty(), measure.where(), "serves no goal; name one in goals");
            measure.items("goals")
                    .forEach(goal -> findings.require(
                            goals.contains(goal.text()),
                            measure.where(),
                            "goal " + goal.text() + " is not in the same project; correct the key"));
        }
        project.items("milestones").forEach(milestone -> names(milestone, "subArea", subAreas));
        for (Node dependency : project.items("dependencies")) {
            names(dependency, "project", projects);
            findings.require(
                    dependency.keys().contains("project") != dependency.keys().contains("external"),
                    dependency.where(),
                    "names neither or both of project and external; give exactly one");
            findings.require(
                    !dependency.text("project").equals(project.text("key")),
                    dependency.where(),
                    "the project depends on itself; name the other project");
        }
        project.items("links").forEach(link -> address(link, link.text("url")));
    }

    @Test
    void nationalProgrammesAndGoalsExistAndMatch() {
        Map<String, Node> programmes =
                Content.index(Files.yaml(Files.reference("programmes.yaml")).items("programmes"));
        for (Content content : all) {
            for (Node project : content.items("projects")) {
                names(project, "programme", programmes.keySet());
                Set<String> goals = Optional.ofNullable(programmes.get(project.text("programme")))
                        .map(programme -> Content.keys(programme.items("goals")))
                        .orElse(Set.of());
                for (Node goal : project.items("goals")) {
                    goal.find("nationalGoal")
                            .ifPresent(key -> findings.require(
                                    goals.contains(key.text()),
                                    goal.where(),
                                    "national goal " + key.text() + " is none of the project's programme \""
                                            + project.text("programme") + "\"; correct one of them"));
                }
            }
        }
        findings.assertNone();
    }

    @Test
    void whatPeopleSaidNamesBodiesOrganisationsAndMeasuresThereAre() {
        for (Content content : all) {
            Set<String> bodies = Content.keys(content.items("bodies"));
            Set<String> projects = Content.keys(content.items("projects"));
            Set<String> measures = Content.keys(content.ofProjects("measures"));
            for (Node initiative : content.items("initiatives")) {
                names(initiative, "body", bodies);
                names(initiative, "toBody", bodies);
                initiative
                        .items("measures")
                        .forEach(measure -> findings.require(
                                measures.contains(measure.text()),
                                initiative.where(),
                                "measure " + measure.text() + " is unknown; correct the key"));
                findings.require(
                        !initiative.keys().contains("answer")
                                || initiative.keys().contains("answerDue"),
                        initiative.where(),
                        "is answered but was never handed over; give answerDue");
            }
            for (Node consultation : content.items("consultations")) {
                names(consultation, "project", projects);
                for (Node response : consultation.items("responses")) {
                    findings.require(
                            response.text("respondent").endsWith("(keksitty esimerkki)"),
                            response.where(),
                            "no source gives a response: say that the respondent is made up");
                }
            }
            content.items("participationProgrammes").stream()
                    .flatMap(programme -> programme.items("actions").stream())
                    .forEach(action -> {
                        names(action, "body", bodies);
                        SourceIds.check(action, SourceIds.known(), findings);
                    });
        }
        findings.assertNone();
    }

    @Test
    void datesAreDaysInOrder() {
        for (Content content : all) {
            for (Node project : content.items("projects")) {
                ordered(project, "plannedStart", "plannedEnd");
                ordered(project, "plannedStart", "forecastEnd");
                findings.require(
                        project.keys().contains("forecastEnd") == project.keys().contains("forecastBasis"),
                        project.where(),
                        "forecastEnd and forecastBasis belong together; say what the forecast rests on");
                for (Node measure : project.items("measures")) {
                    ordered(measure, "start", "due");
                    findings.require(
                            measure.text("state").equals("DONE")
                                    == measure.text("progress").equals("100"),
                            measure.where(),
                            "DONE and progress: 100 belong together; correct one of them");
                    measure.find("progress")
                            .ifPresent(progress -> findings.require(
                                    progress.text().matches("100|\\d?\\d"),
                                    measure.where(),
                                    "progress must be 0 to 100"));
                }
                for (Node milestone : project.items("milestones")) {
                    day(milestone, "planned");
                    day(milestone, "forecast");
                    day(milestone, "reached");
                }
            }
        }
        findings.assertNone();
    }

    @Test
    void amountsAreEurosWithCents() {
        for (Content content : all) {
            for (Node funding : content.ofProjects("funding")) {
                funding.find("amount")
                        .ifPresent(amount -> findings.require(
                                amount.text().matches("\\d+\\.\\d\\d") && new BigDecimal(amount.text()).signum() > 0,
                                funding.where(),
                                "amount \"" + amount.text()
                                        + "\" must be positive euros with two decimals, as in 15800000.00;"
                                        + " leave it out where the source gives none"));
            }
        }
        findings.assertNone();
    }

    private static List<String> partsWith(String... more) {
        List<String> kinds = new ArrayList<>(PARTS);
        kinds.addAll(List.of(more));
        return kinds;
    }

    private void names(Node element, String key, Set<String> known) {
        element.find(key)
                .ifPresent(value -> findings.require(
                        known.contains(value.text()),
                        element.where(),
                        key + " " + value.text() + " is unknown; correct the key or add what it names"));
    }

    private void noCircle(Node element, List<Node> siblings) {
        Map<String, Node> byKey = Content.index(siblings);
        Set<String> seen = new HashSet<>();
        Node at = element;
        while (at != null && seen.add(at.text("key"))) {
            at = byKey.get(at.text("parent"));
        }
        findings.require(at == null, element.where(), "its parents lead in a circle; correct parent");
    }

    private void address(Node element, String url) {
        findings.require(
                url.matches("https?://[^\\s/]+(/\\S*)?"),
                element.where(),
                "address \"" + url + "\" must begin with https:// or http://; correct it");
    }

    private Optional<LocalDate> day(Node element, String key) {
        return element.find(key).flatMap(value -> {
            try {
                return Optional.of(LocalDate.parse(value.text()));
            } catch (DateTimeParseException e) {
                findings.add(element.where(), key + " \"" + value.text() + "\" is no day; write it as 2020-01-31");
                return Optional.empty();
            }
        });
    }

    private void ordered(Node element, String first, String second) {
        Optional<LocalDate> start = day(element, first);
        Optional<LocalDate> end = day(element, second);
        findings.require(
                start.isEmpty() || end.isEmpty() || !end.get().isBefore(start.get()),
                element.where(),
                second + " is before " + first + "; correct the dates");
    }

    /** The check digit of Finnish business ids: weights 7, 9, 10, 5, 8, 4, 2, modulo 11. */
    private static boolean isBusinessId(String id) {
        if (!id.matches("\\d{7}-\\d")) {
            return false;
        }
        int[] weights = {7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (id.charAt(i) - '0');
        }
        int remainder = sum % 11;
        return remainder != 1 && id.charAt(8) - '0' == (remainder == 0 ? 0 : 11 - remainder);
    }
}
