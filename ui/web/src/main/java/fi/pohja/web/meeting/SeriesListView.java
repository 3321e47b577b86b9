package fi.pohja.web.meeting;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.listing.Archived;
import fi.pohja.meeting.Series;
import fi.pohja.meeting.WorkshopSeries;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.NewRecord;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** All series of workshops, each with its steps. */
@Prototype
@Route(value = Places.SERIES, layout = MainLayout.class)
public class SeriesListView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SeriesForm form;

    SeriesListView(WorkshopSeries series, SeriesForm form) {
        this.form = form;
        PageHeader header = new PageHeader(text("workshop.series.title"));
        add(header);
        EmptyState empty = new EmptyState(Icon.WORKSHOP, text("workshop.series.empty"));
        if (Places.arranging()) {
            header.primary(text("workshop.series.new"), Icon.PLUS, this::create);
            empty.step(text("workshop.series.new"), this::create);
        }
        List<Series> all = series.list(Archived.CURRENT);
        if (all.isEmpty()) {
            add(empty);
        }
        all.forEach(one -> {
            Div card = new Div(new H2(new Anchor(Places.of(one.id()), words(one.name()))));
            card.addClassNames("card", "section", "series-card");
            card.add(new Paragraph(SeriesView.sum(one)));
            card.add(new SeriesSteps(one));
            add(card);
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (NewRecord.wanted(event) && Places.arranging()) {
            create();
        }
    }

    private void create() {
        form.create(made -> UI.getCurrent().navigate(Places.of(made.id())));
    }
}
