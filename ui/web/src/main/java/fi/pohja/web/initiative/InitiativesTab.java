package fi.pohja.web.initiative;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.initiative.InitiativeRow;
import fi.pohja.initiative.Initiatives;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.Body;
import fi.pohja.web.organisation.BodyTab;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.programme.Section;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a body initiated, stated and recommended, on its own page. */
@Singleton
final class InitiativesTab implements BodyTab {

    private final Initiatives initiatives;
    private final InitiativeForm form;
    private final Clock clock;

    InitiativesTab(Initiatives initiatives, InitiativeForm form, Clock clock) {
        this.initiatives = initiatives;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "initiatives";
    }

    @Override
    public String titleKey() {
        return "initiatives.title";
    }

    @Override
    public Component of(Body body) {
        List<InitiativeRow> rows = initiatives
                .list(Initiatives.Filter.of(body.id()), Order.descending(Initiatives.Sort.NUMBER), Slice.first())
                .items();
        boolean writes = body.archivedAt().isEmpty() && initiatives.mayWrite(body.id());
        Section section = new Section(text("initiatives.title"))
                .adding(
                        writes,
                        text("initiative.new"),
                        () -> form.create(
                                Optional.of(body.id()), id -> UI.getCurrent().navigate(InitiativePages.address(id))));
        if (rows.isEmpty()) {
            section.add(new Paragraph(text("initiatives.none.body")));
            return section;
        }
        LocalDate today = LocalDate.now(clock);
        UnorderedList list = new UnorderedList();
        list.addClassName("measure-list");
        rows.forEach(row -> list.add(new ListItem(line(row, today))));
        section.add(list);
        return section;
    }

    private static Div line(InitiativeRow row, LocalDate today) {
        Anchor name = new Anchor(InitiativePages.address(row.id()), row.code() + " " + words(row.title()));
        Div line = new Div(name);
        row.answerDue().filter(due -> row.state().waiting()).ifPresent(due -> {
            Span day = new Span(text("initiative.field.answerDue") + " " + date(due));
            day.addClassName("fact-note");
            line.add(day);
        });
        if (row.overdue(today)) {
            line.add(new StateBadge(text("initiative.overdue"), Tone.DANGER));
        }
        line.add(InitiativePages.badge(row.state()));
        line.addClassName("need-line");
        return line;
    }
}
