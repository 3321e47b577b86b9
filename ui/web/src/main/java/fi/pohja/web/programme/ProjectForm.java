package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Creates and edits projects and umbrellas. */
@Singleton
final class ProjectForm {

    private final RecordForms forms;
    private final Projects projects;
    private final RecordChoices choices;

    ProjectForm(RecordForms forms, Projects projects, RecordChoices choices) {
        this.forms = forms;
        this.projects = projects;
        this.choices = choices;
    }

    /** @param done given the new project */
    void create(Consumer<ProjectId> done) {
        AtomicReference<Optional<ProjectId>> created = new AtomicReference<>(Optional.empty());
        form("project.new")
                .create(
                        "project/new",
                        ProjectDraft.of(ProjectKind.PROJECT, "", LocalizedText.none()),
                        draft -> created.set(Optional.of(projects.create(draft).id())),
                        () -> created.get().ifPresent(done));
    }

    void edit(ProjectId id, Runnable done) {
        form("project.edit")
                .edit(
                        "project/" + id.value(),
                        () -> {
                            Project now = projects.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> projects.change(id, version, draft),
                        done);
    }

    private RecordForm<ProjectDraft> form(String titleKey) {
        RecordForm<ProjectDraft> form = forms.form("project", titleKey);
        FormFields<ProjectDraft> fields = form.fields();
        Typed<ProjectKind> kind =
                fields.oneOf("kind", Choices.constants("project.kind", ProjectKind.values()), ProjectDraft::kind);
        Typed<String> code = fields.text("code", true, ProjectDraft::code).help(text("project.code.help"));
        Typed<LocalizedText> name = fields.line("name", true, ProjectDraft::name);
        Typed<LocalizedText> description = fields.paragraphs("shortDescription", false, ProjectDraft::shortDescription);
        Typed<LocalizedText> purpose = fields.paragraphs("purpose", false, ProjectDraft::purpose);
        Typed<List<LocalizedText>> topics =
                fields.tags("topics", projects.topics(), ProjectDraft::topics).help(text("project.topics.help"));
        form.part("project.part.chain");
        Typed<Optional<String>> programme =
                fields.found("programme", false, choices.programmes(), key -> key, ProjectDraft::programme);
        Typed<Optional<ProjectId>> umbrella = fields.found(
                "umbrella", false, choices.umbrellas(), id -> id.value().toString(), ProjectDraft::umbrella);
        Typed<Optional<ProjectId>> predecessor = fields.found(
                "predecessor", false, choices.projects(), id -> id.value().toString(), ProjectDraft::predecessor);
        form.part("project.part.period");
        Typed<Optional<LocalDate>> start = fields.day("plannedStart", false, ProjectDraft::plannedStart);
        Typed<Optional<LocalDate>> end = fields.day("plannedEnd", false, ProjectDraft::plannedEnd);
        Typed<Optional<LocalDate>> forecast = fields.day("forecastEnd", false, ProjectDraft::forecastEnd);
        Typed<LocalizedText> basis = fields.paragraphs("forecastBasis", false, ProjectDraft::forecastBasis);
        return form.typed(stored -> new ProjectDraft(
                kind.value(),
                code.value(),
                name.value(),
                description.value(),
                purpose.value(),
                programme.value(),
                umbrella.value(),
                predecessor.value(),
                start.value(),
                end.value(),
                forecast.value(),
                basis.value(),
                topics.value(),
                stored.sourceRefs()));
    }
}
