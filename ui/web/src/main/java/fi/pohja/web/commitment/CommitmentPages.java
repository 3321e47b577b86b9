package fi.pohja.web.commitment;

import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class CommitmentPages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(PageDescriptor.of("commitments", "commitments.title", "check", PageGroup.PROGRAMMES, 6));
    }
}
