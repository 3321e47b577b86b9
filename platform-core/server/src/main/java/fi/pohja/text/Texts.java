package fi.pohja.text;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The message bundles. Each module lists its own in {@code META-INF/pohja/messages}, one name a line; the bundle
 * {@code access} is {@code messages/access_fi.properties}, {@code …_sv}, {@code …_en}, in UTF-8. All are read once, at
 * first use.
 *
 * <p>Texts with arguments are {@link MessageFormat} patterns (an apostrophe is doubled there); texts without are taken
 * as they are. Days and moments among the arguments are written as people write them in the language. Safe for any
 * thread.
 */
public final class Texts {

    /** The languages the core's own texts are complete in, the first being the one others fall back to. */
    public static final List<String> COMPLETE = List.of("fi", "sv", "en");

    private static final String CORE = "core";

    /** Languages the JDK has data of. */
    private static final Set<String> KNOWN =
            Stream.of(Locale.getAvailableLocales()).map(Locale::getLanguage).collect(Collectors.toUnmodifiableSet());

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    /** Newest first. More than one only where several servers run in one process. */
    private final List<FurtherLanguages> brought = new CopyOnWriteArrayList<>();

    /** The process's one copy, also for what is no bean. */
    private static final class Shared {
        static final Texts TEXTS = new Texts(Texts.class.getClassLoader());
    }

    /** The texts of this process; the bean is the same. */
    public static Texts shared() {
        return Shared.TEXTS;
    }

    /** Offers the one copy as a bean. */
    @Factory
    static final class Bean {

        @Singleton
        Texts texts() {
            return shared();
        }
    }

    Texts(ClassLoader loader) {
        COMPLETE.forEach(language -> byLanguage.put(language, new HashMap<>()));
        try {
            for (URL list : Collections.list(loader.getResources("META-INF/pohja/messages"))) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(bundle -> read(loader, bundle));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The message bundles cannot be read", e);
        }
    }

    private void read(ClassLoader loader, String bundle) {
        for (String language : COMPLETE) {
            String name = "messages/" + bundle + "_" + language + ".properties";
            URL resource = loader.getResource(name);
            if (resource == null) {
                throw new IllegalStateException("The message bundle " + name + " is listed but missing");
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("The message bundle " + name + " cannot be read", e);
            }
            Map<String, String> texts = byLanguage.computeIfAbsent(language, any -> new HashMap<>());
            properties.stringPropertyNames().forEach(key -> {
                if (texts.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException("The text " + key + " is given twice, again in " + name);
                }
            });
        }
    }

    /** Says where languages beyond the complete ones come from, from now on. */
    public void bring(FurtherLanguages languages) {
        brought.addFirst(languages);
    }

    /** Takes back what {@link #bring} said. */
    public void leave(FurtherLanguages languages) {
        brought.remove(languages);
    }

    /** Languages beyond the complete ones in which the bound tenant's interface is shown, in their order. */
    public List<FurtherLanguage> further() {
        for (FurtherLanguages one : brought) {
            List<FurtherLanguage> here = one.here();
            if (!here.isEmpty()) {
                return here;
            }
        }
        return List.of();
    }

    /** The further language of this code; empty for a complete one and for one the bound tenant does not have. */
    public Optional<FurtherLanguage> further(String language) {
        if (byLanguage.containsKey(language)) {
            return Optional.empty();
        }
        for (FurtherLanguage one : further()) {
            if (one.code().equals(language)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /**
     * The text of a key in a language, else in those it falls back to, else in Finnish; a key that exists nowhere comes back
     * in brackets, so that it is seen.
     */
    public String text(String language, String key, Object... arguments) {
        return filled(pattern(language, key), language, arguments);
    }

    private String pattern(String language, String key) {
        Map<String, String> own = byLanguage.get(language);
        String found = own == null ? null : own.get(key);
        if (found != null) {
            return found;
        }
        return further(language)
                .flatMap(one -> one.find(CORE, key)
                        .or(() -> one.fallback().stream()
                                .flatMap(next -> find(next, key).stream())
                                .findFirst()))
                .or(() -> find("fi", key))
                .orElse("[" + key + "]");
    }

    /**
     * A pattern with its arguments filled in; days, and moments in Finland's time, are written as people write them in the
     * language.
     */
    public static String filled(String pattern, String language, Object... arguments) {
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] written = Stream.of(arguments)
                .map(argument -> written(argument, language))
                .toArray();
        return new MessageFormat(pattern, locale(language)).format(written);
    }

    private static Object written(Object argument, String language) {
        if (argument instanceof LocalDate day) {
            return Formats.of(language).day(day);
        }
        if (argument instanceof Instant moment) {
            return Formats.of(language).moment(moment);
        }
        return argument;
    }

    /** The text of a key in exactly this language, as written. */
    public Optional<String> find(String language, String key) {
        Map<String, String> own = byLanguage.get(language);
        return own == null ? further(language).flatMap(one -> one.find(CORE, key)) : Optional.ofNullable(own.get(key));
    }

    /** All keys that exist in any language. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        byLanguage.values().forEach(texts -> keys.addAll(texts.keySet()));
        return keys;
    }

    /**
     * The locale of a language for what the JDK knows of it, always with the country: {@code fi-FI}, {@code en-FI}; Finnish
     * for a language it knows nothing of, which it would take for English. Days and numbers are written by {@link Formats}.
     */
    public static Locale locale(String language) {
        return KNOWN.contains(language) ? Locale.of(language, "FI") : Locale.of("fi", "FI");
    }
}
