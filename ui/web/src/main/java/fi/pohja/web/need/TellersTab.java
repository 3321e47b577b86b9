package fi.pohja.web.need;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.need.NeedRow;
import fi.pohja.need.NeedState;
import fi.pohja.need.Needs;
import fi.pohja.organisation.Organisation;
import fi.pohja.programme.Measure;
import fi.pohja.programme.Measures;
import fi.pohja.web.organisation.OrganisationTab;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.Progress;
import fi.pohja.web.programme.Section;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an organisation told and what came of it, on its own page. */
@Singleton
final class TellersTab implements OrganisationTab {

    private static final int SHOWN = 200;

    private final Needs needs;
    private final Measures measures;
    private final NeedForm form;

    TellersTab(Needs needs, Measures measures, NeedForm form) {
        this.needs = needs;
        this.measures = measures;
        this.form = form;
    }

    @Override
    public String key() {
        return "needs";
    }

    @Override
    public String titleKey() {
        return "needs.title";
    }

    @Override
    public Component of(Organisation organisation) {
        Div place = new Div();
        draw(place, organisation);
        return place;
    }

    private void draw(Div place, Organisation organisation) {
        place.removeAll();
        Needs.Filter filter = Needs.Filter.of(organisation.id());
        Listing<NeedRow> told = needs.list(filter, Order.descending(Needs.Sort.NUMBER), new Slice(0, SHOWN));
        Section section = new Section(text("need.told.by", words(organisation.name())));
        boolean captures = needs.mayCapture()
                && needs.boundTo().map(organisation.id()::equals).orElse(true)
                && organisation.archivedAt().isEmpty();
        section.adding(
                captures,
                text("need.new.many"),
                () -> form.createMany(Optional.of(organisation.id()), made -> {
                    draw(place, organisation);
                    CapturedNotice.show(made);
                }));
        if (told.items().isEmpty()) {
            section.add(new Paragraph(text("need.told.none")));
        } else {
            section.add(counts(needs.count(filter)), list(told.items()));
        }
        if (told.total() > SHOWN) {
            section.add(new Anchor(
                    NeedPages.NEEDS + "?" + NeedLists.ORGANISATION + "="
                            + organisation.id().value(),
                    text("need.told.all", told.total())));
        }
        place.add(section);
    }

    private static Div counts(Map<NeedState, Integer> counts) {
        Div line = new Div();
        line.addClassName("need-counts");
        counts.forEach((state, number) -> {
            if (number > 0) {
                line.add(new Div(NeedWords.badge(state), new Span(String.valueOf(number))));
            }
        });
        return line;
    }

    private UnorderedList list(List<NeedRow> told) {
        Map<Integer, Optional<Measure>> known = new HashMap<>();
        UnorderedList list = new UnorderedList();
        list.addClassName("measure-list");
        for (NeedRow row : told) {
            Anchor name = new Anchor(NeedWords.address(row.id()), row.code() + " " + words(row.title()));
            Div line = new Div(name, NeedWords.badge(row.state()));
            line.addClassName("need-line");
            if (row.answered()) {
                Span answered = new Span(text("need.answered"));
                answered.addClassName("fact-note");
                line.add(answered);
            }
            row.measures().stream()
                    .flatMap(number -> known.computeIfAbsent(number, measures::byNumber).stream())
                    .forEach(measure -> line.add(outcome(measure)));
            list.add(new ListItem(line));
        }
        return list;
    }

    private static Div outcome(Measure measure) {
        Div outcome = new Div(
                Icon.MEASURE.picture(),
                new Anchor(
                        "measures/" + measure.id().value(),
                        text("need.became", measure.code(), words(measure.title()))),
                Progress.percent(measure.progress()));
        outcome.addClassName("need-became");
        return outcome;
    }
}
