package fi.pohja.web.programme;

import fi.pohja.access.Permission;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.shell.NavigationGroup;
import fi.pohja.web.shell.PageContribution;
import fi.pohja.web.shell.PageDescriptor;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class ProgrammePages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(
                PageDescriptor.of(
                                Addresses.PROJECTS,
                                ProjectsView.class,
                                "projects.title",
                                Icon.PROJECT,
                                NavigationGroup.PROJECTS,
                                0)
                        .requiring(Permission.READ),
                PageDescriptor.of(
                                Addresses.TIMELINE,
                                TimelineView.class,
                                "timeline.title",
                                Icon.TIMELINE,
                                NavigationGroup.PROJECTS,
                                1)
                        .requiring(Permission.READ),
                PageDescriptor.of(
                                Addresses.GOALS,
                                GoalsView.class,
                                "goals.title",
                                Icon.GOAL,
                                NavigationGroup.PROJECTS,
                                2)
                        .requiring(Permission.READ));
    }
}
