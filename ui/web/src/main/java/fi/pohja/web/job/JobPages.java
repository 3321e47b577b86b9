package fi.pohja.web.job;

import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class JobPages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(PageDescriptor.of("jobs", "job.title", "clock", PageGroup.WORK, 8));
    }
}
