package fi.pohja.web.indicator;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fi.pohja.indicator.Outcome;
import fi.pohja.indicator.Reason;
import fi.pohja.text.Texts;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.ConstantWords;
import java.util.List;

/** What an assessment comes to, in badges and sentences. */
public final class Outcomes {

    private static final Texts TEXTS = Texts.shared();

    private Outcomes() {}

    /** The outcome with its words, picture and tone. */
    public static StateBadge badge(Outcome outcome) {
        String words = ConstantWords.of("goal.state", outcome);
        return switch (outcome) {
            case MET -> new StateBadge(words, Tone.SUCCESS);
            case PARTLY_MET -> new StateBadge(words, Tone.WARNING);
            case NOT_MET -> new StateBadge(words, Tone.DANGER);
            case NOT_ASSESSED -> new StateBadge(words, Tone.NEUTRAL, Icon.HELP);
        };
    }

    /** A step of the reasoning in the page's language. */
    public static String sentence(Reason reason) {
        return reason.in(TEXTS, Language.current().code());
    }

    /** The steps in their order. */
    static OrderedList steps(List<Reason> reasons) {
        OrderedList list = new OrderedList();
        list.addClassName("assessment-steps");
        reasons.forEach(reason -> list.add(new ListItem(sentence(reason))));
        return list;
    }

    /** Says that an answer rests on an estimate. */
    static Div provisional() {
        Div note = new Div(Icon.INFO.picture(), new Span(text("assessment.provisional")));
        note.addClassName("goal-condition");
        return note;
    }
}
