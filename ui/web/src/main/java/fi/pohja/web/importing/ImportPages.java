package fi.pohja.web.importing;

import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class ImportPages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(PageDescriptor.of("imports", "imports.title", "table", PageGroup.WORK, 9)
                .requiring("EDIT_ORGANISATIONS"));
    }
}
