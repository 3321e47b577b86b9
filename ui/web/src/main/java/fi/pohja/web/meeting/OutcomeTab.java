package fi.pohja.web.meeting;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.meeting.Decision;
import fi.pohja.meeting.DecisionDraft;
import fi.pohja.meeting.Decisions;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.Meetings;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.Measure;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.organisation.OrganisationChoices;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.RecordChoices;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What came of a meeting: who was there, summary, decisions and their measures, minutes. */
@Singleton
final class OutcomeTab {

    private final Meetings meetings;
    private final Decisions decisions;
    private final Projects projects;
    private final MeetingForm form;
    private final RecordForms forms;
    private final RecordChoices choices;
    private final OrganisationChoices organisations;

    OutcomeTab(
            Meetings meetings,
            Decisions decisions,
            Projects projects,
            MeetingForm form,
            RecordForms forms,
            RecordChoices choices,
            OrganisationChoices organisations) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.projects = projects;
        this.form = form;
        this.forms = forms;
        this.choices = choices;
        this.organisations = organisations;
    }

    /** @param changed called after the meeting itself was changed */
    Component of(Meeting meeting, Runnable changed) {
        boolean editable = Places.arranging() && meeting.archivedAt().isEmpty();
        if (meeting.state().ahead() && meeting.closeReport().isEmpty()) {
            return new Div(
                    new EmptyState(Icon.USERS, text("meetings.outcome.ahead")),
                    new Redrawn((place, redraw) -> place.add(decisions(meeting, editable, redraw))));
        }
        Section summary = new Section(text("meeting.field.closeReport"))
                .adding(editable, text("meetings.report"), () -> form.report(meeting.id(), changed));
        summary.add(new Paragraph(text("meetings.came", MeetingWords.count(meeting.participants()))));
        summary.add(
                meeting.closeReport().isEmpty()
                        ? new Paragraph(text("meetings.summary.none"))
                        : LocalizedWords.paragraphs(meeting.closeReport()));
        Div all = new Div(
                summary,
                new Redrawn((place, redraw) -> place.add(decisions(meeting, editable, redraw))),
                new Section(
                        text("meetings.attendance"),
                        new AttendanceTable(meeting, meetings, organisations, editable, changed)));
        if (!meeting.minutes().isEmpty()) {
            all.add(new Section(text("meeting.field.minutes"), LocalizedWords.paragraphs(meeting.minutes())));
        }
        return all;
    }

    private Section decisions(Meeting meeting, boolean editable, Runnable redraw) {
        List<Decision> made = decisions.of(meeting.id());
        Section section = new Section(text("meetings.decisions"))
                .adding(editable, text("meetings.decision.new"), () -> create(meeting, redraw));
        if (made.isEmpty()) {
            section.add(new Paragraph(text("meetings.decisions.none")));
            return section;
        }
        RecordTable table = new RecordTable(
                text("meetings.decisions"),
                List.of(
                        text("decision.field.title"),
                        text("decision.field.section"),
                        text("decision.field.text"),
                        text("decision.field.measure")),
                editable);
        made.forEach(decision -> table.row(
                List.of(
                        new Span(words(decision.title())),
                        new Span(decision.section()),
                        LocalizedWords.paragraphs(decision.text()),
                        DecisionsList.measure(decision)),
                editable ? Optional.of(menu(meeting, decision, redraw)) : Optional.empty()));
        section.add(table);
        return section;
    }

    private RowMenu menu(Meeting meeting, Decision decision, Runnable redraw) {
        String name = words(decision.title());
        return new RowMenu(text("record.menu.of", name))
                .item(
                        decision.measure().isEmpty(),
                        Icon.MEASURE,
                        text("meetings.decision.measure"),
                        () -> makeMeasure(meeting, decision, redraw))
                .item(Icon.EDIT, text("record.edit"), () -> edit(decision, redraw))
                .item(Icon.DELETE, text("record.remove"), () -> {
                    if (Attempt.to(() -> decisions.remove(decision.id(), decision.version()))) {
                        Notice.undo(text("record.removed", name), () -> {
                            Attempt.to(
                                    () -> decisions.create(meeting.id(), Optional.of(decision.id()), decision.draft()));
                            redraw.run();
                        });
                    }
                    redraw.run();
                });
    }

    private void create(Meeting meeting, Runnable done) {
        form("meetings.decision.new")
                .create(
                        "decision/new/" + meeting.id().value(),
                        DecisionDraft.of(LocalizedText.none()),
                        draft -> decisions.create(meeting.id(), draft),
                        done);
    }

    private void edit(Decision decision, Runnable done) {
        form("meetings.decision.edit")
                .edit(
                        "decision/" + decision.id().value(),
                        () -> {
                            Decision now = decisions.open(decision.id());
                            return new Stored<>(now.id().value(), now.draft(), now.version());
                        },
                        (draft, version) -> decisions.change(decision.id(), version, draft),
                        done);
    }

    private RecordForm<DecisionDraft> form(String titleKey) {
        RecordForm<DecisionDraft> sheet = forms.form("decision", titleKey);
        Typed<LocalizedText> title = sheet.fields().line("title", true, DecisionDraft::title);
        Typed<String> section = sheet.fields().text("section", false, DecisionDraft::section);
        Typed<LocalizedText> words = sheet.fields().paragraphs("text", false, DecisionDraft::text);
        return sheet.typed(stored -> new DecisionDraft(
                section.value(), title.value(), words.value(), stored.measure(), stored.sourceRefs()));
    }

    private record Chosen(Optional<ProjectId> project) {}

    /** The one project the body serves; of several nobody knows which is meant. */
    private Optional<ProjectId> served(Meeting meeting) {
        List<NamedProject> served =
                meeting.body().map(body -> projects.ofBody(body.id())).orElse(List.of());
        return served.size() == 1 ? Optional.of(served.getFirst().id()) : Optional.empty();
    }

    private void makeMeasure(Meeting meeting, Decision decision, Runnable done) {
        RecordForm<Chosen> sheet = forms.<Chosen>form("meeting", "meetings.decision.measure")
                .lead(text("meetings.decision.measure.lead", words(decision.title())));
        Typed<Optional<ProjectId>> project = sheet.fields()
                .found("project", true, choices.projects(), id -> id.value().toString(), Chosen::project);
        sheet.typed(stored -> new Chosen(project.value()))
                .create(
                        "decision/measure/" + decision.id().value(),
                        new Chosen(meeting.project().map(NamedProject::id).or(() -> served(meeting))),
                        chosen -> {
                            Measure made = decisions.createMeasure(
                                    decision.id(),
                                    decision.version(),
                                    chosen.project().orElseThrow(() -> InvalidException.of("project", "required")));
                            Notice.done(text("meetings.decision.measured", made.code()));
                        },
                        done);
    }
}
