package fi.pohja.web.organisation;

import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class OrganisationPages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(
                PageDescriptor.of("organisations", "organisations.title", "organisation", PageGroup.ORGANISATIONS, 0),
                PageDescriptor.of("bodies", "bodies.title", "body", PageGroup.ORGANISATIONS, 1),
                PageDescriptor.of(
                        "municipalities", "municipalities.title", "municipality", PageGroup.ORGANISATIONS, 2));
    }
}
