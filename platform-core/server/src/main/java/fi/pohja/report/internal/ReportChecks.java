package fi.pohja.report.internal;

import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyId;
import fi.pohja.problem.Violations;
import fi.pohja.programme.Projects;
import fi.pohja.report.ReportDraft;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;

/** What makes a report one that can be stored. */
@Singleton
final class ReportChecks {

    private final Projects projects;
    private final Bodies bodies;

    ReportChecks(Projects projects, Bodies bodies) {
        this.projects = projects;
        this.bodies = bodies;
    }

    Violations of(ReportDraft draft) {
        Violations violations = new Violations()
                .required("title", draft.title(), Violations.LONGEST_TITLE)
                .check(Texts.COMPLETE.contains(draft.language()), "language", "language", draft.language())
                .check(draft.periodStart().isPresent(), "periodStart", "required")
                .check(draft.periodEnd().isPresent(), "periodEnd", "required")
                .date("periodStart", draft.periodStart())
                .date("periodEnd", draft.periodEnd())
                .date("dueOn", draft.dueOn())
                .period("periodEnd", draft.periodStart(), draft.periodEnd());
        if (draft.kind().ofBody()) {
            violations.check(draft.body().isPresent(), "body", "required");
        } else {
            violations.check(draft.project().isPresent(), "project", "required");
        }
        draft.project()
                .ifPresent(project -> violations.check(projects.find(project).isPresent(), "project", "unknown"));
        draft.body().ifPresent(body -> violations.check(exists(body), "body", "unknown"));
        return violations;
    }

    boolean exists(BodyId body) {
        return bodies.find(body).isPresent();
    }
}
