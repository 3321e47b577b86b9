package fi.pohja.web.meeting;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.meeting.MeetingRow;
import fi.pohja.meeting.Meetings;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.ConstantWords;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The meetings of a body, a project or a series, the latest first, and the way to plan one more. */
@Singleton
final class MeetingsList {

    private final Meetings meetings;
    private final MeetingForm form;

    MeetingsList(Meetings meetings, MeetingForm form) {
        this.meetings = meetings;
        this.form = form;
    }

    Section of(Meetings.Filter filter, MeetingForm.Beginning beginning) {
        Section section = new Section(text("meetings.title"))
                .adding(
                        Places.arranging(),
                        text("meetings.new"),
                        () -> form.create(beginning, made -> UI.getCurrent().navigate(Places.of(made.id()))));
        List<MeetingRow> rows = meetings.list(filter, Order.descending(Meetings.Sort.DAY), Slice.first())
                .items();
        if (rows.isEmpty()) {
            section.add(new Paragraph(text("meetings.none")));
        } else {
            section.add(table(rows));
        }
        return section;
    }

    static RecordTable table(List<MeetingRow> rows) {
        RecordTable table = new RecordTable(
                        text("meetings.title"),
                        List.of(
                                text("meeting.field.title"),
                                text("meeting.field.day"),
                                text("meeting.field.place"),
                                text("meeting.field.state"),
                                text("meeting.field.participants")),
                        false)
                .numeric(4);
        rows.forEach(row -> table.row(
                List.of(
                        new Div(new Anchor(Places.of(row.id()), words(row.title())), step(row)),
                        new Span(MeetingWords.when(row.day(), row.begins(), row.ends())),
                        new Span(MeetingWords.where(row)),
                        MeetingWords.badge(row.state()),
                        new Span(MeetingWords.count(row.participants()))),
                Optional.empty()));
        return table;
    }

    private static Div step(MeetingRow row) {
        Div step = new Div(row.step()
                .map(one -> ConstantWords.of("workshop.step", one))
                .orElseGet(() -> ConstantWords.of("meeting.kind", row.kind())));
        step.addClassName("fact-note");
        return step;
    }
}
