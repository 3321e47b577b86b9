package fi.pohja.web.participation;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Archived;
import fi.pohja.participation.ParticipationProgramme;
import fi.pohja.participation.ParticipationProgrammes;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.NewRecord;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** All participation programmes; a region has one at a time, and those before it. */
@Prototype
@Route(value = ParticipationPages.PROGRAMMES, layout = MainLayout.class)
public class ParticipationListView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ParticipationForms forms;
    private final boolean handles = SignedIn.allowed(Permission.EDIT_PARTICIPATION);

    ParticipationListView(ParticipationProgrammes programmes, ParticipationForms forms) {
        this.forms = forms;
        PageHeader header = new PageHeader(text("participation.title")).lead(text("participation.lead"));
        EmptyState empty =
                new EmptyState(Icon.GOAL, text(handles ? "participation.none" : "participation.none.reader"));
        if (handles) {
            header.primary(text("participation.new"), Icon.PLUS, this::create);
            empty.step(text("participation.new"), this::create);
        }
        add(header);
        List<ParticipationProgramme> all = programmes.list(Archived.CURRENT);
        if (all.isEmpty()) {
            add(empty);
        }
        all.forEach(programme -> add(card(programme)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (handles && NewRecord.wanted(event)) {
            create();
        }
    }

    private void create() {
        forms.create(id -> UI.getCurrent().navigate(ParticipationPages.address(id)));
    }

    private static Div card(ParticipationProgramme programme) {
        Div card = new Div(new H2(new Anchor(ParticipationPages.address(programme.id()), words(programme.name()))));
        card.addClassNames("card", "section", "series-card");
        Span period = new Span(ProgrammeTabs.period(programme));
        period.addClassName("fact-note");
        Div facts = new Div(ParticipationPages.badge(programme.state()), period);
        facts.addClassName("need-line");
        card.add(facts, LocalizedWords.paragraphs(programme.description()));
        if (programme.actions() > 0) {
            card.add(new Paragraph(text("participation.actions.done", programme.actionsDone(), programme.actions())));
        }
        return card;
    }
}
