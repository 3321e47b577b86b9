package fi.pohja.tenants;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Regions, municipalities, borders and sources agree with each other. */
class ReferenceTest {

    private final List<Row> regions = Files.csv(Files.reference("regions.csv"));
    private final List<Row> municipalities = Files.csv(Files.reference("municipalities.csv"));

    @Test
    void regionsAreTheTwentyOneCountiesHelsinkiAlandAndHus() {
        Map<String, List<Row>> byKind = regions.stream().collect(groupingBy(row -> row.get("kind")));
        assertEquals(
                Set.of("hyvinvointialue", "city_of_helsinki", "aland_not_in_system", "hus"),
                byKind.keySet(),
                "reference/regions.csv: unknown kind; the kinds decide which regions are tenants");
        assertEquals(
                21,
                byKind.getOrDefault("hyvinvointialue", List.of()).size(),
                "reference/regions.csv: wellbeing services counties");
        assertEquals(1, byKind.getOrDefault("city_of_helsinki", List.of()).size(), "reference/regions.csv: Helsinki");
    }

    @Test
    void municipalitiesAddUpToTheirRegions() {
        Findings findings = new Findings();
        findings.require(
                municipalities.size() == 308,
                "reference/municipalities.csv",
                municipalities.size()
                        + " rows instead of 308; after a merger update this number, regions.csv and municipality_changes.csv");
        findings.require(
                municipalities.stream().map(row -> row.get("code")).distinct().count() == municipalities.size(),
                "reference/municipalities.csv",
                "a code occurs twice; keep one row a municipality");
        Map<String, List<Row>> byRegion = municipalities.stream().collect(groupingBy(row -> row.get("region_code")));
        for (Row region : regions) {
            String code = region.get("code");
            if (code.isEmpty()) {
                continue;
            }
            String where = "reference/regions.csv: " + code + " " + region.get("name_fi");
            List<Row> members = byRegion.getOrDefault(code, List.of());
            findings.require(
                    String.valueOf(members.size()).equals(region.get("municipality_count_2025_2026")),
                    where,
                    "says " + region.get("municipality_count_2025_2026") + " municipalities, municipalities.csv has "
                            + members.size() + "; make them equal");
            int population = members.stream()
                    .mapToInt(row -> Integer.parseInt(row.get("population")))
                    .sum();
            findings.require(
                    String.valueOf(population).equals(region.get("population")),
                    where,
                    "says population " + region.get("population") + ", its municipalities have " + population
                            + "; make them equal");
        }
        Set<String> unknown = new TreeSet<>(byRegion.keySet());
        unknown.removeAll(regions.stream().map(row -> row.get("code")).collect(toSet()));
        findings.require(
                unknown.isEmpty(),
                "reference/municipalities.csv",
                "region codes " + unknown + " are not in regions.csv");
        findings.assertNone();
    }

    @Test
    void bordersHaveExactlyTheCodesOfTheTables() {
        assertEquals(
                municipalities.stream().map(row -> row.get("code")).collect(toSet()),
                codes("geo/municipalities.geo.json"),
                "reference/geo/municipalities.geo.json: codes must be those of municipalities.csv");
        assertEquals(
                regions.stream()
                        .map(row -> row.get("code"))
                        .filter(code -> !code.isEmpty() && !code.equals("91"))
                        .collect(toSet()),
                codes("geo/regions.geo.json"),
                "reference/geo/regions.geo.json: codes must be those of the tenants in regions.csv");
    }

    private static Set<String> codes(String file) {
        Set<String> codes = new HashSet<>();
        Pattern.compile("\"code\":\"(\\d+)\"")
                .matcher(Files.text(Files.reference(file)))
                .results()
                .forEach(match -> codes.add(match.group(1)));
        return codes;
    }

    @Test
    void indexHasEverySentenceOfTheFiveDocuments() {
        Findings findings = new Findings();
        List<Row> index = Files.csv(Files.reference("sources-index.csv"));
        List<String> ids = index.stream().map(row -> row.get("id")).toList();
        Map<String, Integer> lastOfDocument = Map.of("S0", 18, "S1", 15, "S2", 21, "S3", 33, "S4", 20);
        lastOfDocument.forEach((document, last) -> IntStream.rangeClosed(1, last)
                .mapToObj(number -> "%s-%02d".formatted(document, number))
                .filter(id -> !ids.contains(id))
                .forEach(id -> findings.add("reference/sources-index.csv", id + " is missing; add its sentence")));
        findings.require(
                ids.stream().distinct().count() == ids.size(),
                "reference/sources-index.csv",
                "an id occurs twice; give the second a new id");
        Set<String> used = SourceIds.used();
        for (Row row : index) {
            String where = "reference/sources-index.csv: " + row.get("id");
            findings.require(
                    row.get("id").matches("S[0-4]-\\d\\d|R-\\d\\d"), where, "ids look like S0-01 or R-01; rename it");
            findings.require(!row.get("sentence").isBlank(), where, "has no sentence; add it");
            findings.require(
                    !row.get("capability").isBlank(), where, "does not say what it tells; say so in capability");
            findings.require(!row.get("document").isBlank(), where, "has no document; name it");
            findings.require(
                    row.get("url").isEmpty() || row.get("url").matches("https?://\\S+"),
                    where,
                    "its address must begin with https:// or http://, or be empty");
            findings.require(
                    row.get("id").startsWith("S") || used.contains(row.get("id")),
                    where,
                    "nothing names this id; name it where it belongs or remove the row");
        }
        findings.assertNone();
    }

    @Test
    void everyReferenceFileHasItsSourceAndLicence() throws IOException {
        Findings findings = new Findings();
        String sources = Files.text(Files.reference("SOURCES.md"));
        try (Stream<Path> files = java.nio.file.Files.walk(Files.reference(""))) {
            files.filter(java.nio.file.Files::isRegularFile)
                    .map(file -> Files.reference("").relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("SOURCES.md"))
                    .forEach(
                            name -> findings.require(
                                    sources.contains('`' + name + '`'),
                                    "reference/" + name,
                                    "reference/SOURCES.md does not name it; say there where it is from and under which licence"));
        }
        findings.assertNone();
    }
}
