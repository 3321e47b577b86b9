package fi.pohja.web.service;

import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class ServicePages implements PageContribution {

    static final String SERVICES = "services";
    static final String UNITS = "units";

    @Override
    public List<PageDescriptor> pages() {
        return List.of(
                PageDescriptor.of(SERVICES, "services.title", "service", PageGroup.SERVICES, 0),
                PageDescriptor.of(UNITS, "units.title", "municipality", PageGroup.SERVICES, 1));
    }
}
