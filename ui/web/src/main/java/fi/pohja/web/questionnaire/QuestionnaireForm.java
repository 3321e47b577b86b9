package fi.pohja.web.questionnaire;

import fi.pohja.questionnaire.Questionnaire;
import fi.pohja.questionnaire.QuestionnaireDraft;
import fi.pohja.questionnaire.QuestionnaireId;
import fi.pohja.questionnaire.QuestionnaireKind;
import fi.pohja.questionnaire.QuestionnairePurpose;
import fi.pohja.questionnaire.Questionnaires;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import fi.pohja.web.record.TypedLines;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes questionnaires. */
@Singleton
final class QuestionnaireForm {

    private final RecordForms forms;
    private final Questionnaires questionnaires;

    QuestionnaireForm(RecordForms forms, Questionnaires questionnaires) {
        this.forms = forms;
        this.questionnaires = questionnaires;
    }

    /** Begins a questionnaire with a draft, such as a template. */
    void create(String draftName, QuestionnaireDraft beginning, Consumer<QuestionnaireId> done) {
        List<QuestionnaireId> made = new ArrayList<>();
        form("questionnaire.new")
                .create(
                        "questionnaire/new/" + draftName,
                        beginning,
                        draft -> made.add(questionnaires.create(draft).id()),
                        () -> done.accept(made.getLast()));
    }

    void edit(QuestionnaireId id, Runnable done) {
        form("questionnaire.edit")
                .edit(
                        "questionnaire/" + id.value(),
                        () -> {
                            Questionnaire now = questionnaires.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> questionnaires.change(id, version, draft),
                        done);
    }

    private RecordForm<QuestionnaireDraft> form(String titleKey) {
        RecordForm<QuestionnaireDraft> form = forms.form("questionnaire", titleKey);
        FormFields<QuestionnaireDraft> fields = form.fields();
        Typed<LocalizedText> title = fields.line("title", true, QuestionnaireDraft::title);
        Typed<QuestionnaireKind> kind = fields.oneOf(
                "kind", Choices.constants("questionnaire.kind", QuestionnaireKind.values()), QuestionnaireDraft::kind);
        Typed<QuestionnairePurpose> purpose = fields.oneOf(
                "purpose",
                Choices.constants("questionnaire.purpose", QuestionnairePurpose.values()),
                QuestionnaireDraft::purpose);
        Typed<LocalizedText> description = fields.paragraphs("description", false, QuestionnaireDraft::description);
        Typed<LocalizedText> statements =
                fields.paragraphs("statements", false, draft -> TypedLines.join(draft.statements()));
        Typed<LocalizedText> groups = fields.paragraphs("groups", false, draft -> TypedLines.join(draft.groups()));
        return form.typed(stored -> new QuestionnaireDraft(
                kind.value(),
                purpose.value(),
                title.value(),
                description.value(),
                TypedLines.split(statements.value()),
                TypedLines.split(groups.value()),
                stored.sourceRefs()));
    }
}
