package fi.pohja.web.pattern;

import com.vaadin.flow.component.html.Span;

/** A state as a badge: words, a picture and a colour. */
public final class StateBadge extends Span {

    public StateBadge(String words, Tone tone) {
        this(words, tone, tone.icon());
    }

    public StateBadge(String words, Tone tone, Icon icon) {
        addClassNames("state-badge", tone.className());
        add(icon.picture(), new Span(words));
    }
}
