package fi.pohja.web.work;

import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class WorkPages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(PageDescriptor.of("", "work.title", "work", PageGroup.WORK, 0));
    }
}
