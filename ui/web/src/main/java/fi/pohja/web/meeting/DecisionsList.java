package fi.pohja.web.meeting;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.meeting.Decision;
import fi.pohja.meeting.Decisions;
import fi.pohja.organisation.BodyId;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Section;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What a body has decided in all its meetings, each with its meeting and the measure that carries it out. */
@Singleton
final class DecisionsList {

    private final Decisions decisions;

    DecisionsList(Decisions decisions) {
        this.decisions = decisions;
    }

    Section of(BodyId body) {
        Section section = new Section(text("meetings.decisions"));
        List<Decision> made = decisions.of(body);
        if (made.isEmpty()) {
            section.add(new Paragraph(text("meetings.decisions.body.none")));
            return section;
        }
        RecordTable table = new RecordTable(
                text("meetings.decisions"),
                List.of(
                        text("decision.field.title"),
                        text("decision.field.section"),
                        text("meetings.decision.meeting"),
                        text("decision.field.measure")),
                false);
        made.forEach(decision -> table.row(
                List.of(
                        new Span(words(decision.title())),
                        new Span(decision.section()),
                        meeting(decision),
                        measure(decision)),
                Optional.empty()));
        section.add(table);
        return section;
    }

    private static Component meeting(Decision decision) {
        Div day = new Div(date(decision.day()));
        day.addClassName("fact-note");
        return new Div(new Anchor(Places.of(decision.meeting()) + "?tab=outcome", words(decision.meetingTitle())), day);
    }

    /** The measure that carries a decision out; a dash where there is none. */
    static Component measure(Decision decision) {
        return decision.measure()
                .<Component>map(measure ->
                        new Anchor("measures/" + measure.id().value(), measure.code() + " " + words(measure.title())))
                .orElseGet(() -> new Span(MeetingWords.UNKNOWN));
    }
}
