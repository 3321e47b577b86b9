package fi.pohja.web.meeting;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fi.pohja.audit.Subject;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.MeetingMode;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.Meetings;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.programme.CommonTabs;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordId;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The page of a meeting or workshop, with the one step that comes next. */
@Prototype
@Route(value = Places.MEETINGS + "/:id", layout = MainLayout.class)
public class MeetingView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final transient Meetings meetings;
    private final transient MeetingForm form;
    private final transient ParticipantsTab participants;
    private final transient OutcomeTab outcome;
    private final transient List<MeetingTab> others;
    private final transient RecordPanels panels;
    private final transient Clock clock;

    MeetingView(
            Meetings meetings,
            MeetingForm form,
            ParticipantsTab participants,
            OutcomeTab outcome,
            List<MeetingTab> others,
            RecordPanels panels,
            Clock clock) {
        this.meetings = meetings;
        this.form = form;
        this.participants = participants;
        this.outcome = outcome;
        this.others = others;
        this.panels = panels;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MeetingId id = new MeetingId(RecordId.of(event));
        draw(meetings.find(id).orElseThrow(() -> new NotFoundException(String.valueOf(id))));
    }

    private void draw(Meeting meeting) {
        Subject subject = Subject.of("MEETING", meeting.id().value());
        RecordTabs tabs = new RecordTabs().tab("plan", text("meetings.tab.plan"), () -> plan(meeting));
        if (Places.arranging()) {
            tabs.tab("participants", text("meetings.tab.participants"), () -> participants.of(meeting));
        }
        others.stream()
                .filter(tab -> tab.concerns(meeting))
                .forEach(tab -> tabs.tab(tab.key(), text(tab.titleKey()), () -> tab.of(meeting)));
        tabs.tab(
                        "outcome",
                        text("meetings.tab.outcome"),
                        () -> outcome.of(meeting, () -> draw(meetings.open(meeting.id()))))
                .tab("files", text("meetings.tab.files"), () -> CommonTabs.files(panels, subject))
                .tab(
                        "discussion",
                        text("record.tab.discussion"),
                        () -> new Section(text("record.tab.discussion"), panels.comments(subject)))
                .tab(
                        "history",
                        text("record.tab.history"),
                        () -> new Section(text("record.tab.history"), panels.history(subject.id())));
        show(meeting.id().value(), header(meeting, subject), tabs);
    }

    private PageHeader header(Meeting meeting, Subject subject) {
        String name = words(meeting.title());
        PageHeader header = new PageHeader(name).under(text("meetings.title"), Places.MEETINGS);
        meeting.series().ifPresent(series -> header.under(words(series.name()), Places.of(series.id())));
        header.state(MeetingWords.badge(meeting.state()));
        header.lead(MeetingWords.when(meeting.day(), meeting.begins(), meeting.ends()) + ", "
                + MeetingWords.whereWithin(meeting.mode(), meeting.place()));
        meeting.body()
                .ifPresent(body -> header.chain(
                        text("meeting.field.body"),
                        words(body.name()),
                        "bodies/" + body.id().value()));
        meeting.project()
                .ifPresent(project -> header.chain(
                        text("meeting.field.project"),
                        words(project.name()),
                        "projects/" + project.id().value()));
        header.secondary(panels.watch(subject));
        if (meeting.archivedAt().isPresent()) {
            header.state(new StateBadge(
                    text(
                            "organisations.archived.on",
                            date(LocalDate.ofInstant(meeting.archivedAt().get(), FINLAND))),
                    Tone.NEUTRAL,
                    Icon.ARCHIVE));
        }
        if (Places.arranging()) {
            actions(header, meeting, name);
        }
        return header;
    }

    private void actions(PageHeader header, Meeting meeting, String name) {
        RowMenu menu = new RowMenu(text("record.menu.of", name));
        if (meeting.archivedAt().isPresent()) {
            header.secondary(menu.item(Icon.REFRESH, text("record.restore"), () -> restore(meeting)));
            return;
        }
        List<MeetingState> steps = meetings.allowedTransitions(meeting);
        // A step back, such as from the minutes that are done, is nobody's next step: it stands in the menu.
        Optional<MeetingState> next = steps.stream()
                .filter(to -> to == MeetingState.HELD && past(meeting))
                .findFirst()
                .or(() -> steps.stream().findFirst().filter(to -> to != MeetingState.HELD))
                .filter(to -> to.compareTo(meeting.state()) > 0);
        steps.stream()
                .filter(to -> !Optional.of(to).equals(next))
                .forEach(to -> menu.item(icon(to), verb(to), () -> step(meeting, to)));
        header.secondary(menu.item(Icon.ARCHIVE, text("record.archive"), () -> archive(meeting, name)));
        Button edit = new Button(
                text("record.edit"), Icon.EDIT.picture(), click -> form.edit(meeting.id(), () -> redraw(meeting)));
        header.secondary(edit);
        next.ifPresent(to -> header.primary(verb(to), icon(to), () -> step(meeting, to)));
    }

    /** Before its day a meeting is not marked as held: the step stands in the menu then, and says why it is refused. */
    private boolean past(Meeting meeting) {
        return !meeting.day().isAfter(LocalDate.ofInstant(clock.instant(), FINLAND));
    }

    private static String verb(MeetingState to) {
        return text("meetings.step." + to);
    }

    private static Icon icon(MeetingState to) {
        return switch (to) {
            case PLANNED -> Icon.CALENDAR;
            case OPEN -> Icon.MAIL;
            case HELD -> Icon.USERS;
            case MINUTES_DRAFT -> Icon.DRAFT;
            case CLOSED -> Icon.CHECK;
            case CANCELLED -> Icon.CANCELLED;
        };
    }

    private void step(Meeting meeting, MeetingState to) {
        if (to == MeetingState.CANCELLED) {
            Confirmation.ask(text("meetings.cancel.sure", words(meeting.title())), verb(to), () -> take(meeting, to));
        } else {
            take(meeting, to);
        }
    }

    private void take(Meeting meeting, MeetingState to) {
        Attempt.to(() -> meetings.transition(meeting.id(), meeting.version(), to));
        redraw(meeting);
    }

    private void redraw(Meeting meeting) {
        draw(meetings.open(meeting.id()));
        PageHeader.focusHeading();
    }

    private void archive(Meeting meeting, String name) {
        if (Attempt.to(() -> meetings.archive(meeting.id(), meeting.version()))) {
            Notice.undo(text("record.archived.done", name), () -> restore(meeting));
        }
        redraw(meeting);
    }

    private void restore(Meeting meeting) {
        Attempt.to(
                () -> meetings.restore(meeting.id(), meetings.open(meeting.id()).version()));
        redraw(meeting);
    }

    private Component plan(Meeting meeting) {
        Section agenda = new Section(text("meeting.field.agenda"));
        if (meeting.agenda().isEmpty()) {
            agenda.add(new Paragraph(text("meetings.agenda.none")));
        } else {
            OrderedList items = new OrderedList();
            items.addClassName("agenda");
            words(meeting.agenda())
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> items.add(new ListItem(line)));
            agenda.add(items);
        }
        Div main = new Div(agenda);
        main.addClassName("record-main");
        if (!meeting.description().isEmpty()) {
            main.addComponentAsFirst(
                    new Section(text("meetings.about"), LocalizedWords.paragraphs(meeting.description())));
        }
        Div side = new Div(new Section(text("meetings.facts"), facts(meeting), panels.sources(meeting.sourceRefs())));
        side.addClassName("record-side");
        Div both = new Div(main, side);
        both.addClassName("record-columns");
        return both;
    }

    private static Facts facts(Meeting meeting) {
        Facts facts = new Facts()
                .fact(text("meeting.field.kind"), ConstantWords.of("meeting.kind", meeting.kind()))
                .fact(
                        text("meeting.field.step"),
                        meeting.step()
                                .map(step -> ConstantWords.of("workshop.step", step))
                                .orElse(""))
                .fact(text("meeting.field.day"), MeetingWords.when(meeting.day(), meeting.begins(), meeting.ends()))
                .fact(text("meeting.field.mode"), ConstantWords.of("meeting.mode", meeting.mode()))
                .fact(text("meeting.field.place"), words(meeting.place()));
        if (meeting.mode() != MeetingMode.ON_SITE && !meeting.remoteLink().isEmpty()) {
            facts.fact(text("meeting.field.remoteLink"), new Anchor(meeting.remoteLink(), text("meetings.join")));
        }
        return facts.fact(
                        text("meeting.field.capacity"),
                        meeting.capacity().map(String::valueOf).orElse(""))
                .fact(text("meeting.field.participants"), MeetingWords.count(meeting.participants()))
                .fact(
                        text("meeting.field.organiser"),
                        meeting.organiser().map(organiser -> organiser.name()).orElse(""));
    }
}
