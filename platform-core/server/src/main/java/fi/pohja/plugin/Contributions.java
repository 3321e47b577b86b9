package fi.pohja.plugin;

import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.PlatformPlugin;
import fi.pohja.spi.SettingsType;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry of everything contributed. The core enters first, at start; plugins enter and leave while the process
 * runs. Safe for any thread.
 */
@Singleton
public final class Contributions {

    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /**
     * One contribution and whose it is.
     *
     * @param plugin id of the plugin that offers it
     */
    public record Contributed<T>(String plugin, T contribution) {}

    private record Entry(PlatformPlugin plugin, String id, List<DashboardCard> cards, List<SettingsType<?>> settings) {}

    /** The core's beans of type {@link PlatformPlugin} enter by themselves. */
    Contributions(List<PlatformPlugin> core) {
        core.forEach(this::enter);
    }

    /**
     * Asks a plugin once for all it offers and enters it.
     *
     * @throws IllegalArgumentException when the plugin offers nothing, offers a name twice, or its id is taken; it is
     *     not entered then
     */
    public void enter(PlatformPlugin plugin) {
        Entry entry = new Entry(plugin, plugin.id(), List.copyOf(plugin.cards()), List.copyOf(plugin.settings()));
        if (entries.stream().anyMatch(other -> other.id().equals(entry.id()))) {
            throw new IllegalArgumentException("The id " + entry.id() + " is taken by another plugin");
        }
        unique(entry.id(), entry.cards(), DashboardCard::id);
        unique(entry.id(), entry.settings(), SettingsType::name);
        entries.add(entry);
        LOG.info(
                "{} offers {} cards, {} kinds of settings",
                entry.id(),
                entry.cards().size(),
                entry.settings().size());
    }

    private static <T> void unique(String plugin, List<T> contributions, Function<T, String> name) {
        Set<String> names = new HashSet<>();
        for (T contribution : contributions) {
            if (!names.add(name.apply(contribution))) {
                throw new IllegalArgumentException(plugin + " offers " + name.apply(contribution) + " twice");
            }
        }
    }

    /** Cards of everybody, the core's first. */
    public List<Contributed<DashboardCard>> cards() {
        List<Contributed<DashboardCard>> cards = new ArrayList<>();
        entries.forEach(entry -> entry.cards().forEach(card -> cards.add(new Contributed<>(entry.id(), card))));
        return cards;
    }

    /** Kinds of settings of everybody, the core's first. */
    public List<Contributed<SettingsType<?>>> settings() {
        List<Contributed<SettingsType<?>>> settings = new ArrayList<>();
        entries.forEach(entry -> entry.settings().forEach(type -> settings.add(new Contributed<>(entry.id(), type))));
        return settings;
    }

    /** The plugins of a kind, such as those that bring pages too, the core's first. */
    public <P extends PlatformPlugin> List<P> plugins(Class<P> kind) {
        return entries.stream()
                .flatMap(entry -> kind.isInstance(entry.plugin())
                        ? Optional.of(kind.cast(entry.plugin())).stream()
                        : Optional.<P>empty().stream())
                .toList();
    }
}
