package fi.pohja.plugin.internal;

import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.Offer;
import fi.pohja.spi.PlatformPlugin;
import fi.pohja.spi.SettingsType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One version of a plugin that was started: everything the host holds of it, so that it can be let go of in one place. */
final class Running implements SettingsOwner {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Manifest manifest;
    private final ArchiveLoader archive;
    private final PlatformPlugin plugin;
    private final Offered offered;
    private final PluginTexts texts;
    private final PluginJson json;
    private final HostContext context;
    private final Map<String, byte[]> screenshots;
    private final CallThreads threads;
    private final Configuration jooq = new DefaultConfiguration()
            .set(SQLDialect.POSTGRES)
            .set(new Settings().withExecuteLogging(false).withRenderSchema(false));
    private final AtomicInteger calls = new AtomicInteger();

    Running(
            Manifest manifest,
            ArchiveLoader archive,
            PlatformPlugin plugin,
            Offered offered,
            PluginTexts texts,
            PluginJson json,
            HostContext context,
            Map<String, byte[]> screenshots,
            CallThreads threads) {
        this.manifest = manifest;
        this.archive = archive;
        this.plugin = plugin;
        this.offered = offered;
        this.texts = texts;
        this.json = json;
        this.context = context;
        this.screenshots = new LinkedHashMap<>(screenshots);
        this.threads = threads;
    }

    @Override
    public String id() {
        return manifest.id();
    }

    @Override
    public String version() {
        return manifest.version();
    }

    Manifest manifest() {
        return manifest;
    }

    Offered offered() {
        return offered;
    }

    PluginTexts texts() {
        return texts;
    }

    @Override
    public PluginJson json() {
        return json;
    }

    @Override
    public List<SettingsType<?>> settings() {
        return offered.settings();
    }

    @Override
    public Optional<String> words(String language, String key) {
        return texts.find(language, key);
    }

    CallThreads threads() {
        return threads;
    }

    ClassLoader loader() {
        return archive.loader();
    }

    /** The jar in the cache. */
    Path jar() {
        return archive.jar();
    }

    Optional<byte[]> screenshot(String name) {
        return Optional.ofNullable(screenshots.get(name));
    }

    /** jOOQ's settings and caches of this plugin alone; the connection is set for each call. */
    Configuration jooq() {
        return jooq;
    }

    void callBegins() {
        calls.incrementAndGet();
    }

    void callEnds() {
        calls.decrementAndGet();
    }

    int calls() {
        return calls.get();
    }

    /** What it adds, in a language. */
    Offer offer(String language, List<Offer.Item> further) {
        List<Offer.Item> items = new ArrayList<>();
        further.forEach(item -> items.add(new Offer.Item(item.kind(), item.id(), texts.text(language, item.title()))));
        offered.cards().forEach(card -> items.add(item(Offer.Kind.CARD, card.id(), card.title(), language)));
        offered.allPanels().forEach(panel -> items.add(item(Offer.Kind.PANEL, panel.id(), panel.title(), language)));
        offered.allDraftRules().forEach(rule -> items.add(named(Offer.Kind.DRAFT_RULE, "rule", rule.id(), language)));
        offered.listeners()
                .forEach(listener -> items.add(named(Offer.Kind.LISTENER, "listener", listener.id(), language)));
        offered.tasks().forEach(task -> items.add(named(Offer.Kind.TASK, "task", task.id(), language)));
        offered.observationSources()
                .forEach(source -> items.add(new Offer.Item(
                        Offer.Kind.OBSERVATION_SOURCE,
                        source.id(),
                        source.indicator().name().text(language))));
        offered.api()
                .forEach(resource -> items.add(new Offer.Item(
                        Offer.Kind.API, resource.path(), "/api/plugins/" + id() + "/" + resource.path())));
        offered.publicPages()
                .forEach(page -> items.add(item(Offer.Kind.PUBLIC_PAGE, page.path(), page.title(), language)));
        offered.exporters()
                .forEach(exporter -> items.add(item(Offer.Kind.EXPORTER, exporter.id(), exporter.title(), language)));
        offered.importers()
                .forEach(importer -> items.add(item(Offer.Kind.IMPORTER, importer.id(), importer.title(), language)));
        return new Offer(
                items,
                offered.tables().isPresent(),
                offered.settings().stream().map(type -> type.name()).toList(),
                offered.texts().languages(),
                offered.permissions().stream()
                        .map(permission -> new Offer.Permission(
                                permission.name(),
                                texts.text(language, "permission." + permission.name()),
                                texts.find(language, "permission." + permission.name() + ".explanation")
                                        .orElse(""),
                                permission.roles()))
                        .toList(),
                offered.capabilities(),
                List.copyOf(screenshots.keySet()));
    }

    /** Of what has no title of its own: the text {@code <kind>.<id>} where the plugin has one. */
    private Offer.Item named(Offer.Kind kind, String prefix, String id, String language) {
        return new Offer.Item(kind, id, texts.find(language, prefix + "." + id).orElse(id));
    }

    private Offer.Item item(Offer.Kind kind, String id, String title, String language) {
        return new Offer.Item(kind, id, texts.text(language, title));
    }

    /** Stops it and lets go of everything; failures are logged, so that one cannot keep the rest from going. */
    void end() {
        quietly(
                "stop",
                () -> threads.onceWithin(Starter.DEADLINE, "stop", () -> {
                    plugin.stop();
                    return true;
                }));
        context.end();
        quietly("threads", threads::close);
        quietly("http client", context::close);
        quietly("json", json::close);
        quietly("archive", archive::close);
        Releasing.forget(archive.loader(), LOG);
    }

    private void quietly(String what, Quiet work) {
        try {
            work.run();
        } catch (Exception | LinkageError failed) {
            LOG.warn("{} {} did not end cleanly ({})", id(), version(), what, failed);
        }
    }

    private interface Quiet {
        void run() throws Exception;
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }

    /** Whether it is the core, which is never among the running. */
    static boolean core(String plugin) {
        return plugin.equals(Contributions.CORE);
    }
}
