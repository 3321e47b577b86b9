package fi.pohja.questionnaire.internal;

import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.questionnaire.Questionnaire;
import fi.pohja.questionnaire.QuestionnaireDraft;
import fi.pohja.questionnaire.QuestionnaireId;
import fi.pohja.questionnaire.Results;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How questionnaires are written as JSON, and read from it. */
@SerdeImport(value = Questionnaire.class, deserializable = false)
@SerdeImport(value = Results.class, deserializable = false)
@SerdeImport(value = Results.Cell.class, deserializable = false)
@Factory
final class QuestionnaireJson {

    @Singleton
    Serializer<QuestionnaireId> questionnaireId() {
        return new PlainId<>(QuestionnaireId::value);
    }

    @Singleton
    Deserializer<QuestionnaireDraft> questionnaireDraft() {
        return TypedBody.of(QuestionnaireDraft.class);
    }

    @Singleton
    Deserializer<QuestionnairesResource.Step> questionnaireStep() {
        return TypedBody.of(QuestionnairesResource.Step.class);
    }

    @Singleton
    Deserializer<QuestionnairesResource.Scores> questionnaireScores() {
        return TypedBody.of(QuestionnairesResource.Scores.class);
    }
}
