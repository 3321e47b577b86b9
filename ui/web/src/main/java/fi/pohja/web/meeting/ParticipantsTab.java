package fi.pohja.web.meeting;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.meeting.Answer;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.Participant;
import fi.pohja.meeting.ParticipantDraft;
import fi.pohja.meeting.ParticipantGroup;
import fi.pohja.meeting.Participants;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.tenancy.Addresses;
import fi.pohja.tenancy.Tenants;
import fi.pohja.web.organisation.OrganisationChoices;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Who is invited or registered, what they answered, and the sending of invitations. */
@Singleton
final class ParticipantsTab {

    private final Participants participants;
    private final OrganisationChoices organisations;
    private final RecordForms forms;
    private final Tenants tenants;
    private final Addresses addresses;

    ParticipantsTab(
            Participants participants,
            OrganisationChoices organisations,
            RecordForms forms,
            Tenants tenants,
            Addresses addresses) {
        this.participants = participants;
        this.organisations = organisations;
        this.forms = forms;
        this.tenants = tenants;
        this.addresses = addresses;
    }

    Component of(Meeting meeting) {
        return new Redrawn((place, redraw) -> place.add(draw(meeting, redraw)));
    }

    private Section draw(Meeting meeting, Runnable redraw) {
        List<Participant> all = participants.of(meeting.id());
        boolean ahead = meeting.state().ahead() && meeting.archivedAt().isEmpty();
        Section section = new Section(text("meetings.participants"))
                .adding(ahead, text("meetings.invite"), () -> invite(meeting, redraw));
        if (meeting.state() == MeetingState.OPEN) {
            section.add(registration(meeting));
        }
        if (ahead) {
            section.add(actions(meeting, all, redraw));
        }
        if (all.isEmpty()) {
            section.add(new Paragraph(text("meetings.participants.none")));
            return section;
        }
        section.add(new Paragraph(summary(all)));
        RecordTable table = new RecordTable(
                text("meetings.participants"),
                List.of(
                        text("meeting.participant.field.name"),
                        text("meeting.participant.field.organisation"),
                        text("meeting.participant.field.group"),
                        text("meeting.field.answer"),
                        text("meetings.sent")),
                true);
        all.forEach(one -> table.row(cells(one), Optional.of(menu(one, redraw))));
        section.add(table);
        return section;
    }

    private Component registration(Meeting meeting) {
        String address = addresses
                .of(tenants.current(), RegistrationPlace.PREFIX + meeting.registrationCode())
                .toString();
        Anchor link = new Anchor(address, address);
        link.addClassName("public-link");
        Div box = new Div(new Span(text("meetings.registration")), link);
        box.addClassName("public-address");
        return box;
    }

    private Component actions(Meeting meeting, List<Participant> all, Runnable redraw) {
        Div actions = new Div();
        actions.addClassName("section-actions");
        long waiting = all.stream()
                .filter(one -> !one.current() && one.answer() != Answer.DECLINED)
                .count();
        if (waiting > 0) {
            Button send = new Button(text("meetings.send", waiting), Icon.SEND.picture(), click -> {
                Attempt.to(() -> Notice.done(text("meetings.sent.done", participants.send(meeting.id()))));
                redraw.run();
            });
            send.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(send);
        }
        if (meeting.body().isPresent()) {
            actions.add(new Button(text("meetings.invite.members"), Icon.USERS.picture(), click -> {
                Attempt.to(
                        () -> Notice.done(text("meetings.invited.members", participants.inviteMembers(meeting.id()))));
                redraw.run();
            }));
        }
        return actions;
    }

    private static String summary(List<Participant> all) {
        return text(
                "meetings.answers",
                all.size(),
                count(all, Answer.ON_SITE),
                count(all, Answer.REMOTE),
                count(all, Answer.DECLINED),
                count(all, Answer.NONE));
    }

    private static long count(List<Participant> all, Answer answer) {
        return all.stream().filter(one -> one.answer() == answer).count();
    }

    private static List<Component> cells(Participant one) {
        Span email = new Span(one.email());
        email.addClassName("fact-note");
        Div name = new Div(new Span(one.name()), email);
        name.addClassName("party-words");
        Div answer = new Div(MeetingWords.badge(one.answer()));
        if (!one.note().isEmpty()) {
            Span note = new Span(one.note());
            note.addClassName("fact-note");
            answer.add(note);
        }
        return List.of(
                name,
                new Span(one.organisation().map(found -> words(found.name())).orElse("")),
                new Span(ConstantWords.of("meeting.group", one.group())),
                answer,
                new Span(
                        one.registered()
                                ? text("meetings.registered")
                                : one.sentAt()
                                        .map(at -> one.current() ? moment(at) : text("meetings.outdated", moment(at)))
                                        .orElse(text("meetings.unsent"))));
    }

    private RowMenu menu(Participant one, Runnable redraw) {
        RowMenu menu = new RowMenu(text("record.menu.of", one.name()));
        for (Answer answer : List.of(Answer.ON_SITE, Answer.REMOTE, Answer.DECLINED)) {
            menu.item(
                    one.answer() != answer,
                    answer == Answer.DECLINED ? Icon.CANCELLED : Icon.CHECK,
                    ConstantWords.of("meeting.answer", answer),
                    () -> {
                        Attempt.to(() -> participants.answer(one.id(), answer));
                        redraw.run();
                    });
        }
        return menu.item(Icon.DELETE, text("record.remove"), () -> {
            if (Attempt.to(() -> participants.remove(one.id()))) {
                Notice.done(text("record.removed", one.name()));
            }
            redraw.run();
        });
    }

    private void invite(Meeting meeting, Runnable redraw) {
        RecordForm<ParticipantDraft> form = forms.form("meeting.participant", "meetings.invite");
        FormFields<ParticipantDraft> fields = form.fields();
        Typed<String> name = fields.text("name", true, ParticipantDraft::name);
        Typed<String> email = fields.text("email", true, ParticipantDraft::email);
        Typed<Optional<OrganisationId>> organisation = fields.found(
                "organisation", false, organisations, OrganisationChoices::key, ParticipantDraft::organisation);
        Typed<ParticipantGroup> group = fields.oneOf(
                "group", Choices.constants("meeting.group", ParticipantGroup.values()), ParticipantDraft::group);
        form.typed(begun -> new ParticipantDraft(name.value(), email.value(), organisation.value(), group.value()))
                .create(
                        "meeting/" + meeting.id().value() + "/invite",
                        new ParticipantDraft("", "", Optional.empty(), ParticipantGroup.MUNICIPALITY),
                        draft -> participants.invite(meeting.id(), draft),
                        redraw);
    }
}
