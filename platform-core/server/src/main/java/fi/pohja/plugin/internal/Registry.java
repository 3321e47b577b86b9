package fi.pohja.plugin.internal;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.plugin.ContributionKind;
import fi.pohja.plugin.Contributions;
import fi.pohja.spi.ApiResource;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.DraftRule;
import fi.pohja.spi.EntityPanel;
import fi.pohja.spi.EventListener;
import fi.pohja.spi.Exporter;
import fi.pohja.spi.Importer;
import fi.pohja.spi.ObservationSource;
import fi.pohja.spi.PlatformPlugin;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.ScheduledTask;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** The core enters first, at start; plugins enter and leave while the process runs. */
@Singleton
final class Registry implements Contributions {

    private final List<Offered> entries = new CopyOnWriteArrayList<>();
    private final List<ContributionKind<?>> furtherKinds;
    private final Texts texts;

    /** The core's beans of type {@link PlatformPlugin} enter by themselves. */
    Registry(List<PlatformPlugin> core, List<ContributionKind<?>> furtherKinds, Texts texts) {
        this.furtherKinds = List.copyOf(furtherKinds);
        this.texts = texts;
        core.forEach(plugin -> entries.add(Offered.by(CORE, "", plugin, this.furtherKinds)));
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
        return texts.text(language, key, arguments);
    }

    @Override
    public boolean allowed(String plugin, String permission) {
        Optional<SignedIn> user = SignedIn.bound();
        return user.isPresent()
                && Stream.of(Permission.values())
                        .anyMatch(known ->
                                known.name().equals(permission) && user.get().may(known));
    }

    private <C> List<Contributed<C>> of(Function<Offered, List<C>> kind) {
        List<Contributed<C>> all = new ArrayList<>();
        for (Offered entry : entries) {
            kind.apply(entry).forEach(one -> all.add(new Contributed<>(entry.plugin(), entry.version(), one)));
        }
        return all;
    }
}
