package fi.pohja.web.meeting;

import fi.pohja.access.SignedIn;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.meeting.Answer;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.ParticipantDraft;
import fi.pohja.meeting.ParticipantGroup;
import fi.pohja.meeting.Participants;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.problem.InvalidException;
import fi.pohja.tenancy.Scope;
import fi.pohja.web.page.Exchange;
import fi.pohja.web.page.Fault;
import fi.pohja.web.page.Notice;
import fi.pohja.web.page.PublicPlace;
import fi.pohja.web.page.template.Templates;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The page where one registers for a meeting by its code. */
@Singleton
final class RegistrationPlace implements PublicPlace {

    static final String PREFIX = "/p/meeting/";

    private static final int UNPROCESSABLE = 422;

    private final Participants participants;
    private final Organisations organisations;
    private final Templates templates;

    RegistrationPlace(Participants participants, Organisations organisations, Templates templates) {
        this.participants = participants;
        this.organisations = organisations;
        this.templates = templates;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public boolean answer(Exchange exchange, String code) throws IOException {
        Optional<Meeting> found = participants.byCode(code);
        if (found.isEmpty()) {
            notice(exchange, 404, "page.meeting.unknown.title", "page.meeting.unknown");
        } else if (exchange.isPost()) {
            register(exchange, code, found.get());
        } else {
            show(exchange, 200, found.get(), List.of());
        }
        return true;
    }

    private void register(Exchange exchange, String code, Meeting meeting) throws IOException {
        ParticipantDraft draft = new ParticipantDraft(
                exchange.parameter("name"),
                exchange.parameter("email"),
                organisation(exchange.parameter("organisation")),
                InvitationPages.constant(ParticipantGroup.values(), exchange.parameter("group"))
                        .orElse(ParticipantGroup.OTHER));
        Answer answer = InvitationPages.constant(Answer.values(), exchange.parameter("answer"))
                .orElse(Answer.NONE);
        try {
            String token = participants.register(code, draft, answer);
            if (token.isEmpty()) {
                notice(exchange, 200, "page.meeting.known.title", "page.meeting.known");
            } else {
                exchange.redirect(AnswerPlace.PREFIX + token + "?done=1");
            }
        } catch (InvalidException refused) {
            show(exchange, UNPROCESSABLE, meeting, InvitationPages.faults(exchange, refused));
        }
    }

    private static Optional<OrganisationId> organisation(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(new OrganisationId(UUID.fromString(typed)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void show(Exchange exchange, int status, Meeting meeting, List<Fault> faults) throws IOException {
        String title = exchange.words().name(meeting.title());
        boolean open = meeting.state() == MeetingState.OPEN;
        String group = exchange.parameter("group");
        String organisation = exchange.parameter("organisation");
        exchange.send(
                status,
                templates.invitation(
                        exchange.frame(title),
                        new Invitation(
                                title,
                                InvitationPages.text(exchange, meeting.description()),
                                InvitationPages.facts(exchange, meeting),
                                InvitationPages.agenda(exchange, meeting),
                                InvitationPages.choices(
                                        exchange,
                                        meeting,
                                        InvitationPages.constant(Answer.values(), exchange.parameter("answer"))
                                                .orElse(Answer.NONE),
                                        false),
                                "",
                                exchange.parameter("name"),
                                exchange.parameter("email"),
                                Stream.of(ParticipantGroup.values())
                                        .map(one -> new Invitation.Choice(
                                                one.name(),
                                                exchange.text("meeting.group." + one),
                                                one.name().equals(group)))
                                        .toList(),
                                municipalities(exchange, organisation),
                                open ? "" : exchange.text("page.meeting.closed"),
                                "",
                                true,
                                faults)));
    }

    /** The region's municipalities, which are public; asked for by the platform, since nobody is signed in. */
    private List<Invitation.Choice> municipalities(Exchange exchange, String chosen) {
        return SignedIn.unattended(
                Scope.currentTenant(),
                () -> organisations
                        .list(
                                new Organisations.Filter(
                                        "", Set.of(OrganisationKind.MUNICIPALITY), Set.of(), Archived.CURRENT),
                                Order.ascending(Organisations.Sort.NAME),
                                Slice.first())
                        .items()
                        .stream()
                        .map(row -> new Invitation.Choice(
                                row.id().value().toString(),
                                exchange.words().name(row.name()),
                                row.id().value().toString().equals(chosen)))
                        .toList());
    }

    private void notice(Exchange exchange, int status, String titleKey, String textKey) throws IOException {
        String heading = exchange.text(titleKey);
        exchange.send(
                status,
                templates.notice(
                        exchange.frame(heading),
                        new Notice(heading, exchange.text(textKey), Optional.empty(), Optional.empty())));
    }
}
