package fi.pohja.web.indicator;

import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class IndicatorPages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(PageDescriptor.of(Addresses.INDICATORS, "indicators.title", "trend", PageGroup.MONITORING, 0));
    }
}
