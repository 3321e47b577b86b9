package fi.pohja.web.document;

import fi.pohja.document.Document;
import fi.pohja.document.DocumentDraft;
import fi.pohja.document.DocumentId;
import fi.pohja.document.DocumentKind;
import fi.pohja.document.Documents;
import fi.pohja.document.VersionDraft;
import fi.pohja.programme.ProjectId;
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

/** Creates and edits documents, and says what changed in a version. */
@Singleton
final class DocumentForms {

    private static final String TYPE = "document";

    private final RecordForms forms;
    private final Documents documents;

    DocumentForms(RecordForms forms, Documents documents) {
        this.forms = forms;
        this.documents = documents;
    }

    void create(ProjectId project, Runnable done) {
        form("document.new")
                .create(
                        "document/new/" + project.value(),
                        new DocumentDraft(DocumentKind.PROJECT_PLAN, LocalizedText.none(), List.of()),
                        draft -> documents.create(project, Optional.empty(), draft),
                        done);
    }

    void edit(DocumentId id, Runnable done) {
        form("document.edit")
                .edit(
                        "document/" + id.value(),
                        () -> {
                            Document now = documents.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> documents.change(id, version, draft),
                        done);
    }

    private RecordForm<DocumentDraft> form(String titleKey) {
        RecordForm<DocumentDraft> form = forms.form(TYPE, titleKey);
        FormFields<DocumentDraft> fields = form.fields();
        Typed<DocumentKind> kind =
                fields.oneOf("kind", Choices.constants("document.kind", DocumentKind.values()), DocumentDraft::kind);
        Typed<LocalizedText> title = fields.line("title", true, DocumentDraft::title);
        return form.typed(stored -> new DocumentDraft(kind.value(), title.value(), stored.sourceRefs()));
    }

    void editVersion(DocumentId id, int number, Runnable done) {
        RecordForm<VersionDraft> form = forms.form(TYPE, "document.version.edit");
        FormFields<VersionDraft> fields = form.fields();
        Typed<Optional<LocalDate>> day = fields.day("datedOn", true, VersionDraft::datedOn);
        Typed<LocalizedText> changes = fields.paragraphs("changes", false, VersionDraft::changes);
        form.typed(stored -> new VersionDraft(day.value(), changes.value()))
                .edit(
                        "document/" + id.value() + "/" + number,
                        () -> {
                            Document now = documents.open(id);
                            return new Stored<>(id.value(), now.numbered(number).draft(), now.version());
                        },
                        (draft, version) -> documents.changeVersion(id, version, number, draft),
                        done);
    }
}
