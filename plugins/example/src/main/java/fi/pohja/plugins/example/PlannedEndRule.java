package fi.pohja.plugins.example;

import fi.pohja.spi.DraftRule;
import fi.pohja.spi.Finding;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.ProjectDraft;
import java.util.List;

/** Looks at a project before it is stored. A warning does not keep it from being stored; an error would. */
final class PlannedEndRule implements DraftRule<ProjectDraft> {

    @Override
    public String id() {
        return "planned-end";
    }

    @Override
    public Class<ProjectDraft> draft() {
        return ProjectDraft.class;
    }

    @Override
    public List<Finding> check(TenantContext context, ProjectDraft draft) {
        return draft.plannedEnd().isPresent()
                ? List.of()
                : List.of(Finding.warning("plannedEnd", context.text("visits.rule")));
    }
}
