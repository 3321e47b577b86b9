package fi.pohja.web.administration;

import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class AdministrationPages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(
                PageDescriptor.of("administration/users", "users.title", "users", PageGroup.ADMINISTRATION, 0)
                        .requiring("ADMINISTER_USERS"),
                PageDescriptor.of("administration/roles", "roles.title", "role", PageGroup.ADMINISTRATION, 1)
                        .requiring("ADMINISTER_USERS"),
                PageDescriptor.of("administration/audit", "audit.title", "audit", PageGroup.ADMINISTRATION, 2)
                        .requiring("READ_AUDIT"),
                PageDescriptor.of("administration/tenant", "tenant.title", "settings", PageGroup.ADMINISTRATION, 3)
                        .requiring("ADMINISTER_TENANT"));
    }
}
