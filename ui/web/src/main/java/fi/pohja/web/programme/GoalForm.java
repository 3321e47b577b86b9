package fi.pohja.web.programme;

import fi.pohja.listing.Archived;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalDraft;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.GoalKind;
import fi.pohja.programme.GoalState;
import fi.pohja.programme.Goals;
import fi.pohja.programme.NamedProgramme;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.programme.SubAreaId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Creates and edits goals and sub-goals. */
@Singleton
final class GoalForm {

    private final RecordForms forms;
    private final Goals goals;
    private final Projects projects;
    private final RecordChoices choices;

    GoalForm(RecordForms forms, Goals goals, Projects projects, RecordChoices choices) {
        this.forms = forms;
        this.goals = goals;
        this.projects = projects;
        this.choices = choices;
    }

    /** @param parent the goal above the new one */
    void create(ProjectId project, Optional<Goal> parent, Runnable done) {
        GoalDraft plain = GoalDraft.of(
                parent.isPresent() ? GoalKind.SUBGOAL : GoalKind.REGIONAL,
                nextNumber(project, parent),
                LocalizedText.none());
        GoalDraft beginning = new GoalDraft(
                Optional.empty(),
                parent.map(Goal::id),
                Optional.empty(),
                plain.kind(),
                plain.number(),
                plain.text(),
                plain.condition(),
                plain.state(),
                plain.sourceRefs());
        form(project, "goal.new", Optional.empty())
                .create(
                        "goal/new/" + parent.map(goal -> goal.id().value()).orElse(project.value()),
                        beginning,
                        draft -> goals.create(project, draft),
                        done);
    }

    void edit(Goal goal, Runnable done) {
        GoalId id = goal.id();
        form(goal.project().id(), "goal.edit", Optional.of(id))
                .edit(
                        "goal/" + id.value(),
                        () -> {
                            Goal now = goals.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> goals.change(id, version, draft),
                        done);
    }

    private String nextNumber(ProjectId project, Optional<Goal> parent) {
        long siblings = goals.of(project, Archived.ALL).stream()
                .filter(goal -> goal.parent().equals(parent.map(Goal::id)))
                .count();
        return parent.map(goal -> goal.number() + ".").orElse("") + (siblings + 1);
    }

    private RecordForm<GoalDraft> form(ProjectId project, String titleKey, Optional<GoalId> self) {
        Optional<String> programme =
                projects.find(project).flatMap(Project::programme).map(NamedProgramme::key);
        List<Choice<GoalId>> others = choices.goals(project).stream()
                .filter(choice -> self.filter(choice.value()::equals).isEmpty())
                .toList();
        RecordForm<GoalDraft> form = forms.form("goal", titleKey);
        FormFields<GoalDraft> fields = form.fields();
        Typed<GoalKind> kind = fields.oneOf("kind", Choices.constants("goal.kind", GoalKind.values()), GoalDraft::kind);
        Typed<String> number = fields.text("number", true, GoalDraft::number);
        Typed<LocalizedText> text = fields.line("text", true, GoalDraft::text);
        Typed<Optional<GoalId>> parent = fields.found(
                "parent", false, Choices.of(others), id -> id.value().toString(), GoalDraft::parent);
        Typed<Optional<String>> national = fields.found(
                "nationalGoal", false, choices.nationalGoals(programme), key -> key, GoalDraft::nationalGoal);
        Typed<Optional<SubAreaId>> subArea = fields.found(
                "subArea", false, choices.subAreas(project), id -> id.value().toString(), GoalDraft::subArea);
        Typed<LocalizedText> condition = fields.paragraphs("condition", false, GoalDraft::condition);
        Typed<GoalState> state =
                fields.oneOf("state", Choices.constants("goal.state", GoalState.values()), GoalDraft::state);
        return form.typed(stored -> new GoalDraft(
                subArea.value(),
                parent.value(),
                national.value(),
                kind.value(),
                number.value(),
                text.value(),
                condition.value(),
                state.value(),
                stored.sourceRefs()));
    }
}
