package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How far something has come: a bar and words, so that nothing hangs on the drawing. */
public final class Progress extends Div {

    private Progress(int percent, String words) {
        addClassName("progress");
        Span bar = new Span();
        bar.addClassName("progress-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span done = new Span();
        done.getStyle().set("width", Math.clamp(percent, 0, 100) + "%");
        bar.add(done);
        Span label = new Span(words);
        label.addClassName("progress-words");
        add(bar, label);
    }

    /** Of a measure. */
    public static Progress percent(int percent) {
        return new Progress(percent, percent + "\u00a0%");
    }

    /** Of measures together: how many are done. */
    public static Progress measures(int done, int all) {
        return new Progress(
                all == 0 ? 0 : done * 100 / all,
                all == 0 ? text("measures.none.yet") : text("measures.done.of", done, all));
    }
}
