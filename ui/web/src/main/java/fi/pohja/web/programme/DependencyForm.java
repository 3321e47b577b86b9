package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.programme.Dependencies;
import fi.pohja.programme.Dependency;
import fi.pohja.programme.DependencyDraft;
import fi.pohja.programme.DependencyId;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Creates and edits what a project waits for. */
@Singleton
final class DependencyForm {

    private final RecordForms forms;
    private final Dependencies dependencies;
    private final RecordChoices choices;

    DependencyForm(RecordForms forms, Dependencies dependencies, RecordChoices choices) {
        this.forms = forms;
        this.dependencies = dependencies;
        this.choices = choices;
    }

    void create(ProjectId project, Runnable done) {
        form("dependency.new")
                .create(
                        "dependency/new/" + project.value(),
                        DependencyDraft.on(LocalizedText.none()),
                        draft -> dependencies.create(project, draft),
                        done);
    }

    void edit(DependencyId id, Runnable done) {
        form("dependency.edit")
                .edit(
                        "dependency/" + id.value(),
                        () -> {
                            Dependency now = dependencies.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> dependencies.change(id, version, draft),
                        done);
    }

    private RecordForm<DependencyDraft> form(String titleKey) {
        RecordForm<DependencyDraft> form = forms.form("dependency", titleKey);
        FormFields<DependencyDraft> fields = form.fields();
        Typed<Optional<ProjectId>> on = fields.found(
                        "on", false, choices.projects(), id -> id.value().toString(), DependencyDraft::on)
                .help(text("dependency.on.help"));
        Typed<LocalizedText> external = fields.line("externalName", false, DependencyDraft::externalName);
        Typed<LocalizedText> description = fields.paragraphs("description", false, DependencyDraft::description);
        return form.typed(
                stored -> new DependencyDraft(on.value(), external.value(), description.value(), stored.sourceRefs()));
    }
}
