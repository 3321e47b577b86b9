package fi.pohja.web.shell;

import fi.pohja.plugin.ContributionKind;
import fi.pohja.plugin.Offer;
import fi.pohja.spi.PlatformPlugin;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.UiPlugin;
import jakarta.inject.Singleton;
import java.util.List;

/** Pages, which the server does not know since they need Vaadin. */
@Singleton
final class PageKind implements ContributionKind<Page> {

    @Override
    public Class<Page> type() {
        return Page.class;
    }

    @Override
    public List<Page> of(PlatformPlugin plugin) {
        return plugin instanceof UiPlugin withPages ? withPages.pages() : List.of();
    }

    @Override
    public String name(Page page) {
        return page.descriptor().path();
    }

    @Override
    public Offer.Item item(Page page) {
        return new Offer.Item(
                Offer.Kind.PAGE, page.descriptor().path(), page.descriptor().titleKey());
    }
}
