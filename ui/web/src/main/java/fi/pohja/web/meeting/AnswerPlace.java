package fi.pohja.web.meeting;

import fi.pohja.meeting.Answer;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingMode;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.Participants;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.web.page.Exchange;
import fi.pohja.web.page.Fault;
import fi.pohja.web.page.Notice;
import fi.pohja.web.page.PublicPlace;
import fi.pohja.web.page.template.Templates;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page behind the personal link of an invitation. */
@Singleton
final class AnswerPlace implements PublicPlace {

    static final String PREFIX = "/p/meeting-answer/";

    private static final int UNPROCESSABLE = 422;

    private final Participants participants;
    private final Templates templates;

    AnswerPlace(Participants participants, Templates templates) {
        this.participants = participants;
        this.templates = templates;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public boolean answer(Exchange exchange, String token) throws IOException {
        Optional<Participants.Personal> found = participants.personal(token);
        if (found.isEmpty()) {
            unknown(exchange);
        } else if (exchange.isPost()) {
            store(exchange, token, found.get());
        } else {
            String done = exchange.parameter("done").isEmpty() ? "" : exchange.text("page.meeting.answered");
            show(exchange, 200, found.get(), found.get().answer(), found.get().note(), done, List.of());
        }
        return true;
    }

    private void store(Exchange exchange, String token, Participants.Personal invited) throws IOException {
        Optional<Answer> chosen = InvitationPages.constant(Answer.values(), exchange.parameter("answer"))
                .filter(answer -> answer != Answer.NONE);
        String note = exchange.parameter("note");
        if (chosen.isEmpty()) {
            show(
                    exchange,
                    UNPROCESSABLE,
                    invited,
                    Answer.NONE,
                    note,
                    "",
                    List.of(new Fault("answer", exchange.text("page.meeting.answer.missing"))));
            return;
        }
        try {
            participants.answer(token, chosen.get(), note);
            exchange.redirect(PREFIX + token + "?done=1");
        } catch (InvalidException refused) {
            show(exchange, UNPROCESSABLE, invited, chosen.get(), note, "", InvitationPages.faults(exchange, refused));
        } catch (NotFoundException goneMeanwhile) {
            unknown(exchange);
        }
    }

    private void show(
            Exchange exchange,
            int status,
            Participants.Personal invited,
            Answer chosen,
            String note,
            String done,
            List<Fault> faults)
            throws IOException {
        Meeting meeting = invited.meeting();
        List<Invitation.Fact> facts = new ArrayList<>(InvitationPages.facts(exchange, meeting));
        if (meeting.mode() != MeetingMode.ON_SITE && !meeting.remoteLink().isEmpty()) {
            facts.add(new Invitation.Fact(exchange.text("meeting.field.remoteLink"), meeting.remoteLink(), true));
        }
        String title = exchange.words().name(meeting.title());
        exchange.send(
                status,
                templates.invitation(
                        exchange.frame(title),
                        new Invitation(
                                title,
                                exchange.text("page.meeting.invited", invited.name()),
                                facts,
                                InvitationPages.agenda(exchange, meeting),
                                InvitationPages.choices(exchange, meeting, chosen, true),
                                note,
                                "",
                                "",
                                List.of(),
                                List.of(),
                                invited.open()
                                        ? ""
                                        : exchange.text(
                                                meeting.state() == MeetingState.CANCELLED
                                                        ? "page.meeting.cancelled"
                                                        : "page.meeting.over"),
                                done,
                                false,
                                faults)));
    }

    private void unknown(Exchange exchange) throws IOException {
        String heading = exchange.text("page.meeting.unknown.title");
        exchange.send(
                404,
                templates.notice(
                        exchange.frame(heading),
                        new Notice(
                                heading, exchange.text("page.meeting.unknown"), Optional.empty(), Optional.empty())));
    }
}
