package fi.pohja.content.internal;

import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.questionnaire.FilledIn;
import fi.pohja.questionnaire.QuestionnaireDraft;
import fi.pohja.questionnaire.QuestionnaireId;
import fi.pohja.questionnaire.QuestionnairePurpose;
import fi.pohja.questionnaire.QuestionnaireResponseId;
import fi.pohja.questionnaire.QuestionnaireState;
import fi.pohja.questionnaire.Questionnaires;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The questionnaires of a content file, each of a template, with answers given on days before the clock's. */
@Singleton
@Order(4)
final class QuestionnaireContent implements ContentPart {

    private final Questionnaires questionnaires;
    private final ContentClock clock;

    QuestionnaireContent(Questionnaires questionnaires, ContentClock clock) {
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /** Answers of one day. */
    private record Given(LocalDate on, FilledIn filledIn) {}

    @Override
    public List<String> lists() {
        return List.of("questionnaires");
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        file.root().entries("questionnaires").forEach(element -> keys.enter(element, Kind.QUESTIONNAIRE));
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries("questionnaires").forEach(element -> questionnaire(file, element, keys));
    }

    private void questionnaire(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys("key", "template", "title", "description", "madeUp", "state", "answers", "sources");
        String key = element.text("key");
        QuestionnaireId id = new QuestionnaireId(keys.id(key));
        QuestionnairePurpose purpose =
                element.choice("template", QuestionnairePurpose.class, QuestionnairePurpose.EXPERIENCE);
        LocalizedText title = element.requiredLocalized("title");
        LocalizedText description = MadeUp.marked(element, element.localized("description"));
        QuestionnaireState state = element.choice("state", QuestionnaireState.class, QuestionnaireState.DRAFT);
        List<String> sources = element.texts("sources");
        List<Given> answers = answers(element, keys, key);
        file.add(new Step(Phase.OTHERS, 2, element.line(), id.value(), key, () -> {
            QuestionnaireDraft template = questionnaires.templates().stream()
                    .filter(draft -> draft.purpose() == purpose)
                    .findFirst()
                    .orElseThrow();
            questionnaires.create(
                    Optional.of(id),
                    new QuestionnaireDraft(
                            template.kind(),
                            purpose,
                            title,
                            description.isEmpty() ? template.description() : description,
                            template.statements(),
                            template.groups(),
                            sources));
            if (state != QuestionnaireState.DRAFT) {
                questionnaires.move(id, questionnaires.open(id).version(), QuestionnaireState.OPEN);
                enter(id, answers);
            }
            if (state == QuestionnaireState.CLOSED) {
                questionnaires.move(id, questionnaires.open(id).version(), QuestionnaireState.CLOSED);
            }
        }));
    }

    /** The clock may stand before a day, as in a demonstration: then nobody has answered yet. */
    private void enter(QuestionnaireId id, List<Given> answers) {
        LocalDate today = clock.today();
        answers.stream()
                .filter(given -> !given.on().isAfter(today))
                .forEach(given -> questionnaires.enter(id, given.on(), given.filledIn()));
    }

    private static List<Given> answers(YamlFile.Entry element, ContentKeys keys, String key) {
        List<Given> answers = new ArrayList<>();
        for (YamlFile.Entry line : element.entries("answers")) {
            line.onlyKeys("day", "group", "scores", "people");
            Optional<LocalDate> day = line.date("day");
            if (day.isEmpty()) {
                line.fault("day", "day is missing");
                continue;
            }
            Optional<Integer> group =
                    line.has("group") ? Optional.of(PlanContent.whole(line, "group", 0)) : Optional.empty();
            List<Optional<Integer>> scores = new ArrayList<>();
            for (String score : line.text("scores").split(" ", -1)) {
                if (score.matches("[1-5]")) {
                    scores.add(Optional.of(Integer.valueOf(score)));
                } else {
                    line.fault("scores", "scores are numbers from 1 to 5 with a space between");
                }
            }
            for (int person = PlanContent.whole(line, "people", 1); person > 0; person--) {
                QuestionnaireResponseId response =
                        new QuestionnaireResponseId(keys.id(key + "/answer/" + answers.size()));
                answers.add(new Given(day.get(), new FilledIn(response, group, scores)));
            }
        }
        return answers;
    }
}
