package fi.pohja.web.questionnaire;

import fi.pohja.problem.InvalidException;
import fi.pohja.questionnaire.FilledIn;
import fi.pohja.questionnaire.Questionnaire;
import fi.pohja.questionnaire.QuestionnaireId;
import fi.pohja.questionnaire.QuestionnaireResponseId;
import fi.pohja.questionnaire.Questionnaires;
import fi.pohja.web.page.Exchange;
import fi.pohja.web.page.PublicPlace;
import fi.pohja.web.page.template.Templates;
import fi.pohja.web.record.RecordId;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /p/surveys/}: an open survey to answer, anonymously and without an account. */
@Singleton
final class SurveyPlace implements PublicPlace {

    private static final int UNPROCESSABLE = 422;

    private final Questionnaires questionnaires;
    private final Templates templates;

    SurveyPlace(Questionnaires questionnaires, Templates templates) {
        this.questionnaires = questionnaires;
        this.templates = templates;
    }

    @Override
    public String prefix() {
        return "/p/surveys/";
    }

    @Override
    public boolean answer(Exchange exchange, String rest) throws IOException {
        Optional<Questionnaire> survey =
                RecordId.read(rest).map(QuestionnaireId::new).flatMap(questionnaires::survey);
        if (survey.isEmpty()) {
            return false;
        }
        if (exchange.isPost()) {
            take(exchange, survey.get());
        } else {
            show(
                    exchange,
                    HttpServletResponse.SC_OK,
                    survey.get(),
                    UUID.randomUUID().toString(),
                    List.of());
        }
        return true;
    }

    private void take(Exchange exchange, Questionnaire survey) throws IOException {
        UUID response = RecordId.read(exchange.parameter("id")).orElseGet(UUID::randomUUID);
        List<Optional<Integer>> scores = new ArrayList<>();
        for (int place = 0; place < survey.statements().size(); place++) {
            scores.add(number(exchange.parameter("score" + place)));
        }
        try {
            questionnaires.answer(
                    survey.id(),
                    new FilledIn(new QuestionnaireResponseId(response), number(exchange.parameter("group")), scores));
            exchange.send(
                    HttpServletResponse.SC_OK,
                    templates.consultationThanks(
                            exchange.frame(exchange.text("questionnaire.thanks")),
                            List.of(exchange.text("questionnaire.public.thanks"))));
        } catch (InvalidException invalid) {
            show(
                    exchange,
                    UNPROCESSABLE,
                    survey,
                    response.toString(),
                    invalid.violations().stream()
                            .map(violation -> exchange.text(
                                    "violation." + violation.code(),
                                    violation.arguments().toArray()))
                            .distinct()
                            .toList());
        }
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private void show(Exchange exchange, int status, Questionnaire survey, String id, List<String> faults)
            throws IOException {
        List<PublicSurvey.Statement> statements = new ArrayList<>();
        for (int place = 0; place < survey.statements().size(); place++) {
            statements.add(new PublicSurvey.Statement(
                    "score" + place,
                    exchange.words().name(survey.statements().get(place)),
                    exchange.parameter("score" + place)));
        }
        List<PublicSurvey.Group> groups = new ArrayList<>();
        for (int place = 0; place < survey.groups().size(); place++) {
            groups.add(new PublicSurvey.Group(
                    String.valueOf(place),
                    exchange.words().name(survey.groups().get(place)),
                    exchange.parameter("group").equals(String.valueOf(place))));
        }
        exchange.send(
                status,
                templates.survey(
                        exchange.frame(exchange.words().name(survey.title())),
                        new PublicSurvey(
                                Arrays.stream(exchange.words()
                                                .name(survey.description())
                                                .split("\n\\s*\n", -1))
                                        .map(String::strip)
                                        .filter(paragraph -> !paragraph.isEmpty())
                                        .toList(),
                                faults,
                                id,
                                groups,
                                statements)));
    }
}
