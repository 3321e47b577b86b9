package fi.pohja.questionnaire.internal;

import fi.pohja.questionnaire.QuestionnaireDraft;
import fi.pohja.questionnaire.QuestionnaireKind;
import fi.pohja.questionnaire.QuestionnairePurpose;
import fi.pohja.spi.LocalizedText;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drafts to begin with. Their words are texts: {@code questionnaire.template.<purpose>.<n>}. */
@Singleton
final class Templates {

    private static final int STATEMENTS = 5;

    private final Texts texts;

    Templates(Texts texts) {
        this.texts = texts;
    }

    List<QuestionnaireDraft> all() {
        return Arrays.stream(QuestionnairePurpose.values()).map(this::of).toList();
    }

    private QuestionnaireDraft of(QuestionnairePurpose purpose) {
        String key = "questionnaire.template." + purpose + ".";
        List<LocalizedText> statements = new ArrayList<>();
        for (int number = 1; number <= STATEMENTS; number++) {
            statements.add(words(key + number));
        }
        boolean survey = purpose == QuestionnairePurpose.EXPERIENCE;
        return new QuestionnaireDraft(
                survey ? QuestionnaireKind.SURVEY : QuestionnaireKind.ASSESSMENT,
                purpose,
                words(key + "title"),
                words(key + "about"),
                statements,
                List.of(
                        words("questionnaire.group.residents"),
                        words("questionnaire.group.staff"),
                        words("questionnaire.group.partners")),
                List.of());
    }

    private LocalizedText words(String key) {
        Map<String, String> words = new HashMap<>();
        Texts.COMPLETE.forEach(language -> words.put(language, texts.text(language, key)));
        return new LocalizedText(words);
    }
}
