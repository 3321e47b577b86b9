package fi.pohja.funding.internal;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import jakarta.inject.Singleton;

/** Takes a project along: what was applied for is APPLIED, what was granted GRANTED. For whoever may decide on both. */
@Singleton
final class ProjectSteps {

    private final Projects projects;

    ProjectSteps(Projects projects) {
        this.projects = projects;
    }

    void applied(ProjectId project) {
        step(project, ProjectState.PREPARATION, ProjectState.APPLIED);
    }

    void granted(ProjectId project) {
        step(project, ProjectState.APPLIED, ProjectState.GRANTED);
    }

    private void step(ProjectId id, ProjectState from, ProjectState to) {
        if (SignedIn.allowed(Permission.DECIDE_PROGRAMME)) {
            Project project = projects.open(id);
            if (project.state() == from) {
                projects.transition(id, project.version(), to, "");
            }
        }
    }
}
