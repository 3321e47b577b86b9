package fi.pohja.plugin.internal;

import fi.pohja.spi.Texts;
import fi.pohja.spi.Translator;
import fi.pohja.text.FurtherLanguage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** A plugin's message bundles, read once. */
final class PluginTexts implements Translator {

    private static final List<String> FALLBACK = List.of("fi", "sv", "en");

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
    private final Map<String, List<String>> fallback;
    private final String plugin;

    /**
     * Reads the bundles.
     *
     * @param plugin whose they are
     * @throws IllegalArgumentException when a file is missing or a key is given twice
     */
    PluginTexts(String plugin, Texts texts, ClassLoader loader) {
        this.plugin = plugin;
        fallback = texts.fallback();
        for (String language : texts.languages()) {
            Map<String, String> all = byLanguage.computeIfAbsent(language, any -> new HashMap<>());
            for (String bundle : texts.bundles()) {
                read(loader, bundle + "_" + language + ".properties", all);
            }
        }
    }

    private static void read(ClassLoader loader, String name, Map<String, String> into) {
        URL resource = loader.getResource(name);
        if (resource == null) {
            throw new IllegalArgumentException("The message bundle " + name + " is missing in the archive");
        }
        Properties properties = new Properties();
        try {
            // No cache: it would hold the archive open.
            var connection = resource.openConnection();
            connection.setUseCaches(false);
            try (Reader reader = new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("The message bundle " + name + " cannot be read", e);
        }
        properties.stringPropertyNames().forEach(key -> {
            if (into.put(key, properties.getProperty(key)) != null) {
                throw new IllegalArgumentException("The text " + key + " is given twice, again in " + name);
            }
        });
    }

    @Override
    public String text(String language, String key, Object... arguments) {
        String pattern = find(language, key).orElse(key);
        return fi.pohja.text.Texts.filled(pattern, language, arguments);
    }

    /** All keys there are in any language. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        byLanguage.values().forEach(texts -> keys.addAll(texts.keySet()));
        return keys;
    }

    /** As written in exactly this language. */
    Optional<String> exactly(String language, String key) {
        return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(key));
    }

    /**
     * As written, in the language or one it falls back to; empty when no language has it. In a language of the interface that
     * a plugin brought, its text for this key comes first.
     */
    Optional<String> find(String language, String key) {
        Optional<FurtherLanguage> further = fi.pohja.text.Texts.shared().further(language);
        return further.flatMap(one -> one.find(plugin, key)).or(() -> bundled(language, key));
    }

    private Optional<String> bundled(String language, String key) {
        Set<String> chain = new LinkedHashSet<>();
        chain.add(language);
        chain.addAll(fallback.getOrDefault(language, FALLBACK));
        chain.addAll(FALLBACK);
        chain.addAll(byLanguage.keySet());
        return chain.stream()
                .flatMap(next -> Optional.ofNullable(
                        byLanguage.getOrDefault(next, Map.of()).get(key))
                        .stream())
                .findFirst();
    }
}
