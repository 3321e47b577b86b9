package fi.pohja.web.funding;

import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class FundingPages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(
                PageDescriptor.of(Addresses.CALLS, "calls.title", "calendar", PageGroup.PROGRAMMES, 3),
                PageDescriptor.of(Addresses.APPLICATIONS, "applications.title", "money", PageGroup.PROGRAMMES, 4));
    }
}
