package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.StatusLight;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A measure in a line: code, name, who and when, state, progress. */
final class MeasureLine extends Div {

    private static final long serialVersionUID = 1L;

    MeasureLine(MeasureRow measure, LocalDate today) {
        addClassName("measure-line");
        Span code = new Span(measure.code());
        code.addClassName("measure-code");
        Anchor name = new Anchor(Addresses.of(measure.id()), words(measure.title()));
        name.addClassName("measure-name");
        List<String> about = new ArrayList<>();
        measure.ownerOrganisation().ifPresent(organisation -> about.add(words(organisation.name())));
        measure.owner().ifPresent(owner -> about.add(owner.name()));
        measure.dueOn().ifPresent(due -> about.add(text("measure.due", date(due))));
        Div title = new Div(code, name);
        title.addClassName("measure-title");
        Div lines = new Div(title);
        lines.addClassName("measure-words");
        if (!about.isEmpty()) {
            Span who = new Span(String.join(", ", about));
            who.addClassName("measure-about");
            lines.add(who);
        }
        Div badges = new Div(Badges.of(measure.state()));
        badges.addClassName("measure-badges");
        if (measure.light() != StatusLight.NONE) {
            badges.add(Badges.of(measure.light()));
        }
        if (measure.overdue(today)) {
            badges.add(new StateBadge(text("measure.overdue"), Tone.DANGER));
        }
        add(lines, badges, Progress.percent(measure.progress()));
    }
}
