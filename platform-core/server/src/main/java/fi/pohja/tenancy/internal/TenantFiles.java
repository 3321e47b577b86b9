package fi.pohja.tenancy.internal;

import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code tenants/<slug>/tenant.yaml}. A faulty file is reported and left out; the others are not touched. */
final class TenantFiles {

    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern CODE = Pattern.compile("[0-9]{2}");
    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en", "se", "smn", "sms");

    /**
     * @param tenants the tenants of all sound files, by slug
     * @param plugins ids of plugins the files ask for
     * @param faulty slugs of folders whose file has problems
     */
    record Found(
            List<Tenant> tenants,
            Map<TenantId, List<String>> plugins,
            Set<String> faulty,
            List<YamlFile.Problem> problems) {}

    Found read(Path folder) {
        List<Tenant> tenants = new ArrayList<>();
        Map<TenantId, List<String>> plugins = new HashMap<>();
        List<YamlFile.Problem> problems = new ArrayList<>();
        Set<String> faulty = new java.util.TreeSet<>();
        Map<String, String> hosts = new HashMap<>();
        Map<String, String> codes = new HashMap<>();
        for (String slug : slugs(folder)) {
            Path file = folder.resolve(slug).resolve("tenant.yaml");
            YamlFile yaml = YamlFile.read(file);
            Optional<Tenant> tenant = yaml.problems().isEmpty() ? tenant(yaml.root(), slug) : Optional.empty();
            tenant.ifPresent(read -> {
                for (String host : read.hosts()) {
                    String other = hosts.putIfAbsent(host, slug);
                    if (other != null) {
                        yaml.root().fault("hosts", "the host name " + host + " already belongs to " + other);
                    }
                }
                String other = codes.putIfAbsent(read.code(), slug);
                if (other != null) {
                    yaml.root().fault("code", "the code " + read.code() + " already belongs to " + other);
                }
            });
            problems.addAll(yaml.problems());
            if (yaml.problems().isEmpty()) {
                tenant.ifPresent(sound -> {
                    tenants.add(sound);
                    plugins.put(sound.id(), yaml.root().texts("plugins"));
                });
            } else {
                faulty.add(slug);
            }
        }
        return new Found(tenants, plugins, faulty, problems);
    }

    private static List<String> slugs(Path folder) {
        try (var folders = Files.list(folder)) {
            return folders.filter(each -> Files.exists(each.resolve("tenant.yaml")))
                    .map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The tenants' folder cannot be read: " + folder, e);
        }
    }

    private static Optional<Tenant> tenant(YamlFile.Entry root, String folder) {
        root.onlyKeys(
                "slug",
                "code",
                "kind",
                "hosts",
                "name",
                "shortName",
                "languages",
                "accent",
                "municipalities",
                "plugins");
        String slug = root.text("slug");
        if (!slug.isEmpty() && !slug.equals(folder)) {
            root.fault("slug", "the slug " + slug + " must be the name of the folder, " + folder);
        }
        String code = root.text("code");
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            root.fault("code", "the code must have two digits, in quotation marks: \"21\"");
        }
        List<String> hosts = root.texts("hosts").stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
        if (hosts.isEmpty()) {
            root.fault("hosts", "at least one host name is needed, such as [lappi.localhost]");
        }
        hosts.stream()
                .filter(host -> !HOST.matcher(host).matches())
                .forEach(host -> root.fault("hosts", host + " is no host name"));
        List<String> languages = root.texts("languages");
        if (languages.isEmpty()) {
            root.fault("languages", "at least one language is needed, the default first: [fi, sv, en]");
        }
        languages.stream()
                .filter(language -> !LANGUAGES.contains(language))
                .forEach(language -> root.fault("languages", language + " is none of fi, sv, en, se, smn, sms"));
        String accent = root.text("accent");
        if (!accent.isEmpty() && !COLOUR.matcher(accent).matches()) {
            root.fault("accent", "the accent must be a colour such as \"#0b5fa5\"");
        }
        var name = root.requiredLocalized("name");
        var shortName = root.requiredLocalized("shortName");
        Tenant.Kind kind = root.choice("kind", Tenant.Kind.class, Tenant.Kind.WELLBEING_SERVICES_COUNTY);
        try {
            return Optional.of(new Tenant(
                    new TenantId(folder),
                    code,
                    kind,
                    name,
                    shortName,
                    hosts,
                    languages,
                    accent,
                    Tenant.State.ACTIVE,
                    Optional.empty(),
                    1));
        } catch (IllegalArgumentException e) {
            root.fault("slug", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
