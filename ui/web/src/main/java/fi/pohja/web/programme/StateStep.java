package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;

/** Takes a project to another state, after asking why. */
@Singleton
final class StateStep {

    private final RecordForms forms;
    private final Projects projects;

    private record Why(String reason) {}

    StateStep(RecordForms forms, Projects projects) {
        this.forms = forms;
        this.projects = projects;
    }

    /** What the button that leads to a state says. */
    static String verb(ProjectState to) {
        return text("project.step." + to);
    }

    /**
     * Asks for a reason and does it.
     *
     * @param done called after the project is in the state
     */
    void ask(Project project, ProjectState to, Runnable done) {
        RecordForm<Why> form = forms.<Why>form("project", "project.step." + to)
                .lead(text(
                        "project.step.from.to",
                        words(project.name()),
                        Badges.words(project.state()),
                        Badges.words(to)));
        Typed<String> reason = form.fields().sentences("reason", false, Why::reason);
        form.typed(stored -> new Why(reason.value()))
                .edit(
                        "project-step/" + project.id().value() + "/" + to,
                        verb(to),
                        () -> new Stored<>(
                                project.id().value(),
                                new Why(""),
                                projects.open(project.id()).version()),
                        (why, version) -> projects.transition(project.id(), version, to, why.reason()),
                        done);
    }
}
