package fi.pohja.plugins.example;

import fi.pohja.spi.CardContent;
import fi.pohja.spi.EntityPanel;
import fi.pohja.spi.PanelContent;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Project;

/** A tab on every project's page. */
final class ProjectPanel implements EntityPanel<Project> {

    private final Visits visits;

    ProjectPanel(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String id() {
        return "visits";
    }

    @Override
    public String title() {
        return "visits.panel";
    }

    @Override
    public Class<Project> entity() {
        return Project.class;
    }

    @Override
    public PanelContent render(TenantContext context, Project project) {
        int heard = visits.heard(context, project.id().value());
        return PanelContent.of(new PanelContent.Section.Drawn(
                context.text("visits.panel.heading"),
                new CardContent.Text(project.name().text(context.language()) + ": " + heard)));
    }
}
