package fi.pohja.questionnaire;

import fi.pohja.spi.LocalizedText;
import java.util.List;

/**
 * What is typed about a questionnaire. Limits: title required, 300 characters; description 20,000; at most 40 statements
 * of 1,000 characters and 10 groups of 200, which stay as they are once it was opened, since answers belong to them. To be
 * opened it needs a statement.
 *
 * @param statements what is scored from 1 (disagree) to 5 (agree)
 * @param groups whom respondents count themselves to; none when they are not asked
 */
public record QuestionnaireDraft(
        QuestionnaireKind kind,
        QuestionnairePurpose purpose,
        LocalizedText title,
        LocalizedText description,
        List<LocalizedText> statements,
        List<LocalizedText> groups,
        List<String> sourceRefs) {

    public QuestionnaireDraft {
        statements = List.copyOf(statements);
        groups = List.copyOf(groups);
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A questionnaire with what every one has; the rest is empty. */
    public static QuestionnaireDraft of(QuestionnaireKind kind, LocalizedText title) {
        return new QuestionnaireDraft(
                kind, QuestionnairePurpose.EXPERIENCE, title, LocalizedText.none(), List.of(), List.of(), List.of());
    }
}
