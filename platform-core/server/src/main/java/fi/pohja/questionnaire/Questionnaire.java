package fi.pohja.questionnaire;

import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A questionnaire as its page and lists show it.
 *
 * @param responses how many answered, of a survey rounded down to whole fives
 * @param version for every change
 */
public record Questionnaire(
        QuestionnaireId id,
        int number,
        QuestionnaireKind kind,
        QuestionnairePurpose purpose,
        LocalizedText title,
        LocalizedText description,
        List<LocalizedText> statements,
        List<LocalizedText> groups,
        QuestionnaireState state,
        int responses,
        List<String> sourceRefs,
        Optional<Instant> archivedAt,
        Instant updatedAt,
        int version) {

    /** The number as people write it, such as {@code K-12}. */
    public String code() {
        return "K-" + number;
    }

    /** What can be changed, as it is now: what a form begins with. */
    public QuestionnaireDraft draft() {
        return new QuestionnaireDraft(kind, purpose, title, description, statements, groups, sourceRefs);
    }
}
