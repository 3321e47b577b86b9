package fi.pohja.web.programme;

import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class ProgrammePages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(
                PageDescriptor.of(Addresses.PROJECTS, "projects.title", "project", PageGroup.PROGRAMMES, 0),
                PageDescriptor.of(Addresses.MEASURES, "measures.title", "measure", PageGroup.PROGRAMMES, 1),
                PageDescriptor.of(Addresses.TIMELINE, "timeline.title", "timeline", PageGroup.PROGRAMMES, 3),
                PageDescriptor.of(Addresses.GOALS, "goals.title", "goal", PageGroup.PROGRAMMES, 4));
    }
}
