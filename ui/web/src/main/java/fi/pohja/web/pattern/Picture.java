package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;

/** A picture with its heading, a summary in words, and the table behind it one click away. */
@Tag("figure")
public final class Picture extends HtmlContainer {

    private final Component drawing;
    private final Supplier<DataTable> table;
    private final Div place = new Div();
    private final Button turn = new Button();
    private boolean asTable;

    /**
     * @param summary what one should see in it, in words; possibly empty
     * @param table made when first asked for
     */
    public Picture(String title, String summary, Component drawing, Supplier<DataTable> table) {
        this.drawing = drawing;
        this.table = table;
        addClassName("picture");
        Div words = new Div(new H2(title));
        if (!summary.isEmpty()) {
            words.add(new Paragraph(summary));
        }
        turn.addThemeVariants(ButtonVariant.TERTIARY);
        turn.addClickListener(click -> turn());
        Div head = new Div(words, turn);
        head.addClassName("picture-head");
        place.addClassName("picture-place");
        add(head, place);
        show();
    }

    /** Adds the line under the picture: unit, date, source. */
    public Picture source(String words) {
        Paragraph source = new Paragraph(words);
        source.addClassName("picture-source");
        add(source);
        return this;
    }

    private void turn() {
        asTable = !asTable;
        show();
    }

    private void show() {
        place.removeAll();
        place.add(asTable ? table.get() : drawing);
        turn.setText(text(asTable ? "pattern.as.picture" : "pattern.as.table"));
        turn.setIcon((asTable ? Icon.CHART : Icon.TABLE).picture());
    }
}
