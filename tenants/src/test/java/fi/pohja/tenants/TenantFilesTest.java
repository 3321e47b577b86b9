package fi.pohja.tenants;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The 22 tenants are those of the reference data: the counties and Helsinki, with their official names and codes. */
class TenantFilesTest {

    private static final Set<String> KEYS = Set.of(
            "slug", "code", "kind", "hosts", "name", "shortName", "languages", "accent", "municipalities", "plugins");
    private static final List<String> REQUIRED_LANGUAGES = List.of("fi", "sv", "en");
    private static final double LEAST_CONTRAST = 4.5;

    private final List<Node> tenants = Files.tenants().stream().map(Files::yaml).toList();
    private final Map<String, Row> regions =
            Files.csv(Files.reference("regions.csv")).stream().collect(toMap(row -> row.get("slug"), row -> row));

    @Test
    void thereAreTwentyTwoAndNeitherAlandNorHus() {
        Set<String> expected = new TreeSet<>(regions.keySet());
        expected.removeAll(Set.of("ahvenanmaa", "hus"));
        assertEquals(
                expected,
                new TreeSet<>(
                        tenants.stream().map(tenant -> tenant.text("slug")).collect(toSet())),
                "tenants must be the regions of reference/regions.csv without ahvenanmaa and hus;"
                        + " add or remove <slug>/tenant.yaml");
        assertEquals(22, tenants.size());
    }

    @Test
    void eachIsAsTheReferenceDataSays() {
        Findings findings = new Findings();
        for (Node tenant : tenants) {
            String where = tenant.file();
            Set<String> wrong = new TreeSet<>(tenant.keys());
            wrong.removeAll(KEYS);
            findings.require(wrong.isEmpty(), where, "unknown keys " + wrong + "; remove them");
            Set<String> missing = new TreeSet<>(KEYS);
            missing.removeAll(tenant.keys());
            findings.require(missing.isEmpty(), where, "keys " + missing + " are missing; add them");

            String slug = tenant.text("slug");
            findings.require(
                    Path.of(where).startsWith(slug),
                    where,
                    "slug " + slug + " is not the name of the folder; make them equal");
            Row region = region(tenant);
            same(findings, tenant, "code", region.get("code"));
            same(
                    findings,
                    tenant,
                    "kind",
                    "city_of_helsinki".equals(region.get("kind")) ? "CITY" : "WELLBEING_SERVICES_COUNTY");
            for (String language : REQUIRED_LANGUAGES) {
                tenant.find("name").ifPresent(name -> same(findings, name, language, region.get("name_" + language)));
                tenant.find("shortName")
                        .ifPresent(name -> same(findings, name, language, region.get("short_name_" + language)));
            }
            tenant.find("municipalities").ifPresent(of -> same(findings, of, "region", region.get("code")));
        }
        findings.assertNone();
    }

    private Row region(Node tenant) {
        Row region = regions.get(tenant.text("slug"));
        if (region == null) {
            throw new AssertionError(tenant.file() + ": slug \"" + tenant.text("slug")
                    + "\" is not in reference/regions.csv; correct it");
        }
        return region;
    }

    private static void same(Findings findings, Node node, String key, String expected) {
        findings.require(
                node.text(key).equals(expected),
                node.where(),
                key + " is \"" + node.text(key) + "\", reference/regions.csv says \"" + expected
                        + "\"; make them equal");
    }

    @Test
    void everyMainlandMunicipalityBelongsToOneTenantAndAlandToNone() {
        Map<String, Integer> tenantsOfRegion = new HashMap<>();
        for (Node tenant : tenants) {
            tenant.find("municipalities").ifPresent(of -> tenantsOfRegion.merge(of.text("region"), 1, Integer::sum));
        }
        int inOne = 0;
        int inNone = 0;
        Findings findings = new Findings();
        for (Row municipality : Files.csv(Files.reference("municipalities.csv"))) {
            int count = tenantsOfRegion.getOrDefault(municipality.get("region_code"), 0);
            inOne += count == 1 ? 1 : 0;
            inNone += count == 0 ? 1 : 0;
            findings.require(
                    count == ("91".equals(municipality.get("region_code")) ? 0 : 1),
                    "reference/municipalities.csv: " + municipality.get("name_fi"),
                    "belongs to " + count + " tenants; correct municipalities: {region} of the tenants");
        }
        findings.assertNone();
        assertEquals(292, inOne, "municipalities in exactly one tenant");
        assertEquals(16, inNone, "municipalities of Åland");
    }

    @Test
    void hostNamesAreWellFormedAndUnique() {
        Findings findings = new Findings();
        Map<String, String> owners = new HashMap<>();
        for (Node tenant : tenants) {
            findings.require(!tenant.texts("hosts").isEmpty(), tenant.file(), "has no host name; add one to hosts");
            for (String host : tenant.texts("hosts")) {
                findings.require(
                        host.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+"),
                        tenant.file(),
                        "host \"" + host + "\" is no host name in lower case; correct it");
                findings.require(
                        !Set.of("localhost", "platform.localhost").contains(host),
                        tenant.file(),
                        "host " + host + " is the platform's own; choose another");
                String owner = owners.put(host, tenant.file());
                findings.require(
                        owner == null, tenant.file(), "host " + host + " is also in " + owner + "; keep it in one");
            }
        }
        findings.assertNone();
    }

    @Test
    void languagesAreThoseThePlatformKnows() {
        Findings findings = new Findings();
        for (Node tenant : tenants) {
            List<String> languages = tenant.texts("languages");
            findings.require(
                    languages.containsAll(REQUIRED_LANGUAGES),
                    tenant.file(),
                    "languages " + languages
                            + " must contain fi, sv and en, which every tenant offers; add what is missing");
            findings.require(
                    new HashSet<>(languages).size() == languages.size(),
                    tenant.file(),
                    "a language occurs twice; keep one");
            List<String> sami = languages.stream()
                    .filter(language -> !REQUIRED_LANGUAGES.contains(language))
                    .toList();
            List<String> expected = Stream.of(
                            region(tenant).get("sami_languages").split(";", -1))
                    .filter(language -> !language.isEmpty())
                    .toList();
            findings.require(
                    sami.equals(expected),
                    tenant.file(),
                    "beside fi, sv and en it offers " + sami + ", reference/regions.csv says " + expected
                            + "; make them equal");
        }
        findings.assertNone();
    }

    @Test
    void accentsAreDistinctAndReadableOnWhite() {
        Findings findings = new Findings();
        Map<String, String> owners = new HashMap<>();
        for (Node tenant : tenants) {
            String accent = tenant.text("accent");
            if (!accent.matches("#[0-9a-f]{6}")) {
                findings.add(tenant.file(), "accent \"" + accent + "\" must look like \"#0b5fa5\"");
                continue;
            }
            double contrast = 1.05 / (luminance(accent) + 0.05);
            findings.require(
                    contrast >= LEAST_CONTRAST,
                    tenant.file(),
                    "accent %s has contrast %.2f on white, below 4.5; choose a darker one".formatted(accent, contrast));
            String owner = owners.put(accent, tenant.file());
            findings.require(
                    owner == null, tenant.file(), "accent " + accent + " is also that of " + owner + "; change one");
        }
        findings.assertNone();
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
