package fi.pohja.plugin.internal;

import fi.pohja.plugin.PluginArchive.Requirement;
import fi.pohja.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an archive says about itself, as {@link fi.pohja.spi.SpiVersion} lays down.
 *
 * @param attributes those beginning with {@code Plugin-}, by name
 */
record Manifest(Map<String, String> attributes) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 20;
    private static final Pattern DEPENDENCY = Pattern.compile("\\s*([a-z0-9-]+)(\\?)?\\s+(.+)");
    private static final Pattern CLASS = Pattern.compile("[A-Za-z_$][\\w$]*(\\.[A-Za-z_$][\\w$]*)+");

    Manifest {
        attributes = Map.copyOf(attributes);
    }

    static Manifest of(Attributes main) {
        Map<String, String> kept = new TreeMap<>();
        main.forEach((name, value) -> {
            if (name.toString().startsWith("Plugin-")) {
                kept.put(name.toString(), value.toString().strip());
            }
        });
        return new Manifest(kept);
    }

    /** What is wrong with it; empty when nothing is. */
    List<Violation> faults() {
        List<Violation> faults = new ArrayList<>();
        if (!ID.matcher(id()).matches() || id().length() > LONGEST_ID || id().equals("core")) {
            faults.add(ArchiveCheck.fault("id", id(), LONGEST_ID));
        }
        if (Version.parse(version()).isEmpty()) {
            faults.add(ArchiveCheck.fault("version", version()));
        }
        if (VersionRange.parse(requires()).isEmpty()) {
            faults.add(ArchiveCheck.fault("requires", requires()));
        }
        if (!CLASS.matcher(className()).matches()) {
            faults.add(ArchiveCheck.fault("class", className()));
        }
        for (String part : parts()) {
            Matcher matcher = DEPENDENCY.matcher(part);
            if (!matcher.matches() || VersionRange.parse(matcher.group(3)).isEmpty()) {
                faults.add(ArchiveCheck.fault("dependency", part.strip()));
            }
        }
        return faults;
    }

    String id() {
        return attribute("Plugin-Id");
    }

    String version() {
        return attribute("Plugin-Version");
    }

    String requires() {
        return attribute("Plugin-Requires");
    }

    /** The range of SPI versions; only for a manifest without faults. */
    VersionRange spi() {
        return VersionRange.parse(requires()).orElseThrow();
    }

    String className() {
        return attribute("Plugin-Class");
    }

    String provider() {
        return attribute("Plugin-Provider");
    }

    String licence() {
        return attribute("Plugin-License");
    }

    String title(String language) {
        return Optional.of(localized("Plugin-Title", language))
                .filter(title -> !title.isEmpty())
                .orElse(id());
    }

    String description(String language) {
        return localized("Plugin-Description", language);
    }

    /** Other plugins it needs; only for a manifest without faults. */
    List<Requirement> dependencies() {
        List<Requirement> all = new ArrayList<>();
        for (String part : parts()) {
            Matcher matcher = DEPENDENCY.matcher(part);
            if (matcher.matches()) {
                all.add(new Requirement(
                        matcher.group(1),
                        VersionRange.parse(matcher.group(3)).orElseThrow().toString(),
                        matcher.group(2) != null));
            }
        }
        return all;
    }

    private List<String> parts() {
        String written = attribute("Plugin-Dependencies");
        return written.isBlank() ? List.of() : List.of(written.split(",", -1));
    }

    private String localized(String name, String language) {
        return Optional.ofNullable(attributes.get(name + "-" + language))
                .or(() -> Optional.ofNullable(attributes.get(name)))
                .or(() -> Optional.ofNullable(attributes.get(name + "-fi")))
                .orElse("");
    }

    private String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }
}
