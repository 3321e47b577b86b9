package fi.pohja.plugin.internal;

import fi.pohja.access.Permission;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.plugin.ContributionKind;
import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.Offer;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.spi.ApiResource;
import fi.pohja.spi.Capability;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.DraftRule;
import fi.pohja.spi.EntityPanel;
import fi.pohja.spi.EventListener;
import fi.pohja.spi.Exporter;
import fi.pohja.spi.Importer;
import fi.pohja.spi.ObservationSource;
import fi.pohja.spi.PermissionType;
import fi.pohja.spi.PlatformPlugin;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.ScheduledTask;
import fi.pohja.spi.SettingsType;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The core enters first, at start; plugins enter and leave while the process runs. */
@Singleton
final class Registry implements Contributions {

    private final List<Offered> core;
    private final List<ContributionKind<?>> furtherKinds;
    private final Texts texts;
    private final Switches switches;
    private final Reasons reasons;

    /** Replaced as a whole, so that nobody sees a plugin half entered. */
    private volatile List<Running> plugins = List.of();

    /** Versions that offer nothing any more, until their last calls have ended. */
    private volatile List<Running> leaving = List.of();

    /** The core's beans of type {@link PlatformPlugin} enter by themselves. */
    Registry(
            List<PlatformPlugin> core,
            List<ContributionKind<?>> furtherKinds,
            Texts texts,
            Switches switches,
            Reasons reasons) {
        this.furtherKinds = List.copyOf(furtherKinds);
        this.texts = texts;
        this.switches = switches;
        this.reasons = reasons;
        this.core = core.stream()
                .map(plugin -> Offered.by(CORE, "", plugin, this.furtherKinds))
                .toList();
    }

    /** Enters a version, in place of an earlier one. */
    synchronized void enter(Running next) {
        List<Running> changed = new ArrayList<>(plugins);
        Optional<Running> before = running(next.id());
        if (before.isPresent()) {
            changed.set(plugins.indexOf(before.get()), next);
            plugins = List.copyOf(changed);
            leaves(before.get());
        } else {
            changed.add(next);
            plugins = List.copyOf(changed);
        }
    }

    /** Takes a plugin out; its calls may go on until they end. */
    synchronized void takeOut(Running old) {
        plugins = plugins.stream().filter(one -> one != old).toList();
        leaves(old);
    }

    private void leaves(Running old) {
        List<Running> more = new ArrayList<>(leaving);
        more.add(old);
        leaving = List.copyOf(more);
    }

    /** The last call of a version has ended. */
    synchronized void gone(Running old) {
        leaving = leaving.stream().filter(one -> one != old).toList();
    }

    /** Whether any plugin that is on in a tenant listens. */
    boolean listening(TenantId tenant) {
        return any(tenant, offered -> !offered.listeners().isEmpty());
    }

    /** Whether any plugin that is on in a tenant has work to be done again and again. */
    boolean hasTasks(TenantId tenant) {
        return any(
                tenant,
                offered -> !offered.tasks().isEmpty()
                        || !offered.observationSources().isEmpty());
    }

    private boolean any(TenantId tenant, java.util.function.Predicate<Offered> has) {
        return plugins.stream().anyMatch(one -> switches.on(one.id(), tenant) && has.test(one.offered()));
    }

    /** The core's own settings. */
    List<SettingsType<?>> coreSettings() {
        return core.stream()
                .<SettingsType<?>>flatMap(offered -> offered.settings().stream())
                .toList();
    }

    int leavingCount() {
        return leaving.size();
    }

    /** Every plugin at work on this instance, in the order they were started. */
    List<Running> plugins() {
        return plugins;
    }

    /** The version of a plugin at work. */
    Optional<Running> running(String plugin) {
        return plugins.stream().filter(one -> one.id().equals(plugin)).findFirst();
    }

    /** A version of a plugin, at work or still leaving. */
    Optional<Running> running(String plugin, String version) {
        return Stream.concat(plugins.stream(), leaving.stream())
                .filter(one -> one.id().equals(plugin) && one.version().equals(version))
                .findFirst();
    }

    /** What a plugin adds, in a language; nothing known of one that does not run here. */
    Offer offer(String plugin, String language) {
        return running(plugin).map(one -> one.offer(language, items(one))).orElseGet(Offer::unknown);
    }

    private List<Offer.Item> items(Running one) {
        List<Offer.Item> items = new ArrayList<>();
        furtherKinds.forEach(kind -> items(kind, one, items));
        return items;
    }

    private static <C> void items(ContributionKind<C> kind, Running one, List<Offer.Item> into) {
        one.offered().further(kind.type()).forEach(contribution -> into.add(kind.item(contribution)));
    }

    Set<Capability> granted(String plugin, TenantId tenant) {
        return switches.of(plugin, tenant).granted();
    }

    @Override
    public List<Contributed<DashboardCard>> cards() {
        return of(Offered::cards);
    }

    @Override
    public <T extends Record> List<Contributed<EntityPanel<T>>> panels(Class<T> entity) {
        return of(offered -> offered.panels(entity));
    }

    @Override
    public <T extends Record> List<Contributed<DraftRule<T>>> draftRules(Class<T> draft) {
        return of(offered -> offered.draftRules(draft));
    }

    @Override
    public List<Contributed<EventListener<?>>> listeners() {
        return of(Offered::listeners);
    }

    @Override
    public List<Contributed<ScheduledTask>> tasks() {
        return of(Offered::tasks);
    }

    @Override
    public List<Contributed<ObservationSource>> observationSources() {
        return of(Offered::observationSources);
    }

    @Override
    public List<Contributed<ApiResource>> api() {
        return of(Offered::api);
    }

    @Override
    public List<Contributed<PublicPage>> publicPages() {
        return of(Offered::publicPages);
    }

    @Override
    public List<Contributed<Exporter>> exporters() {
        return of(Offered::exporters);
    }

    @Override
    public List<Contributed<Importer>> importers() {
        return of(Offered::importers);
    }

    @Override
    public <C> List<Contributed<C>> all(Class<C> kind) {
        return of(offered -> offered.further(kind));
    }

    @Override
    public String text(String plugin, String language, String key, Object... arguments) {
        return Running.core(plugin)
                ? texts.text(language, key, arguments)
                : running(plugin)
                        .map(one -> one.texts().text(language, key, arguments))
                        .orElse(key);
    }

    @Override
    public String title(String plugin, String language) {
        return running(plugin)
                .map(running -> running.manifest().title(language))
                .orElse(plugin);
    }

    @Override
    public boolean allowed(String plugin, String permission) {
        return SignedIn.bound()
                .map(user -> allowed(plugin, permission, user))
                .orElseGet(() -> SignedIn.allowed(Permission.READ));
    }

    /** Whether a user holds a permission of the core's, or one the plugin declares. */
    boolean allowed(String plugin, String permission, SignedIn user) {
        if (Stream.of(Permission.values()).anyMatch(known -> known.name().equals(permission) && user.may(known))) {
            return true;
        }
        Optional<PermissionType> declared = running(plugin).stream()
                .flatMap(one -> one.offered().permissions().stream())
                .filter(type -> type.name().equals(permission))
                .findFirst();
        if (declared.isEmpty()) {
            return false;
        }
        Set<String> holders = switches.of(plugin, user.tenant())
                .roles()
                .getOrDefault(permission, declared.get().roles());
        return user.roles().stream().anyMatch(role -> role == Role.TENANT_ADMIN || holders.contains(role.name()));
    }

    @Override
    public List<Contributed<DashboardCard>> suspendedCards() {
        List<Contributed<DashboardCard>> cards = new ArrayList<>();
        plugins.stream()
                .filter(plugin -> suspended(plugin.id()).isPresent())
                .forEach(plugin -> plugin.offered()
                        .cards()
                        .forEach(card -> cards.add(new Contributed<>(plugin.id(), plugin.version(), card))));
        return cards;
    }

    @Override
    public Optional<Suspension> suspension(String plugin, String language) {
        return suspended(plugin)
                .map(one -> new Suspension(
                        plugin,
                        title(plugin, language),
                        reasons.plainly(language, one.reason().orElse(""))));
    }

    private Optional<Switch> suspended(String plugin) {
        return Scope.bound().orElse(null) instanceof Scope.OfTenant(TenantId tenant)
                ? Optional.of(switches.of(plugin, tenant)).filter(one -> one.state() == TenantPluginState.SUSPENDED)
                : Optional.empty();
    }

    private <C> List<Contributed<C>> of(Function<Offered, List<C>> kind) {
        List<Contributed<C>> all = new ArrayList<>();
        core.forEach(entry -> kind.apply(entry).forEach(one -> all.add(new Contributed<>(CORE, "", one))));
        if (Scope.bound().orElse(null) instanceof Scope.OfTenant(TenantId tenant)) {
            for (Running plugin : plugins) {
                if (switches.on(plugin.id(), tenant)) {
                    kind.apply(plugin.offered())
                            .forEach(one -> all.add(new Contributed<>(plugin.id(), plugin.version(), one)));
                }
            }
        }
        return all;
    }
}
