package fi.pohja.web.page;

import fi.pohja.access.Operator;
import fi.pohja.plugin.DataPolicy;
import fi.pohja.plugin.InstalledPlugin;
import fi.pohja.plugin.Offer;
import fi.pohja.plugin.PluginArchive;
import fi.pohja.plugin.PluginState;
import fi.pohja.plugin.Plugins;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.spi.SpiVersion;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import fi.pohja.web.page.template.Templates;
import jakarta.inject.Singleton;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The operators' pages of plugins: what is installed, installing, stopping, removing, what another SPI would break. */
@Singleton
final class PluginsPage {

    static final String ADDRESS = "/plugins";
    static final String INSTALL = ADDRESS + "/install";

    /** An archive, and what the form adds around it. */
    static final long LARGEST_ARCHIVE = 65L * 1024 * 1024;

    private static final String FOLDER = ADDRESS + "/folder";
    private static final Pattern ONE =
            Pattern.compile(ADDRESS + "/([a-z][a-z0-9-]*)(?:/(start|stop|remove|resume|settings))?");
    private static final Pattern SPI = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");
    private static final Set<String> BY_OPERATOR = Set.of("noJar", "noManifest", "large");
    private static final int FAULTS = 50;
    private static final int UNPROCESSABLE = 422;
    private static final String MULTIPART = "org.eclipse.jetty.multipartConfig";

    private final Plugins plugins;
    private final Tenants tenants;
    private final Templates templates;
    private final NoticePage notices;
    private final PluginDefaultsPage defaults;

    PluginsPage(
            Plugins plugins, Tenants tenants, Templates templates, NoticePage notices, PluginDefaultsPage defaults) {
        this.plugins = plugins;
        this.tenants = tenants;
        this.templates = templates;
        this.notices = notices;
        this.defaults = defaults;
    }

    /** Answers any address at {@link #ADDRESS} or below it. */
    void answer(Exchange exchange) throws IOException, ServletException {
        String path = exchange.path();
        if (path.equals(INSTALL) && exchange.isPost()) {
            install(exchange);
            return;
        }
        // What plugins are called and why they stand as they do is said in the language of the page.
        Operator.current().reading(exchange.words().language()).<Boolean, IOException>call(() -> {
            answer(exchange, path);
            return true;
        });
    }

    private void answer(Exchange exchange, String path) throws IOException {
        if (path.equals(ADDRESS) && !exchange.isPost()) {
            list(exchange, 200, List.of());
        } else if (path.equals(FOLDER) && exchange.isPost()) {
            String file = exchange.parameter("file");
            installed(exchange, () -> plugins.installFromFolder(file));
        } else {
            Matcher one = ONE.matcher(path);
            Optional<InstalledPlugin> plugin = one.matches() ? plugins.find(one.group(1)) : Optional.empty();
            if (plugin.isEmpty()) {
                notices.unknownPage(exchange);
            } else {
                String step = one.group(2) == null ? "" : one.group(2);
                step(exchange, plugin.get(), step);
            }
        }
    }

    private void step(Exchange exchange, InstalledPlugin plugin, String step) throws IOException {
        if (step.equals("settings")) {
            if (exchange.isPost()) {
                defaults.take(exchange, plugin);
            } else {
                defaults.show(exchange, plugin);
            }
        } else if (exchange.isPost()) {
            take(exchange, plugin, step);
        } else {
            switch (step) {
                case "" -> one(exchange, 200, plugin, List.of());
                case "stop" -> ask(exchange, plugin, step, false);
                case "remove" -> ask(exchange, plugin, step, plugin.offer().tables());
                default -> notices.unknownPage(exchange);
            }
        }
    }

    private void take(Exchange exchange, InstalledPlugin plugin, String step) throws IOException {
        String id = plugin.id();
        try {
            switch (step) {
                case "start" -> {
                    boolean started = plugins.start(id).state() == PluginState.STARTED;
                    exchange.redirect(ADDRESS + "/" + id + (started ? "?notice=start" : ""));
                    return;
                }
                case "stop" -> plugins.stop(id);
                case "resume" -> plugins.resume(id, exchange.parameter("tenant"));
                case "remove" -> {
                    plugins.remove(
                            id,
                            exchange.parameter("data").equals(DataPolicy.EXPORT_AND_DROP.name())
                                    ? DataPolicy.EXPORT_AND_DROP
                                    : DataPolicy.KEEP);
                    exchange.redirect(ADDRESS + "?notice=removed");
                    return;
                }
                default -> {
                    notices.unknownPage(exchange);
                    return;
                }
            }
            exchange.redirect(ADDRESS + "/" + id + "?notice=" + step);
        } catch (InvalidException refused) {
            one(exchange, UNPROCESSABLE, plugin, sentences(exchange, refused));
        }
    }

    // --- Installing ---

    private void install(Exchange exchange) throws IOException, ServletException {
        exchange.request().setAttribute(MULTIPART, new MultipartConfigElement("", LARGEST_ARCHIVE, LARGEST_ARCHIVE, 0));
        Part archive = exchange.request().getPart("archive");
        if (archive == null || archive.getSize() == 0) {
            list(exchange, UNPROCESSABLE, List.of(exchange.text("page.plugins.archive.missing")));
            return;
        }
        try (InputStream in = archive.getInputStream()) {
            installed(exchange, () -> plugins.install(in));
        } finally {
            archive.delete();
        }
    }

    private interface Installing {
        InstalledPlugin run();
    }

    private void installed(Exchange exchange, Installing installing) throws IOException {
        List<String> before = plugins.list().stream().map(InstalledPlugin::id).toList();
        try {
            InstalledPlugin plugin = installing.run();
            exchange.redirect(ADDRESS + "/" + plugin.id() + notice(plugin, before));
        } catch (InvalidException refused) {
            List<String> sentences = new ArrayList<>(sentences(exchange, refused));
            if (refused.violations().stream().map(Violation::code).anyMatch(PluginsPage::authors)) {
                sentences.add(exchange.text("page.plugins.archive.author"));
            }
            list(exchange, UNPROCESSABLE, sentences);
        }
    }

    /** Whether only the archive's author can mend a fault; the others say themselves what the operator does. */
    private static boolean authors(String code) {
        return code.startsWith(PluginArchive.FAULT)
                && !BY_OPERATOR.contains(code.substring(PluginArchive.FAULT.length()));
    }

    /** Nothing is announced of a version that does not run: the page says what happened instead. */
    private static String notice(InstalledPlugin plugin, List<String> before) {
        if (plugin.failedUpgrade().isPresent() || plugin.state() != PluginState.STARTED) {
            return "";
        }
        return before.contains(plugin.id()) ? "?notice=upgraded" : "?notice=installed";
    }

    private static List<String> sentences(Exchange exchange, InvalidException refused) {
        return refused.violations().stream()
                .map(violation -> exchange.text(
                        "violation." + violation.code(), violation.arguments().toArray()))
                .distinct()
                .toList();
    }

    // --- The list ---

    private void list(Exchange exchange, int status, List<String> faults) throws IOException {
        Words words = exchange.words();
        String asked = SPI.matcher(exchange.parameter("spi")).matches() ? exchange.parameter("spi") : "";
        List<PluginList.Row> rows = new ArrayList<>();
        for (InstalledPlugin plugin : plugins.list()) {
            rows.add(new PluginList.Row(
                    plugin.id(),
                    plugin.archive().title(),
                    plugin.version(),
                    words.text("plugin.state." + plugin.state()),
                    tone(plugin.state()),
                    plugin.reason(),
                    words.text("plugin.signature." + plugin.archive().signature()),
                    plugin.usedBy().size(),
                    plugin.faults()));
        }
        exchange.send(
                status,
                templates.plugins(
                        exchange.frame(words.text("page.plugins.title")).widened(),
                        new PluginList(
                                rows,
                                plugins.folder(),
                                SpiVersion.CURRENT,
                                asked,
                                asked.isEmpty()
                                        ? List.of()
                                        : plugins.compatibility(asked).stream()
                                                .map(one -> new PluginList.Compatibility(
                                                        one.title(),
                                                        one.version(),
                                                        one.range(),
                                                        one.works(),
                                                        one.works()
                                                                ? one.reason()
                                                                : words.text("page.plugins.breaks.why", asked)))
                                                .toList(),
                                message(exchange, ""),
                                faults)));
    }

    private static Optional<String> message(Exchange exchange, InstalledPlugin plugin) {
        return exchange.parameter("notice").equals("upgraded")
                ? Optional.of(exchange.text(
                        "page.plugins.done.upgraded", plugin.archive().title(), plugin.version()))
                : message(exchange, plugin.archive().title());
    }

    private static Optional<String> message(Exchange exchange, String title) {
        return switch (exchange.parameter("notice")) {
            case "installed" -> Optional.of(exchange.text("page.plugins.done.installed", title));
            case "removed" -> Optional.of(exchange.text("page.plugins.done.removed"));
            case "start" -> Optional.of(exchange.text("page.plugins.done.start", title));
            case "stop" -> Optional.of(exchange.text("page.plugins.done.stop", title));
            case "resume" -> Optional.of(exchange.text("page.plugins.done.resume", title));
            default -> Optional.empty();
        };
    }

    private static String tone(PluginState state) {
        return switch (state) {
            case STARTED -> "good";
            case INSTALLED, STOPPED -> "still";
            case INCOMPATIBLE, FAILED -> "bad";
        };
    }

    private static String tone(TenantPluginState state) {
        return switch (state) {
            case ON -> "good";
            case OFF, MIGRATING -> "still";
            case SUSPENDED, FAILED -> "bad";
        };
    }

    // --- One plugin ---

    private void one(Exchange exchange, int status, InstalledPlugin plugin, List<String> refusals) throws IOException {
        Words words = exchange.words();
        boolean runs = plugin.state() == PluginState.STARTED;
        exchange.send(
                status,
                templates.plugin(
                        exchange.frame(plugin.archive().title()).widened(),
                        new PluginDetail(
                                plugin.id(),
                                words.text("plugin.state." + plugin.state()),
                                tone(plugin.state()),
                                plugin.reason(),
                                plugin.failedUpgrade()
                                        .map(failed -> words.text(
                                                "page.plugins.upgrade.failed",
                                                failed.version(),
                                                words.moment(failed.at()),
                                                failed.reason())),
                                plugin.archive().description(),
                                facts(words, plugin),
                                offers(words, plugin.offer()),
                                plugin.usedBy().stream()
                                        .map(use -> use(words, use))
                                        .toList(),
                                plugin.instances().stream()
                                        .map(instance -> new PluginDetail.Instance(
                                                instance.name(),
                                                instance.version().orElse("–"),
                                                words.text("plugin.state." + instance.state()),
                                                instance.abandoned()))
                                        .toList(),
                                faults(words, plugin),
                                !runs,
                                runs,
                                !plugin.offer().settings().isEmpty(),
                                message(exchange, plugin),
                                refusals)));
    }

    private List<PluginDetail.Fault> faults(Words words, InstalledPlugin plugin) {
        return plugins.faults(Optional.of(plugin.id()), 0, FAULTS).stream()
                .map(fault -> new PluginDetail.Fault(
                        fault.id().value(),
                        words.moment(fault.last()),
                        words.text(
                                "plugin.fault." + fault.code(),
                                FaultPlace.in(fault.contribution(), plugin.offer(), words::text)),
                        fault.detail(),
                        fault.tenant().map(slug -> name(words, slug)).orElse("–"),
                        fault.count()))
                .toList();
    }

    private PluginDetail.Use use(Words words, InstalledPlugin.Use use) {
        return new PluginDetail.Use(
                use.tenant(),
                name(words, use.tenant()),
                words.text("plugin.tenant." + use.state()),
                tone(use.state()),
                use.reason(),
                use.state() == TenantPluginState.SUSPENDED);
    }

    private String name(Words words, String slug) {
        return tenants.all().stream()
                .filter(tenant -> tenant.id().slug().equals(slug))
                .findFirst()
                .map(Tenant::shortName)
                .map(words::name)
                .orElse(slug);
    }

    private static List<ConsoleView.Fact> facts(Words words, InstalledPlugin plugin) {
        List<ConsoleView.Fact> facts = new ArrayList<>();
        fact(facts, words.text("page.plugins.version"), plugin.version());
        fact(facts, words.text("page.plugins.id"), plugin.id());
        fact(facts, words.text("plugin.provider"), plugin.archive().provider());
        fact(facts, words.text("plugin.licence"), plugin.archive().licence());
        fact(facts, words.text("page.plugins.range"), plugin.archive().spi());
        fact(
                facts,
                words.text("page.plugins.signature"),
                words.text("plugin.signature." + plugin.archive().signature())
                        + plugin.archive().signedBy().map(by -> ", " + by).orElse(""));
        fact(facts, "SHA-256", plugin.archive().sha256());
        fact(
                facts,
                words.text("page.console.bytes"),
                words.size(plugin.archive().bytes()));
        fact(
                facts,
                words.text("page.plugins.installed"),
                words.moment(plugin.installedAt()) + ", " + plugin.installedBy());
        fact(
                facts,
                words.text("page.plugins.needs"),
                plugin.archive().requires().stream()
                        .map(needed -> needed.id() + " " + needed.range())
                        .collect(Collectors.joining(", ")));
        fact(facts, words.text("plugin.dependents"), String.join(", ", plugin.dependents()));
        return facts;
    }

    private static List<ConsoleView.Fact> offers(Words words, Offer offer) {
        Map<Offer.Kind, List<String>> byKind = new EnumMap<>(Offer.Kind.class);
        offer.contributions()
                .forEach(item -> byKind.computeIfAbsent(item.kind(), kind -> new ArrayList<>())
                        .add(item.title()));
        List<ConsoleView.Fact> facts = new ArrayList<>();
        byKind.forEach((kind, titles) -> fact(facts, words.text("plugin.kind." + kind), String.join(", ", titles)));
        fact(
                facts,
                words.text("plugin.languages"),
                offer.languages().stream()
                        .map(language -> language(words, language))
                        .collect(Collectors.joining(", ")));
        fact(
                facts,
                words.text("plugin.on.capabilities"),
                offer.capabilities().stream()
                        .sorted()
                        .map(capability -> words.text("capability." + capability))
                        .collect(Collectors.joining(", ")));
        return facts;
    }

    private static String language(Words words, String code) {
        String known = words.text("plugin.language." + code);
        return known.startsWith("[") ? code : known;
    }

    private static void fact(List<ConsoleView.Fact> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.add(new ConsoleView.Fact(name, value));
        }
    }

    /** Says whom it concerns before it is done. */
    private void ask(Exchange exchange, InstalledPlugin plugin, String step, boolean asksData) throws IOException {
        Words words = exchange.words();
        List<String> concerned = new ArrayList<>();
        plugin.dependents().forEach(dependent -> concerned.add(words.text("page.plugins.concerned.plugin", dependent)));
        plugin.usedBy().forEach(use -> concerned.add(name(words, use.tenant())));
        exchange.send(
                200,
                templates.pluginStep(
                        exchange.frame(words.text(
                                "page.plugins." + step + ".title",
                                plugin.archive().title())),
                        new PluginStep(
                                plugin.id(),
                                plugin.archive().title(),
                                words.text("page.plugins." + step + (concerned.isEmpty() ? ".lead.none" : ".lead")),
                                concerned,
                                step,
                                words.text("page.plugins." + step),
                                asksData)));
    }
}
