package fi.pohja.tenants;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a content file may contain: for each kind of element the keys it must and may have, its multilingual texts and
 * its words from a fixed list.
 */
final class ContentShape {

    private static final Set<String> STATES_OF_PROJECT =
            Set.of("IDEA", "PREPARATION", "APPLIED", "GRANTED", "RUNNING", "CLOSING", "CLOSED", "REJECTED", "LAPSED");

    /** One kind of element; {@code texts} maps a text's key to the languages it must have. */
    private record Shape(
            Set<String> required,
            Set<String> optional,
            Map<String, List<String>> texts,
            Map<String, Set<String>> words) {}

    private static final List<String> ALL = List.of("fi", "sv", "en");
    private static final List<String> FINNISH = List.of("fi");

    /** What a content file may hold, beside what it says of its translations. */
    static final Set<String> LISTS = Set.of(
            "organisations",
            "bodies",
            "serviceUnits",
            "serviceCatalogue",
            "projects",
            "commitments",
            "indicators",
            "targets",
            "workshopSeries",
            "meetings",
            "needThemes",
            "needs",
            "initiatives",
            "consultations",
            "questionnaires",
            "participationProgrammes",
            "legalRequirements",
            "staff",
            "documents",
            "fundingCalls",
            "grantApplications",
            "collaborationSpaces",
            "joinedSpaces");

    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("file", new Shape(Set.of("translations"), LISTS, Map.of(), Map.of())),
            Map.entry(
                    "commitments",
                    new Shape(
                            Set.of("project", "organisation", "state", "illustrative", "sources"),
                            Set.of(
                                    "municipalities",
                                    "body",
                                    "asked",
                                    "decided",
                                    "section",
                                    "personMonths",
                                    "note",
                                    "due",
                                    "services"),
                            Map.of(),
                            Map.of("state", Set.of("REQUESTED", "PREPARED", "DECIDED", "REGISTERED", "DECLINED")))),
            Map.entry("services", new Shape(Set.of("provider", "package"), Set.of("joins"), Map.of(), Map.of())),
            Map.entry(
                    "indicators",
                    new Shape(
                            Set.of(
                                    "key",
                                    "title",
                                    "unit",
                                    "decimals",
                                    "direction",
                                    "source",
                                    "licence",
                                    "observations"),
                            Set.of("sotkanet", "description", "updated", "breaks"),
                            Map.of("title", ALL, "unit", ALL, "description", ALL),
                            Map.of("direction", Set.of("HIGHER_BETTER", "LOWER_BETTER", "CONTEXT")))),
            Map.entry(
                    "targets",
                    new Shape(
                            Set.of(
                                    "key",
                                    "goal",
                                    "indicator",
                                    "region",
                                    "kind",
                                    "comparison",
                                    "value",
                                    "fromYear",
                                    "sustainedYears",
                                    "basis",
                                    "sources"),
                            Set.of("baseline", "guardrails", "tolerance"),
                            Map.of("basis", ALL),
                            Map.of(
                                    "kind", Set.of("LEVEL", "CHANGE", "GROWTH_RATE_FACTOR"),
                                    "comparison", Set.of("AT_LEAST", "AT_MOST")))),
            Map.entry(
                    "organisations",
                    new Shape(
                            Set.of("key", "kind", "sector", "name", "sources"),
                            Set.of("businessId", "municipality", "parent", "website", "networks"),
                            Map.of("name", ALL),
                            Map.of(
                                    "kind",
                                    Set.of(
                                            "MUNICIPALITY",
                                            "JOINT_AUTHORITY",
                                            "HOSPITAL_DISTRICT",
                                            "REGIONAL_COUNCIL",
                                            "STATE_AUTHORITY",
                                            "WELLBEING_SERVICES_COUNTY",
                                            "SERVICE_UNIT",
                                            "NGO",
                                            "COMPANY",
                                            "EDUCATION",
                                            "NETWORK",
                                            "OTHER"),
                                    "sector",
                                    Set.of("PUBLIC", "PRIVATE", "THIRD", "EDUCATION", "NATIONAL")))),
            Map.entry(
                    "serviceUnits",
                    new Shape(
                            Set.of("key", "name", "municipality", "languages", "website", "sources"),
                            Set.of(
                                    "description",
                                    "organisation",
                                    "street",
                                    "postalCode",
                                    "postOffice",
                                    "phone",
                                    "remote"),
                            Map.of("name", ALL, "description", ALL),
                            Map.of())),
            Map.entry(
                    "serviceCatalogue",
                    new Shape(
                            Set.of("key", "name", "languages", "units", "sources"),
                            Set.of("summary", "description", "website"),
                            Map.of("name", ALL, "summary", ALL, "description", ALL),
                            Map.of())),
            Map.entry(
                    "bodies",
                    new Shape(
                            Set.of("key", "kind", "name", "projects", "sources"),
                            Set.of("description", "parent", "statutory", "members", "rules"),
                            Map.of("name", ALL, "description", FINNISH),
                            Map.of(
                                    "kind",
                                    Set.of(
                                            "POLITICAL_STEERING",
                                            "STEERING",
                                            "MANAGEMENT",
                                            "EXPERT",
                                            "CUSTOMER_COUNCIL",
                                            "DISABILITY_COUNCIL",
                                            "ELDERLY_COUNCIL",
                                            "YOUTH_COUNCIL",
                                            "NETWORK")))),
            Map.entry(
                    "workshopSeries",
                    new Shape(
                            Set.of("key", "name", "sources"),
                            Set.of("description", "project"),
                            Map.of("name", ALL, "description", FINNISH),
                            Map.of())),
            Map.entry(
                    "meetings",
                    new Shape(
                            Set.of("key", "kind", "title", "mode", "day", "sources"),
                            Set.of(
                                    "description",
                                    "madeUp",
                                    "body",
                                    "project",
                                    "series",
                                    "step",
                                    "place",
                                    "agenda",
                                    "participants",
                                    "report"),
                            Map.of(
                                    "title",
                                    ALL,
                                    "description",
                                    FINNISH,
                                    "place",
                                    ALL,
                                    "agenda",
                                    FINNISH,
                                    "report",
                                    ALL),
                            Map.of(
                                    "kind", Set.of("MEETING", "WORKSHOP"),
                                    "mode", Set.of("ON_SITE", "REMOTE", "HYBRID")))),
            Map.entry(
                    "fundingCalls",
                    new Shape(
                            Set.of("key", "funder", "name", "source", "opens", "closes", "sources"),
                            Set.of(
                                    "programme",
                                    "legalBasis",
                                    "ceiling",
                                    "maxGrantPercent",
                                    "description",
                                    "requirements",
                                    "rules"),
                            Map.of("name", ALL, "description", FINNISH),
                            Map.of("source", Set.of("STATE", "ERDF", "RRF")))),
            Map.entry(
                    "grantApplications",
                    new Shape(
                            Set.of("key", "call", "project", "summary", "sources"),
                            Set.of("contact", "submittedOn", "budget", "decision"),
                            Map.of("summary", FINNISH),
                            Map.of())),
            Map.entry(
                    "members",
                    new Shape(
                            Set.of("group", "position"),
                            Set.of("organisation"),
                            Map.of("group", ALL),
                            Map.of("position", Set.of("CHAIR", "VICE_CHAIR", "SECRETARY", "MEMBER", "DEPUTY")))),
            Map.entry(
                    "projects",
                    new Shape(
                            Set.of("key", "kind", "code", "name", "shortDescription", "state", "sources"),
                            Set.of(
                                    "umbrella",
                                    "programme",
                                    "predecessor",
                                    "purpose",
                                    "plannedStart",
                                    "plannedEnd",
                                    "forecastEnd",
                                    "forecastBasis",
                                    "since",
                                    "topics",
                                    "parties",
                                    "funding",
                                    "subAreas",
                                    "goals",
                                    "measures",
                                    "milestones",
                                    "risks",
                                    "dependencies",
                                    "links"),
                            Map.of("name", ALL, "shortDescription", ALL, "purpose", FINNISH, "forecastBasis", FINNISH),
                            Map.of("kind", Set.of("PROJECT", "UMBRELLA"), "state", STATES_OF_PROJECT))),
            Map.entry(
                    "needThemes", new Shape(Set.of("key", "name", "sources"), Set.of(), Map.of("name", ALL), Map.of())),
            Map.entry(
                    "needs",
                    new Shape(
                            Set.of("key", "kind", "title", "source", "state", "sources"),
                            Set.of(
                                    "description",
                                    "madeUp",
                                    "organisation",
                                    "service",
                                    "step",
                                    "theme",
                                    "told",
                                    "handled",
                                    "rejection",
                                    "answer",
                                    "measures",
                                    "goals",
                                    "mergedInto"),
                            Map.of("title", ALL, "description", ALL, "rejection", ALL, "answer", ALL),
                            Map.of(
                                    "kind", Set.of("NEED", "BOTTLENECK"),
                                    "source", Set.of("VISIT", "WORKSHOP", "FEEDBACK", "COUNCIL", "IMPORT"),
                                    "state",
                                            Set.of(
                                                    "NEW",
                                                    "SCREENED",
                                                    "PRIORITISED",
                                                    "LINKED_TO_MEASURE",
                                                    "RESOLVED",
                                                    "REJECTED")))),
            Map.entry(
                    "collaborationSpaces",
                    new Shape(
                            Set.of("key", "kind", "name", "purpose", "invited", "sources"),
                            Set.of("accepted", "shares", "agreements"),
                            Map.of("name", ALL, "purpose", ALL),
                            Map.of("kind", Set.of("OT_AREA", "BORDER_AREA", "JOINT_PROJECT")))),
            Map.entry("joinedSpaces", new Shape(Set.of("key", "space", "sources"), Set.of(), Map.of(), Map.of())),
            Map.entry(
                    "initiatives",
                    new Shape(
                            Set.of("key", "kind", "body", "title", "text", "sources"),
                            Set.of(
                                    "madeUp",
                                    "toBody",
                                    "toOrganisation",
                                    "answerDue",
                                    "answer",
                                    "measures",
                                    "effect",
                                    "published"),
                            Map.of("title", ALL, "text", ALL, "answer", ALL, "effect", ALL),
                            Map.of("kind", Set.of("INITIATIVE", "STATEMENT", "RECOMMENDATION")))),
            Map.entry(
                    "consultations",
                    new Shape(
                            Set.of("key", "title", "description", "targetGroups", "questions", "state", "sources"),
                            Set.of("madeUp", "project", "daysOpen", "responses", "summary"),
                            Map.of("title", ALL, "description", ALL, "targetGroups", ALL, "summary", ALL),
                            Map.of("state", Set.of("DRAFT", "OPEN", "CLOSED", "PUBLISHED")))),
            Map.entry(
                    "responses",
                    new Shape(
                            Set.of("respondent", "sector", "answers"),
                            Set.of("handling", "reason"),
                            Map.of("reason", ALL),
                            Map.of("sector", Set.of("PUBLIC", "PRIVATE", "THIRD", "EDUCATION", "NATIONAL")))),
            Map.entry(
                    "questionnaires",
                    new Shape(
                            Set.of("key", "template", "title", "state", "sources"),
                            Set.of("description", "madeUp", "answers"),
                            Map.of("title", ALL, "description", ALL),
                            Map.of(
                                    "template",
                                    Set.of("IMPACT", "MATURITY", "COMPETENCE", "COOPERATION", "EXPERIENCE"),
                                    "state",
                                    Set.of("DRAFT", "OPEN", "CLOSED")))),
            Map.entry(
                    "participationProgrammes",
                    new Shape(
                            Set.of("key", "name", "actions", "sources"),
                            Set.of("description", "coordinator", "starts", "ends", "targets"),
                            Map.of("name", ALL, "description", ALL),
                            Map.of())),
            Map.entry(
                    "actions",
                    new Shape(
                            Set.of("title", "state", "sources"),
                            Set.of("description", "madeUp", "body", "organisation", "due", "outcome"),
                            Map.of("title", ALL, "description", ALL, "outcome", ALL),
                            Map.of("state", Set.of("PLANNED", "RUNNING", "DONE", "DROPPED")))),
            Map.entry(
                    "legalRequirements",
                    new Shape(
                            Set.of("key", "kind", "title", "reference", "state", "measures", "sources"),
                            Set.of("link", "stateOn", "inForceOn", "requires"),
                            Map.of("title", ALL, "requires", ALL),
                            Map.of(
                                    "kind",
                                    Set.of("ACT", "BILL", "DECREE", "OTHER"),
                                    "state",
                                    Set.of(
                                            "BILL_PREPARED",
                                            "BEFORE_PARLIAMENT",
                                            "ADOPTED",
                                            "IN_FORCE",
                                            "REPEALED",
                                            "LAPSED",
                                            "WITHDRAWN")))),
            Map.entry(
                    "staff",
                    new Shape(
                            Set.of("key", "project", "role", "sources"),
                            Set.of("name", "email", "phone", "start", "end", "share", "shown", "agreed"),
                            Map.of("role", ALL),
                            Map.of())),
            Map.entry(
                    "documents",
                    new Shape(
                            Set.of("key", "project", "kind", "title", "versions", "sources"),
                            Set.of(),
                            Map.of("title", ALL),
                            Map.of(
                                    "kind",
                                    Set.of(
                                            "PROJECT_PLAN",
                                            "COMMUNICATION_PLAN",
                                            "EVALUATION_PLAN",
                                            "FUNDING_DECISION",
                                            "AGREEMENT",
                                            "FINAL_REPORT",
                                            "OTHER")))),
            Map.entry(
                    "versions",
                    new Shape(
                            Set.of("date", "fileName", "text"),
                            Set.of("changes", "public"),
                            Map.of("changes", ALL),
                            Map.of())),
            Map.entry(
                    "parties",
                    new Shape(
                            Set.of("organisation", "role", "sources"),
                            Set.of("note"),
                            Map.of("note", FINNISH),
                            Map.of("role", Set.of("LEAD", "PARTIAL", "PARTNER", "FUNDER", "STAKEHOLDER")))),
            Map.entry(
                    "funding",
                    new Shape(
                            Set.of("kind", "source", "sources"),
                            Set.of("amount", "approximate", "note"),
                            Map.of("note", FINNISH),
                            Map.of(
                                    "kind", Set.of("TOTAL", "APPLIED", "GRANTED", "OWN"),
                                    "source", Set.of("STATE", "ERDF", "RRF", "OWN", "ALL")))),
            Map.entry(
                    "subAreas",
                    new Shape(
                            Set.of("key", "number", "title", "sources"),
                            Set.of("description"),
                            Map.of("title", ALL, "description", FINNISH),
                            Map.of())),
            Map.entry(
                    "goals",
                    new Shape(
                            Set.of("key", "number", "kind", "text", "sources"),
                            Set.of("subArea", "parent", "nationalGoal", "condition"),
                            Map.of("text", ALL, "condition", ALL),
                            Map.of("kind", Set.of("REGIONAL", "SUBGOAL")))),
            Map.entry(
                    "measures",
                    new Shape(
                            Set.of("key", "title", "goals", "state", "sources"),
                            Set.of("description", "subArea", "start", "due", "progress", "ownerOrganisation"),
                            Map.of("title", ALL, "description", FINNISH),
                            Map.of("state", Set.of("PROPOSED", "APPROVED", "IN_PROGRESS", "DONE", "CANCELLED")))),
            Map.entry(
                    "milestones",
                    new Shape(
                            Set.of("key", "title", "planned", "sources"),
                            Set.of("forecast", "reached", "subArea"),
                            Map.of("title", ALL),
                            Map.of())),
            Map.entry(
                    "risks",
                    new Shape(
                            Set.of("key", "title", "probability", "impact", "sources"),
                            Set.of("description", "response"),
                            Map.of("title", ALL, "description", FINNISH, "response", FINNISH),
                            Map.of(
                                    "probability", Set.of("1", "2", "3", "4", "5"),
                                    "impact", Set.of("1", "2", "3", "4", "5")))),
            Map.entry(
                    "dependencies",
                    new Shape(
                            Set.of("key", "description", "sources"),
                            Set.of("project", "external"),
                            Map.of("external", ALL, "description", FINNISH),
                            Map.of())),
            Map.entry(
                    "links",
                    new Shape(Set.of("key", "title", "url", "sources"), Set.of(), Map.of("title", ALL), Map.of())));

    private ContentShape() {}

    /** Checks one element of the kind: keys, texts, words. */
    static void check(String kind, Node element, Findings findings) {
        Shape shape = SHAPES.get(kind);
        if (shape == null) {
            throw new IllegalArgumentException(kind);
        }
        Set<String> missing = new TreeSet<>(shape.required);
        missing.removeAll(element.keys());
        findings.require(missing.isEmpty(), element.where(), "keys " + missing + " are missing; add them");
        Set<String> unknown = new TreeSet<>(element.keys());
        unknown.removeAll(shape.required);
        unknown.removeAll(shape.optional);
        findings.require(
                unknown.isEmpty(),
                element.where(),
                "unknown keys " + unknown + "; correct the spelling or remove them");
        shape.texts.forEach((key, languages) -> Texts.check(element, key, languages, findings));
        shape.words.forEach((key, words) -> findings.require(
                words.contains(element.text(key)),
                element.where(),
                key + " is \"" + element.text(key) + "\"; use one of " + new TreeSet<>(words)));
    }
}
