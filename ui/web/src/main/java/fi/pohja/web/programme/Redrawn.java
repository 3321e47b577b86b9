package fi.pohja.web.programme;

import com.vaadin.flow.component.html.Div;
import java.util.function.BiConsumer;

/** A part of a page that is drawn anew after something in it was changed, and keeps the focus. */
public final class Redrawn extends Div {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<Redrawn, Runnable> drawing;

    /** @param drawing fills the empty part; given what to call after a change */
    public Redrawn(BiConsumer<Redrawn, Runnable> drawing) {
        this.drawing = drawing;
        addClassName("redrawn");
        getElement().setAttribute("tabindex", "-1");
        drawing.accept(this, this::draw);
    }

    private void draw() {
        removeAll();
        drawing.accept(this, this::draw);
        getElement().executeJs("this.focus({preventScroll: true})");
    }
}
