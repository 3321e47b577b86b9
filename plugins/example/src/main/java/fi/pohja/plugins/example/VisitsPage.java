package fi.pohja.plugins.example;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import java.util.List;
import java.util.Locale;

/** A page made of Vaadin's components. The host gives it its heading, its place in the menu and its frame. */
final class VisitsPage implements Page {

    private static final int MOST = 500;

    private final Visits visits;

    VisitsPage(Visits visits) {
        this.visits = visits;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of("", "visits", "municipality", PageGroup.ORGANISATIONS, 50);
    }

    @Override
    public Component create(PageContext context) {
        Grid<Visit> grid = new Grid<>();
        grid.addColumn(Visit::place).setHeader(context.text("visits.place")).setAutoWidth(true);
        grid.addColumn(visit -> context.text("visits.on", visit.day()))
                .setHeader(context.text("visits.day"))
                .setAutoWidth(true);
        if (context.call(call -> call.settings(VisitsPlugin.SETTINGS).showNotes())) {
            grid.addColumn(Visit::note).setHeader(context.text("visits.note")).setFlexGrow(1);
        }
        grid.setEmptyStateText(context.text("visits.empty"));
        grid.setAllRowsVisible(true);
        List<Visit> found = context.call(call -> visits.list(call, MOST));
        grid.setItems(found);

        VerticalLayout page = new VerticalLayout(new Paragraph(context.text("visits.lead")));
        page.setPadding(false);
        if (context.call(call -> call.may(VisitsPlugin.RECORD))) {
            page.add(form(context, grid));
        }
        page.add(grid);
        return page;
    }

    private Component form(PageContext context, Grid<Visit> grid) {
        TextField place = new TextField(context.text("visits.place"));
        place.setMaxLength(200);
        DatePicker day = new DatePicker(context.text("visits.day"));
        day.setLocale(Locale.of(context.language(), "FI"));
        day.setValue(context.call(call -> call.today()));
        TextArea note = new TextArea(context.text("visits.note"));
        note.setMaxLength(2000);
        note.setWidthFull();
        Button add = new Button(context.text("visits.add"), click -> {
            if (place.isEmpty() || day.isEmpty()) {
                place.setErrorMessage(context.text("visits.place.missing"));
                place.setInvalid(true);
                return;
            }
            List<Visit> found = context.call(call -> {
                visits.add(call, place.getValue(), day.getValue(), note.getValue());
                return visits.list(call, MOST);
            });
            grid.setItems(found);
            place.clear();
            note.clear();
            Notification.show(context.text("visits.added"));
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        VerticalLayout form = new VerticalLayout(place, day, note, add);
        form.setPadding(false);
        form.setMaxWidth("40rem");
        return form;
    }
}
