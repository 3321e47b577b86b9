package fi.pohja.plugin.internal;

import fi.pohja.plugin.PluginArchive.Requirement;
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

    /** What is wrong with it, in plain words with the cure; empty when nothing is. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!ID.matcher(id()).matches() || id().length() > LONGEST_ID || id().equals("core")) {
            faults.add(
                    "Plugin-Id must have lower-case letters, digits and hyphens, begin with a letter and have at most "
                            + LONGEST_ID + " characters: \"" + id() + "\"");
        }
        if (Version.parse(version()).isEmpty()) {
            faults.add("Plugin-Version must have three numbers, such as 1.2.0: \"" + version() + "\"");
        }
        if (VersionRange.parse(requires()).isEmpty()) {
            faults.add(
                    "Plugin-Requires must be a range of SPI versions bounded on both sides, such as >=1.0.0 <2.0.0: \""
                            + requires() + "\"");
        }
        if (!CLASS.matcher(className()).matches()) {
            faults.add("Plugin-Class must name the class that implements PlatformPlugin: \"" + className() + "\"");
        }
        for (String part : parts()) {
            Matcher matcher = DEPENDENCY.matcher(part);
            if (!matcher.matches() || VersionRange.parse(matcher.group(3)).isEmpty()) {
                faults.add("Plugin-Dependencies must name plugins with ranges bounded on both sides, such as"
                        + " family-centres >=1.0.0 <2.0.0: \"" + part.strip() + "\"");
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
