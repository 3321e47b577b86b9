package fi.pohja.web.commitment;

import fi.pohja.attachment.Attachments;
import fi.pohja.commitment.CommitmentRequests;
import fi.pohja.commitment.CommitmentRequests.Answer;
import fi.pohja.commitment.CommitmentRequests.Asked;
import fi.pohja.commitment.CommitmentRequests.Decision;
import fi.pohja.commitment.CommitmentRequests.Minutes;
import fi.pohja.commitment.OutsourcedService;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.web.page.CommitmentAnswer;
import fi.pohja.web.page.CommitmentPage;
import fi.pohja.web.page.Exchange;
import fi.pohja.web.page.Fault;
import fi.pohja.web.page.FormParts;
import fi.pohja.web.page.PublicPlace;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page behind the link of a request: what is asked, and the form to answer it without an account. */
@Singleton
final class CommitmentPlace implements PublicPlace {

    private static final int UNPROCESSABLE = 422;
    private static final int MEGABYTE = 1024 * 1024;
    private static final Map<String, String> LABELS = Map.of(
            "decision", "page.commitment.decision",
            "decidingBody", "commitment.field.decidingBody",
            "decidedOn", "commitment.field.decidedOn",
            "section", "commitment.field.section",
            "personMonths", "commitment.field.personMonths",
            "services", "commitment.field.services",
            "text", "commitment.field.note");

    private final CommitmentRequests requests;
    private final Attachments attachments;
    private final CommitmentPage page;

    CommitmentPlace(CommitmentRequests requests, Attachments attachments, CommitmentPage page) {
        this.requests = requests;
        this.attachments = attachments;
        this.page = page;
    }

    @Override
    public String prefix() {
        return CommitmentRequests.PATH;
    }

    @Override
    public boolean answer(Exchange exchange, String token) throws IOException {
        Optional<Asked> asked = requests.find(token);
        if (asked.isEmpty()) {
            page.over(exchange);
            return true;
        }
        if (asked.get().registered()) {
            page.registered(exchange);
            return true;
        }
        if (!exchange.isPost()) {
            page.show(
                    exchange,
                    200,
                    form(exchange, token, asked.get(), asked.get().said(), List.of()));
            return true;
        }
        Answer typed = asked.get().said();
        try {
            FormParts form = exchange.parts(attachments.mostBytes());
            typed = typed(form);
            Optional<Minutes> minutes =
                    form.file("file").map(file -> new Minutes(file.fileName(), file.mediaType(), file.content()));
            if (requests.answer(token, typed, minutes)) {
                page.thank(exchange);
            } else {
                page.over(exchange);
            }
        } catch (InvalidException invalid) {
            List<Fault> faults = invalid.violations().stream()
                    .map(violation -> fault(exchange, violation))
                    .toList();
            page.show(exchange, UNPROCESSABLE, form(exchange, token, asked.get(), typed, faults));
        }
        return true;
    }

    private static Answer typed(FormParts form) {
        Optional<Decision> decision = Arrays.stream(Decision.values())
                .filter(one -> one.name().equals(form.text("decision")))
                .findFirst();
        List<OutsourcedService> services = form.text("services")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(CommitmentForm::service)
                .toList();
        return new Answer(
                decision,
                form.text("decidingBody"),
                form.text("decidedOn"),
                form.text("section"),
                form.text("personMonths"),
                services,
                form.text("text").replace("\r\n", "\n"));
    }

    private static Fault fault(Exchange exchange, Violation violation) {
        String field = violation.field().equals("note") ? "text" : violation.field();
        return new Fault(
                field,
                Optional.ofNullable(LABELS.get(field)).map(exchange::text).orElse(""),
                exchange.text(
                        "violation." + violation.code(), violation.arguments().toArray()));
    }

    private CommitmentAnswer form(Exchange exchange, String token, Asked asked, Answer said, List<Fault> faults) {
        String language = exchange.words().language();
        List<CommitmentAnswer.Option> decisions = new ArrayList<>();
        for (Decision one : Decision.values()) {
            decisions.add(new CommitmentAnswer.Option(
                    one.name(),
                    exchange.text("commitment.answer." + one),
                    said.decision().filter(one::equals).isPresent()));
        }
        return new CommitmentAnswer(
                CommitmentRequests.PATH + token,
                asked.project().text(language),
                asked.purpose().text(language),
                asked.organisation().text(language),
                asked.dueOn().map(CommitmentPlace::written).orElse(""),
                asked.answered(),
                decisions,
                said.decidingBody(),
                said.decidedOn(),
                said.section(),
                said.personMonths(),
                said.services().stream().map(CommitmentForm::line).collect(Collectors.joining("\n")),
                said.text(),
                String.join(",", attachments.allowedEndings()),
                Math.toIntExact(attachments.mostBytes() / MEGABYTE),
                faults);
    }

    private static String written(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }
}
