package fi.pohja.web.meeting;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.meeting.MeetingRow;
import fi.pohja.meeting.Series;
import fi.pohja.web.record.ConstantWords;

/** The workshops of a series in their order: what each works out of what the one before it gave. */
final class SeriesSteps extends Div {

    private static final long serialVersionUID = 1L;

    SeriesSteps(Series series) {
        if (series.workshops().isEmpty()) {
            add(new Paragraph(text("workshop.series.none")));
            return;
        }
        OrderedList steps = new OrderedList();
        steps.addClassName("series-steps");
        series.workshops().forEach(workshop -> steps.add(step(workshop)));
        add(steps);
    }

    private static ListItem step(MeetingRow workshop) {
        Span kind = new Span(workshop.step()
                .map(step -> ConstantWords.of("workshop.step", step))
                .orElseGet(() -> ConstantWords.of("meeting.kind", workshop.kind())));
        kind.addClassName("series-kind");
        Anchor name = new Anchor(Places.of(workshop.id()), words(workshop.title()));
        Span when = new Span(MeetingWords.when(workshop.day(), workshop.begins(), workshop.ends()));
        Span where = new Span(MeetingWords.where(workshop));
        Span people = new Span(text("workshop.participants", MeetingWords.count(workshop.participants())));
        Div about = new Div(when, where, people);
        about.addClassName("series-about");
        ListItem item = new ListItem(kind, name, about, MeetingWords.badge(workshop.state()));
        item.addClassName("series-step");
        return item;
    }
}
