package fi.pohja.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Drafts that differ from others in one thing. */
final class Drafts {

    private Drafts() {}

    static ProjectDraft under(ProjectDraft draft, ProjectId umbrella) {
        return with(draft, draft.kind(), Optional.of(umbrella), draft.predecessor(), draft.programme());
    }

    static ProjectDraft after(ProjectDraft draft, ProjectId predecessor) {
        return with(draft, draft.kind(), draft.umbrella(), Optional.of(predecessor), draft.programme());
    }

    static ProjectDraft in(ProjectDraft draft, String programme) {
        return with(draft, draft.kind(), draft.umbrella(), draft.predecessor(), Optional.of(programme));
    }

    static ProjectDraft kind(ProjectDraft draft, ProjectKind kind) {
        return with(draft, kind, draft.umbrella(), draft.predecessor(), draft.programme());
    }

    private static ProjectDraft with(
            ProjectDraft draft,
            ProjectKind kind,
            Optional<ProjectId> umbrella,
            Optional<ProjectId> predecessor,
            Optional<String> programme) {
        return new ProjectDraft(
                kind,
                draft.code(),
                draft.name(),
                draft.shortDescription(),
                draft.purpose(),
                programme,
                umbrella,
                predecessor,
                draft.plannedStart(),
                draft.plannedEnd(),
                draft.forecastEnd(),
                draft.forecastBasis(),
                draft.topics(),
                draft.sourceRefs());
    }

    static ProjectDraft period(ProjectDraft draft, LocalDate start, LocalDate end) {
        return new ProjectDraft(
                draft.kind(),
                draft.code(),
                draft.name(),
                draft.shortDescription(),
                draft.purpose(),
                draft.programme(),
                draft.umbrella(),
                draft.predecessor(),
                Optional.of(start),
                Optional.of(end),
                draft.forecastEnd(),
                draft.forecastBasis(),
                draft.topics(),
                draft.sourceRefs());
    }

    static MeasureDraft goals(MeasureDraft draft, List<GoalId> goals) {
        return new MeasureDraft(
                draft.subArea(),
                goals,
                draft.title(),
                draft.description(),
                draft.state(),
                draft.light(),
                draft.progress(),
                draft.owner(),
                draft.ownerOrganisation(),
                draft.startOn(),
                draft.dueOn(),
                draft.sourceRefs());
    }
}
