package fi.pohja.questionnaire;

import fi.pohja.listing.Archived;
import fi.pohja.problem.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Questionnaires of the bound tenant.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_PARTICIPATION}; answering needs {@code COMMENT} for an assessment
 * and nothing for a survey. Otherwise {@link fi.pohja.access.DeniedException}. What is typed is checked as
 * {@link QuestionnaireDraft} and {@link FilledIn} say, all faults at once
 * ({@link fi.pohja.problem.InvalidException}). {@code version} is that of the record as it was read; when somebody stored
 * another since, {@link fi.pohja.problem.ChangedMeanwhileException}. Every change is audited as {@code QUESTIONNAIRE} in
 * its own transaction; answers are not, since they are anonymous. Any thread.
 */
public interface Questionnaires {

    /** The fewest answers that are shown of a survey. */
    int FEWEST = 5;

    /** All by number, the newest first, at most 1,000. */
    List<Questionnaire> list(Archived archived);

    /** The questionnaire, archived or not; empty when there is none. */
    Optional<Questionnaire> find(QuestionnaireId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Questionnaire open(QuestionnaireId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Drafts to begin with, one for each purpose. */
    List<QuestionnaireDraft> templates();

    /** Begins a questionnaire under a random id, as a draft. */
    default Questionnaire create(QuestionnaireDraft draft) {
        return create(Optional.empty(), draft);
    }

    /** Begins a questionnaire, as a draft; an id in use is a violation of {@code id} ({@code taken}). */
    Questionnaire create(Optional<QuestionnaireId> id, QuestionnaireDraft draft);

    Questionnaire change(QuestionnaireId id, int version, QuestionnaireDraft draft);

    /** Moves it to another state, as {@link QuestionnaireState#next} allows. */
    Questionnaire move(QuestionnaireId id, int version, QuestionnaireState to);

    /** The survey anybody may answer now; for everybody. Empty when there is none. */
    Optional<Questionnaire> survey(QuestionnaireId id);

    /** Takes answers to an open questionnaire; sending them twice answers once. */
    void answer(QuestionnaireId id, FilledIn filledIn);

    /**
     * Enters answers that were given on paper or elsewhere, to a questionnaire that is open or closed; entering them
     * twice answers once. Needs {@code EDIT_PARTICIPATION}.
     *
     * @param answeredOn the day they were given, in Helsinki; not after today ({@code future})
     */
    void enter(QuestionnaireId id, LocalDate answeredOn, FilledIn filledIn);

    /**
     * What was answered. Of a survey, cells of fewer than {@link #FEWEST} are kept back, and with them as many more of
     * the same statement and quarter that none can be worked out from the rest.
     */
    Results results(QuestionnaireId id);

    Questionnaire archive(QuestionnaireId id, int version);

    Questionnaire restore(QuestionnaireId id, int version);
}
