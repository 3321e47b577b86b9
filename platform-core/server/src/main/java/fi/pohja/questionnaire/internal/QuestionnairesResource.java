package fi.pohja.questionnaire.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.questionnaire.FilledIn;
import fi.pohja.questionnaire.Questionnaire;
import fi.pohja.questionnaire.QuestionnaireDraft;
import fi.pohja.questionnaire.QuestionnaireId;
import fi.pohja.questionnaire.QuestionnaireResponseId;
import fi.pohja.questionnaire.QuestionnaireState;
import fi.pohja.questionnaire.Questionnaires;
import fi.pohja.questionnaire.Results;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /api/questionnaires}. */
@Controller("/api/questionnaires")
@Tag(name = "Questionnaires")
@UsualRefusals
final class QuestionnairesResource {

    private final Questionnaires questionnaires;

    QuestionnairesResource(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    record Step(QuestionnaireState to) {}

    /**
     * Answers.
     *
     * @param id chosen by the client, so that sending again after a lost answer doubles nothing
     * @param group place of the group, from 0
     * @param scores one for each statement, 1 to 5
     */
    record Scores(UUID id, Optional<Integer> group, List<Integer> scores) {}

    /** All questionnaires in use, the newest first. */
    @Get
    List<Questionnaire> listQuestionnaires() {
        return questionnaires.list(Archived.CURRENT);
    }

    /** Begins a questionnaire as a draft. A title in one language, a kind and a purpose are needed. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<Questionnaire> createQuestionnaire(@Body QuestionnaireDraft draft) {
        Questionnaire created = questionnaires.create(draft);
        return ETag.created("/api/questionnaires/" + created.id().value(), created, created.version());
    }

    /** A questionnaire, archived or not. */
    @Get("/{id}")
    HttpResponse<Questionnaire> openQuestionnaire(@PathVariable UUID id) {
        return tagged(questionnaires.open(new QuestionnaireId(id)));
    }

    /** Replaces what is typed about a questionnaire; statements and groups stay once it was opened. */
    @ChangesVersion
    @Put("/{id}")
    HttpResponse<Questionnaire> changeQuestionnaire(
            @PathVariable UUID id, @Body QuestionnaireDraft draft, HttpRequest<?> request) {
        return tagged(questionnaires.change(new QuestionnaireId(id), ETag.ifMatch(request), draft));
    }

    /** Moves a questionnaire to another state. */
    @ChangesVersion
    @Post("/{id}/state")
    HttpResponse<Questionnaire> moveQuestionnaire(@PathVariable UUID id, @Body Step step, HttpRequest<?> request) {
        return tagged(questionnaires.move(new QuestionnaireId(id), ETag.ifMatch(request), step.to()));
    }

    /** Answers an open assessment or survey, anonymously. */
    @Post("/{id}/answers")
    @Status(HttpStatus.NO_CONTENT)
    void answerQuestionnaire(@PathVariable UUID id, @Body Scores scores) {
        questionnaires.answer(
                new QuestionnaireId(id),
                new FilledIn(
                        new QuestionnaireResponseId(scores.id()),
                        scores.group(),
                        scores.scores().stream().map(Optional::of).toList()));
    }

    /** What was answered, by quarter, statement and group; small groups of a survey are kept back. */
    @Get("/{id}/results")
    Results questionnaireResults(@PathVariable UUID id) {
        return questionnaires.results(new QuestionnaireId(id));
    }

    /** Takes a questionnaire out of lists. */
    @ChangesVersion
    @Post("/{id}/archive")
    HttpResponse<Questionnaire> archiveQuestionnaire(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(questionnaires.archive(new QuestionnaireId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived questionnaire back. */
    @ChangesVersion
    @Post("/{id}/restore")
    HttpResponse<Questionnaire> restoreQuestionnaire(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(questionnaires.restore(new QuestionnaireId(id), ETag.ifMatch(request)));
    }

    private static HttpResponse<Questionnaire> tagged(Questionnaire questionnaire) {
        return ETag.ok(questionnaire, questionnaire.version());
    }
}
