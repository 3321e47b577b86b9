package fi.pohja.plugin.internal;

import fi.pohja.plugin.ArchiveVerification;
import fi.pohja.plugin.ContributionKind;
import fi.pohja.plugin.SignatureStatus;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.spi.Capability;
import fi.pohja.spi.SettingsType;
import fi.pohja.spi.SpiVersion;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts an archive through the guards that need no database. */
@Singleton
final class OfflineVerification implements ArchiveVerification {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private final ArchiveCheck check;
    private final Starter starter;
    private final Reasons reasons;

    OfflineVerification(ArchiveCheck check, Starter starter, Reasons reasons) {
        this.check = check;
        this.starter = starter;
        this.reasons = reasons;
    }

    @Override
    public List<Fault> verify(byte[] archive) {
        ArchiveCheck.Checked checked;
        try {
            checked = check.read(new ByteArrayInputStream(archive));
        } catch (InvalidException refused) {
            return refused.violations().stream().map(this::ofArchive).toList();
        }
        List<Fault> faults = new ArrayList<>();
        signature(checked.signature()).ifPresent(faults::add);
        Manifest manifest = checked.manifest();
        if (!manifest.spi().includes(Version.parse(SpiVersion.CURRENT).orElseThrow())) {
            faults.add(
                    new Fault(
                            "Plugin-Requires asks for SPI " + manifest.requires() + "; this Pohja has "
                                    + SpiVersion.CURRENT + ".",
                            "Build against the SPI of the Pohja it is for, and say its range in the property plugin.requires."));
            return faults;
        }
        Running running;
        try {
            running = started(checked);
        } catch (Starter.NotStartedException failed) {
            faults.add(new Fault(
                    "The plugin does not start: " + failed.getMessage() + ".",
                    "See the trace above. A plugin is wired by constructor calls; what it needs at start it gets by"
                            + " start(PluginContext), within ten seconds."));
            return faults;
        }
        try {
            faults.addAll(texts(running));
            faults.addAll(tables(running, checked));
        } finally {
            running.end();
        }
        return faults;
    }

    /** A start that was late is tried once more: the first in a process also waits for what the process itself loads. */
    private Running started(ArchiveCheck.Checked archive) throws Starter.NotStartedException {
        try {
            return starter.start(archive);
        } catch (Starter.NotStartedException first) {
            if (first.late()) {
                return starter.start(archive);
            }
            throw first;
        }
    }

    private Fault ofArchive(Violation violation) {
        String cure = switch (violation.code().substring(violation.code().lastIndexOf('.') + 1)) {
            case "id", "version", "requires", "class", "noClass", "dependency" ->
                "The parent pohja-plugins writes the manifest from the properties plugin.id, plugin.class and"
                        + " plugin.requires of the project's pom.xml.";
            case "spi" -> "Give pohja-spi and pohja-ui-spi the scope provided.";
            case "library" -> "Look at the dependency it comes from, and build again: mvn clean package.";
            default -> "Build the archive with the parent pohja-plugins: mvn package.";
        };
        return new Fault(reasons.violation("en", violation), cure);
    }

    private static Optional<Fault> signature(SignatureStatus status) {
        return switch (status) {
            case SIGNED, UNSIGNED, UNKNOWN_KEY -> Optional.empty();
            case MODIFIED ->
                Optional.of(new Fault(
                        "The archive was changed after it was signed.",
                        "Sign it last: pohja plugin sign ARCHIVE KEY."));
            case INVALID ->
                Optional.of(new Fault(
                        "The signature is none of the key it names.", "Sign it again with both files of the key."));
        };
    }

    // --- Texts ---

    private List<Fault> texts(Running running) {
        List<Fault> faults = new ArrayList<>();
        fi.pohja.spi.Texts declared = running.offered().texts();
        Set<String> missing = new LinkedHashSet<>(Texts.COMPLETE);
        missing.removeAll(declared.languages());
        Set<String> wanted = wanted(running);
        if (!missing.isEmpty() && !wanted.isEmpty()) {
            faults.add(new Fault(
                    "Texts are missing in " + String.join(", ", missing) + ".",
                    "Give files for fi, sv and en and name these languages in texts()."));
        }
        List<String> languages =
                declared.languages().stream().filter(Texts.COMPLETE::contains).toList();
        Set<String> all = new TreeSet<>(wanted);
        all.addAll(running.texts().keys());
        for (String key : all) {
            List<String> without = languages.stream()
                    .filter(language -> running.texts().exactly(language, key).isEmpty())
                    .toList();
            if (!without.isEmpty() || languages.isEmpty()) {
                faults.add(new Fault(
                        "The text " + key + " is missing"
                                + (without.isEmpty() ? "" : " in " + String.join(", ", without)) + ".",
                        "Add it to the message bundle of that language."));
            } else if (languages.stream()
                            .map(language -> placeholders(
                                    running.texts().exactly(language, key).orElse("")))
                            .distinct()
                            .count()
                    > 1) {
                faults.add(new Fault(
                        "The text " + key + " has other arguments in one language than in another.",
                        "Use the same {0}, {1} in each."));
            }
        }
        return faults;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Keys of texts somebody will look for. */
    private Set<String> wanted(Running running) {
        Offered offered = running.offered();
        Set<String> keys = new LinkedHashSet<>();
        offered.cards().forEach(card -> keys.add(card.title()));
        offered.allPanels().forEach(panel -> keys.add(panel.title()));
        offered.publicPages().forEach(page -> keys.add(page.title()));
        offered.exporters().forEach(exporter -> keys.add(exporter.title()));
        offered.importers().forEach(importer -> keys.add(importer.title()));
        offered.permissions().forEach(permission -> {
            keys.add("permission." + permission.name());
            keys.add("permission." + permission.name() + ".explanation");
        });
        starter.furtherKinds().forEach(kind -> titles(kind, offered, keys));
        for (SettingsType<?> type : offered.settings()) {
            String prefix = "settings." + type.name();
            keys.add(prefix);
            SettingsShape.fields(type.type(), prefix, key -> {
                        if (!key.endsWith(".help")) {
                            keys.add(key);
                        }
                        return Optional.empty();
                    })
                    .forEach(field -> keys.add(prefix + "." + field.name()));
        }
        return keys;
    }

    private static <C> void titles(ContributionKind<C> kind, Offered offered, Set<String> keys) {
        offered.further(kind.type()).forEach(one -> keys.add(kind.item(one).title()));
    }

    // --- Tables ---

    private static List<Fault> tables(Running running, ArchiveCheck.Checked checked) {
        List<Fault> faults = new ArrayList<>();
        running.offered().tables().ifPresent(tables -> {
            if (!checked.entries().containsKey(tables.path())) {
                faults.add(new Fault(
                        "tables() names " + tables.path() + ", which is not in the archive.",
                        "Put the changelog into src/main/resources/" + tables.path() + "."));
            }
        });
        boolean observes = !running.offered().observationSources().isEmpty();
        if (observes && !running.offered().capabilities().contains(Capability.RECORD_OBSERVATIONS)) {
            faults.add(new Fault(
                    "It offers sources of observations and does not ask for RECORD_OBSERVATIONS.",
                    "Name the capability in capabilities()."));
        }
        boolean publishes = !running.offered().publicPages().isEmpty();
        if (publishes && !running.offered().capabilities().contains(Capability.PUBLISH_PAGES)) {
            faults.add(new Fault(
                    "It offers public pages and does not ask for PUBLISH_PAGES.",
                    "Name the capability in capabilities()."));
        }
        return faults;
    }
}
