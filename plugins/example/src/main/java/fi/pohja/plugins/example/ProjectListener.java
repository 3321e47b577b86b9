package fi.pohja.plugins.example;

import fi.pohja.spi.EventListener;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.CoreEvent;

/** Hears of what happens to projects, after it was committed; perhaps twice, so it notes the event's id. */
final class ProjectListener implements EventListener<CoreEvent.ProjectEvent> {

    private final Visits visits;

    ProjectListener(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String id() {
        return "projects";
    }

    @Override
    public Class<CoreEvent.ProjectEvent> event() {
        return CoreEvent.ProjectEvent.class;
    }

    @Override
    public void on(TenantContext context, CoreEvent.ProjectEvent event) {
        visits.hear(context, event);
    }
}
