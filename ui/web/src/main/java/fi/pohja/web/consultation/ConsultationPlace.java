package fi.pohja.web.consultation;

import fi.pohja.consultation.Consultation;
import fi.pohja.consultation.ConsultationId;
import fi.pohja.consultation.ConsultationResponse;
import fi.pohja.consultation.ConsultationResponseId;
import fi.pohja.consultation.ConsultationState;
import fi.pohja.consultation.Consultations;
import fi.pohja.consultation.Submission;
import fi.pohja.organisation.Sector;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.page.Exchange;
import fi.pohja.web.page.PublicPlace;
import fi.pohja.web.page.template.Templates;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /p/consultations/}: those open for everybody and those published; one of them to respond to, or how each view
 * was taken into account; behind a personal link one only the invited see.
 */
@Singleton
final class ConsultationPlace implements PublicPlace {

    private static final Logger LOG = LoggerFactory.getLogger(ConsultationPlace.class);

    private final Consultations consultations;
    private final Templates templates;

    ConsultationPlace(Consultations consultations, Templates templates) {
        this.consultations = consultations;
        this.templates = templates;
    }

    @Override
    public String prefix() {
        return "/p/consultations/";
    }

    @Override
    public boolean answer(Exchange exchange, String rest) throws IOException {
        if (rest.isEmpty()) {
            list(exchange);
            return true;
        }
        String[] parts = rest.split("/", -1);
        Optional<ConsultationId> id = id(parts[0]);
        String token = parts.length == 2 ? parts[1] : "";
        if (parts.length > 2 || id.isEmpty()) {
            return false;
        }
        Optional<Consultation> visible = consultations.visible(id.get(), token);
        if (visible.isEmpty()) {
            if (!token.isEmpty()) {
                LOG.warn(
                        "Somebody came with a personal link to consultation {} that leads nowhere",
                        id.get().value());
            }
            return false;
        }
        if (visible.get().state() == ConsultationState.PUBLISHED) {
            outcome(exchange, visible.get());
        } else if (exchange.isPost()) {
            respond(exchange, visible.get(), token);
        } else {
            ask(exchange, visible.get(), token);
        }
        return true;
    }

    private static Optional<ConsultationId> id(String text) {
        try {
            return Optional.of(new ConsultationId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void list(Exchange exchange) throws IOException {
        exchange.send(
                HttpServletResponse.SC_OK,
                templates.consultations(
                        exchange.frame(exchange.text("consultations.title")),
                        consultations.forEverybody().stream()
                                .map(consultation -> new PublicConsultation.Link(
                                        exchange.words().name(consultation.title()),
                                        prefix() + consultation.id().value(),
                                        consultation.state() == ConsultationState.PUBLISHED
                                                ? exchange.text("consultation.public.published")
                                                : until(exchange, consultation)))
                                .toList()));
    }

    private static String until(Exchange exchange, Consultation consultation) {
        return consultation
                .closesOn()
                .map(day -> exchange.text("consultation.public.until", date(exchange, day)))
                .orElse("");
    }

    private void ask(Exchange exchange, Consultation consultation, String token) throws IOException {
        Optional<ConsultationResponse> given = consultations.given(consultation.id(), token);
        form(
                exchange,
                HttpServletResponse.SC_OK,
                consultation,
                new Submission(
                        new ConsultationResponseId(UUID.randomUUID()),
                        given.map(ConsultationResponse::respondent).orElse(""),
                        given.map(ConsultationResponse::sector).orElse(Sector.THIRD),
                        given.map(ConsultationResponse::answers).orElse(List.of())),
                List.of());
    }

    private void respond(Exchange exchange, Consultation consultation, String token) throws IOException {
        List<String> answers = new ArrayList<>();
        for (int place = 0; place < consultation.questions().size(); place++) {
            answers.add(exchange.parameter("answer" + place).replace("\r\n", "\n"));
        }
        Submission submission = new Submission(
                id(exchange.parameter("id"))
                        .map(id -> new ConsultationResponseId(id.value()))
                        .orElseGet(() -> new ConsultationResponseId(UUID.randomUUID())),
                exchange.parameter("respondent"),
                Arrays.stream(Sector.values())
                        .filter(sector -> sector.name().equals(exchange.parameter("sector")))
                        .findFirst()
                        .orElse(Sector.THIRD),
                answers);
        try {
            int number = consultations.respond(consultation.id(), token, submission);
            exchange.send(
                    HttpServletResponse.SC_OK,
                    templates.consultationThanks(
                            exchange.frame(exchange.text("consultation.public.thanks")),
                            List.of(
                                    exchange.text("consultation.public.thanks.number", number),
                                    exchange.text("consultation.public.thanks.later"))));
        } catch (InvalidException invalid) {
            form(
                    exchange,
                    422,
                    consultation,
                    submission,
                    invalid.violations().stream()
                            .map(violation -> sentence(exchange, violation))
                            .distinct()
                            .toList());
        } catch (NotFoundException closedMeanwhile) {
            form(
                    exchange,
                    HttpServletResponse.SC_GONE,
                    consultation,
                    submission,
                    List.of(exchange.text("consultation.public.closed")));
        }
    }

    private static String sentence(Exchange exchange, Violation violation) {
        String name =
                violation.field().equals("respondent") ? exchange.text("consultation.public.respondent") + ": " : "";
        return name
                + exchange.text(
                        "violation." + violation.code(), violation.arguments().toArray());
    }

    private void form(Exchange exchange, int status, Consultation consultation, Submission typed, List<String> faults)
            throws IOException {
        List<PublicConsultation.Question> questions = new ArrayList<>();
        for (int place = 0; place < consultation.questions().size(); place++) {
            questions.add(new PublicConsultation.Question(
                    "answer" + place,
                    exchange.words().name(consultation.questions().get(place)),
                    place < typed.answers().size() ? typed.answers().get(place) : ""));
        }
        exchange.send(
                status,
                templates.consultation(
                        exchange.frame(exchange.words().name(consultation.title())),
                        new PublicConsultation(
                                paragraphs(exchange, consultation.description()),
                                until(exchange, consultation),
                                faults,
                                typed.id().value().toString(),
                                typed.respondent(),
                                Arrays.stream(Sector.values())
                                        .map(sector -> new PublicConsultation.Choice(
                                                sector.name(),
                                                exchange.text("organisation.sector." + sector),
                                                sector == typed.sector()))
                                        .toList(),
                                questions)));
    }

    private void outcome(Exchange exchange, Consultation consultation) throws IOException {
        List<PublicConsultation.View> views = consultations.published(consultation.id()).stream()
                .map(response -> view(exchange, consultation, response))
                .toList();
        exchange.send(
                HttpServletResponse.SC_OK,
                templates.consultationOutcome(
                        exchange.frame(exchange.words().name(consultation.title())),
                        paragraphs(exchange, consultation.summary()),
                        views));
    }

    private static PublicConsultation.View view(
            Exchange exchange, Consultation consultation, ConsultationResponse response) {
        List<PublicConsultation.Question> said = new ArrayList<>();
        for (int place = 0; place < response.answers().size(); place++) {
            if (!response.answers().get(place).isEmpty()) {
                said.add(new PublicConsultation.Question(
                        "",
                        exchange.words().name(consultation.questions().get(place)),
                        response.answers().get(place)));
            }
        }
        return new PublicConsultation.View(
                response.number() + ". " + response.respondent(),
                said,
                response.handling()
                        .map(handling -> exchange.text("consultation.handling." + handling))
                        .orElse(""),
                paragraphs(exchange, response.reason()));
    }

    private static List<String> paragraphs(Exchange exchange, LocalizedText text) {
        return Arrays.stream(exchange.words().name(text).split("\n\\s*\n", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static String date(Exchange exchange, LocalDate day) {
        return exchange.words().formats().day(day);
    }
}
