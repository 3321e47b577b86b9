package fi.pohja.web.meeting;

import fi.pohja.meeting.Answer;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingMode;
import fi.pohja.problem.InvalidException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.text.Formats;
import fi.pohja.web.page.Exchange;
import fi.pohja.web.page.Fault;
import fi.pohja.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the plain pages of a meeting have in common. */
final class InvitationPages {

    private InvitationPages() {}

    static List<Invitation.Fact> facts(Exchange exchange, Meeting meeting) {
        Words words = exchange.words();
        List<Invitation.Fact> facts = new ArrayList<>();
        Formats formats = words.formats();
        facts.add(new Invitation.Fact(
                words.text("meeting.field.day"),
                formats.fullDay(meeting.day())
                        + meeting.begins()
                                .map(begins -> " " + formats.time(begins))
                                .orElse("")
                        + meeting.ends().map(ends -> "–" + formats.time(ends)).orElse(""),
                false));
        if (!meeting.place().isEmpty()) {
            facts.add(new Invitation.Fact(words.text("meeting.field.place"), words.name(meeting.place()), false));
        }
        facts.add(new Invitation.Fact(
                words.text("meeting.field.mode"), words.text("meeting.mode." + meeting.mode()), false));
        return facts;
    }

    static List<String> agenda(Exchange exchange, Meeting meeting) {
        return text(exchange, meeting.agenda())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String text(Exchange exchange, LocalizedText text) {
        return text.isEmpty() ? "" : exchange.words().name(text);
    }

    /** The ways to take part in this meeting, and to decline where that is an answer. */
    static List<Invitation.Choice> choices(Exchange exchange, Meeting meeting, Answer chosen, boolean declining) {
        List<Answer> offered = new ArrayList<>();
        if (meeting.mode() != MeetingMode.REMOTE) {
            offered.add(Answer.ON_SITE);
        }
        if (meeting.mode() != MeetingMode.ON_SITE) {
            offered.add(Answer.REMOTE);
        }
        if (declining) {
            offered.add(Answer.DECLINED);
        }
        return offered.stream()
                .map(answer -> new Invitation.Choice(
                        answer.name(), exchange.text("page.meeting.answer." + answer), answer == chosen))
                .toList();
    }

    /** The constant a form sent; empty for anything else. */
    static <E extends Enum<E>> Optional<E> constant(E[] constants, String value) {
        for (E constant : constants) {
            if (constant.name().equals(value)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    static List<Fault> faults(Exchange exchange, InvalidException refused) {
        return refused.violations().stream()
                .map(violation -> new Fault(
                        violation.field().isEmpty() ? "answer" : violation.field(),
                        exchange.text(
                                "violation." + violation.code(),
                                violation.arguments().toArray())))
                .toList();
    }
}
