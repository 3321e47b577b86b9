package fi.pohja.web.plugin;

import fi.pohja.plugin.TenantPlugins;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
@Requires(beans = TenantPlugins.class)
final class PluginAdministrationPages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(PageDescriptor.of(PluginsView.ADDRESS, "plugins.title", "plugin", PageGroup.ADMINISTRATION, 4)
                .requiring("ADMINISTER_TENANT"));
    }
}
