package ${package};

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import java.util.List;

/** A page made of Vaadin's components. The host gives it its heading, its place in the menu and its frame. */
final class NotesPage implements Page {

    private static final int MOST = 200;

    private final Notes notes;

    NotesPage(Notes notes) {
        this.notes = notes;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of("", "notes", "comment", PageGroup.WORK, 50);
    }

    @Override
    public Component create(PageContext context) {
        Grid<Note> grid = new Grid<>();
        grid.addColumn(Note::text).setHeader(context.text("notes.text")).setFlexGrow(1);
        // Moments and days among a text's arguments are written as the reader's language writes them.
        grid.addColumn(note -> context.text("notes.at.value", note.at()))
                .setHeader(context.text("notes.at"))
                .setAutoWidth(true);
        grid.setEmptyStateText(context.text("notes.empty"));
        grid.setAllRowsVisible(true);
        List<Note> found = context.call(call -> notes.list(call, MOST));
        grid.setItems(found);

        TextField text = new TextField(context.text("notes.text"));
        text.setMaxLength(500);
        text.setWidthFull();
        Button add = new Button(context.text("notes.add"), click -> {
            if (text.getValue().isBlank()) {
                text.setErrorMessage(context.text("notes.missing"));
                text.setInvalid(true);
                return;
            }
            List<Note> now = context.call(call -> {
                notes.add(call, text.getValue());
                return notes.list(call, MOST);
            });
            grid.setItems(now);
            text.clear();
            text.setInvalid(false);
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);

        VerticalLayout page = new VerticalLayout(text, add, grid);
        page.setPadding(false);
        return page;
    }
}
