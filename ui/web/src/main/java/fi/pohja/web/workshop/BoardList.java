package fi.pohja.web.workshop;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.meeting.Board;
import fi.pohja.need.NeedRow;
import fi.pohja.need.NeedState;
import fi.pohja.programme.MeasureRow;
import fi.pohja.web.record.ConstantWords;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One column of a workshop's board. */
final class BoardList extends Div {

    private static final long serialVersionUID = 1L;

    private final UnorderedList list = new UnorderedList();

    BoardList(String heading) {
        addClassNames("card", "board-list");
        list.addClassName("board-rows");
        add(new H2(heading));
    }

    /** @param chosen what is ticked; kept current as one ticks */
    BoardList needs(List<NeedRow> needs, Set<UUID> chosen, boolean choosing, Runnable changed) {
        needs.forEach(need -> {
            Div notes = new Div();
            notes.addClassName("board-notes");
            notes.add(new Span(need.code()));
            need.organisation().ifPresent(organisation -> notes.add(new Span(words(organisation.name()))));
            need.theme().ifPresent(theme -> notes.add(new Span(words(theme.name()))));
            if (need.merged() > 0) {
                notes.add(new Span(text("workshop.stands", need.merged() + 1)));
            }
            if (need.votes() > 0) {
                notes.add(new Span(text("vote.votes", need.votes())));
            }
            if (need.state() != NeedState.NEW) {
                notes.add(new Span(ConstantWords.of("need.state", need.state())));
            }
            row(
                    need.id().value(),
                    words(need.title()),
                    new Anchor("needs/" + need.id().value(), words(need.title())),
                    notes,
                    chosen,
                    choosing,
                    changed);
        });
        return done();
    }

    BoardList goals(Board now, Set<UUID> chosen, boolean choosing, Runnable changed) {
        now.goals().forEach(goal -> {
            UUID id = goal.id().value();
            Div notes = new Div(
                    new Span(goal.project().code()),
                    new Span(text("workshop.goal.needs", now.needsOfGoals().getOrDefault(id, 0))),
                    new Span(text("workshop.goal.measures", goal.measures())));
            notes.addClassName("board-notes");
            String title = goal.number() + ". " + words(goal.text());
            row(
                    id,
                    title,
                    new Anchor("projects/" + goal.project().id().value() + "?tab=goals", title),
                    notes,
                    chosen,
                    choosing,
                    changed);
        });
        return done();
    }

    BoardList measures(List<MeasureRow> measures) {
        measures.forEach(measure -> {
            Div notes = new Div(
                    new Span(measure.code()),
                    new Span(text("workshop.measure.goals", String.join(", ", measure.goals()))));
            notes.addClassName("board-notes");
            list.add(new ListItem(
                    new Div(new Anchor("measures/" + measure.id().value(), words(measure.title())), notes)));
        });
        return done();
    }

    private void row(
            UUID id, String label, Component name, Div notes, Set<UUID> chosen, boolean choosing, Runnable changed) {
        ListItem item = new ListItem();
        if (choosing) {
            Checkbox tick = new Checkbox();
            tick.setAriaLabel(text("workshop.choose", label));
            tick.setValue(chosen.contains(id));
            tick.addValueChangeListener(change -> {
                if (change.getValue()) {
                    chosen.add(id);
                } else {
                    chosen.remove(id);
                }
                changed.run();
            });
            item.add(tick);
        }
        item.add(new Div(name, notes));
        list.add(item);
    }

    private BoardList done() {
        if (list.getComponentCount() == 0) {
            add(new Paragraph(text("workshop.nothing")));
        } else {
            add(list);
        }
        return this;
    }
}
