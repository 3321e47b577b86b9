package fi.pohja.plugin.internal;

import fi.pohja.plugin.ContributionKind;
import fi.pohja.spi.ApiResource;
import fi.pohja.spi.Capability;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.DemoContent;
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
import fi.pohja.spi.TableChangelog;
import fi.pohja.spi.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All a plugin offers, asked once. */
record Offered(
        String plugin,
        String version,
        Set<Capability> capabilities,
        List<PermissionType> permissions,
        Texts texts,
        List<SettingsType<?>> settings,
        Optional<TableChangelog> tables,
        List<DashboardCard> cards,
        List<EntityPanel<?>> allPanels,
        List<DraftRule<?>> allDraftRules,
        List<EventListener<?>> listeners,
        List<ScheduledTask> tasks,
        List<ObservationSource> observationSources,
        List<ApiResource> api,
        List<PublicPage> publicPages,
        List<Exporter> exporters,
        List<Importer> importers,
        Optional<DemoContent> demoContent,
        Map<Class<?>, List<Object>> further) {

    /**
     * Asks a plugin once for all it offers.
     *
     * @throws IllegalArgumentException when it offers a name twice
     */
    static Offered by(String id, String version, PlatformPlugin plugin, List<ContributionKind<?>> furtherKinds) {
        Map<Class<?>, List<Object>> further = new HashMap<>();
        furtherKinds.forEach(kind -> further.put(kind.type(), asked(kind, plugin)));
        Offered offered = new Offered(
                id,
                version,
                Set.copyOf(plugin.capabilities()),
                List.copyOf(plugin.permissions()),
                plugin.texts(),
                List.copyOf(plugin.settings()),
                plugin.tables(),
                List.copyOf(plugin.cards()),
                List.copyOf(plugin.panels()),
                List.copyOf(plugin.draftRules()),
                List.copyOf(plugin.listeners()),
                List.copyOf(plugin.tasks()),
                List.copyOf(plugin.observationSources()),
                List.copyOf(plugin.api()),
                List.copyOf(plugin.publicPages()),
                List.copyOf(plugin.exporters()),
                List.copyOf(plugin.importers()),
                plugin.demoContent(),
                Map.copyOf(further));
        unique("permission", offered.permissions(), PermissionType::name);
        unique("settings", offered.settings(), SettingsType::name);
        unique("card", offered.cards(), DashboardCard::id);
        unique("panel", offered.allPanels(), EntityPanel::id);
        unique("draft rule", offered.allDraftRules(), DraftRule::id);
        unique("listener", offered.listeners(), EventListener::id);
        unique("task", offered.tasks(), ScheduledTask::id);
        unique("observation source", offered.observationSources(), ObservationSource::id);
        unique("API resource", offered.api(), ApiResource::path);
        unique("public page", offered.publicPages(), PublicPage::path);
        unique("exporter", offered.exporters(), Exporter::id);
        unique("importer", offered.importers(), Importer::id);
        return offered;
    }

    private static <C> List<Object> asked(ContributionKind<C> kind, PlatformPlugin plugin) {
        List<C> offered = List.copyOf(kind.of(plugin));
        unique(kind.type().getSimpleName(), offered, kind::name);
        return List.copyOf(offered);
    }

    private static <T> void unique(String kind, List<T> contributions, Function<T, String> name) {
        Set<String> names = new HashSet<>();
        for (T contribution : contributions) {
            if (!names.add(name.apply(contribution))) {
                throw new IllegalArgumentException("Two of kind " + kind + " are called " + name.apply(contribution));
            }
        }
    }

    @SuppressWarnings("unchecked")
    <T extends Record> List<EntityPanel<T>> panels(Class<T> entity) {
        return allPanels.stream()
                .filter(panel -> panel.entity().equals(entity))
                .map(panel -> (EntityPanel<T>) panel)
                .toList();
    }

    @SuppressWarnings("unchecked")
    <T extends Record> List<DraftRule<T>> draftRules(Class<T> draft) {
        return allDraftRules.stream()
                .filter(rule -> rule.draft().equals(draft))
                .map(rule -> (DraftRule<T>) rule)
                .toList();
    }

    <C> List<C> further(Class<C> kind) {
        return further.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
    }
}
