package fi.pohja.web.shell;

import com.vaadin.flow.component.Component;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.SettingsType;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.UiPlugin;
import jakarta.inject.Singleton;
import java.util.List;

/** What the core itself contributes, through the same registry as every plugin: its features' pages, cards and
 * settings. */
@Singleton
final class CorePlugin implements UiPlugin {

    private final List<PageContribution> pages;
    private final List<DashboardCard> cards;
    private final List<SettingsType<?>> settings;

    CorePlugin(List<PageContribution> pages, List<DashboardCard> cards, List<SettingsType<?>> settings) {
        this.pages = pages;
        this.cards = cards;
        this.settings = settings;
    }

    @Override
    public List<SettingsType<?>> settings() {
        return settings;
    }

    @Override
    public List<DashboardCard> cards() {
        return cards;
    }

    @Override
    public List<Page> pages() {
        return pages.stream()
                .flatMap(feature -> feature.pages().stream())
                .<Page>map(Routed::new)
                .toList();
    }

    /** A page that is a route of ours, made by the router. */
    private record Routed(PageDescriptor descriptor) implements Page {

        @Override
        public Component create(PageContext context) {
            throw new IllegalStateException("The router makes the page /" + descriptor.path());
        }
    }
}
