package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** One column of a board: made once and then told what it shows, so that only columns that changed are sent. */
final class BoardColumn extends Section {

    private static final long serialVersionUID = 1L;

    private final String words;
    private final Span count = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph empty = new Paragraph(text("pattern.board.empty"));
    private final Button more;

    /**
     * @param id of its heading
     * @param asked for more cards
     */
    BoardColumn(String id, Board.Column<?> column, Runnable asked) {
        words = column.words();
        count.addClassName("board-count");
        H2 heading = new H2(column.tone().icon().picture(), new Span(words), count);
        heading.setId(id);
        heading.addClassNames("board-heading", column.tone().className());
        list.addClassName("board-cards");
        empty.addClassName("board-empty");
        more = new Button("", click -> asked.run());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("board-column");
        getElement().setAttribute("aria-labelledby", id);
        add(heading, list, empty, more);
    }

    /**
     * @param cards list items, as markup
     * @param shown how many these are
     * @param all how many there are
     */
    void show(String cards, int shown, int all) {
        count.setText(String.valueOf(all));
        Markup.put(list.getElement(), cards);
        list.setVisible(shown > 0);
        empty.setVisible(shown == 0);
        more.setVisible(all > shown);
        more.setText(text("pattern.board.more", all - shown));
        more.setAriaLabel(text("pattern.board.more.of", words, all - shown));
    }
}
