package fi.pohja.web.need;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import fi.pohja.need.Need;
import fi.pohja.need.NeedRow;
import fi.pohja.need.Needs;
import fi.pohja.web.programme.Progress;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import jakarta.inject.Singleton;

/** A need beside the list of all. */
@Singleton
final class NeedSummary {

    private final Needs needs;

    NeedSummary(Needs needs) {
        this.needs = needs;
    }

    Div of(NeedRow row) {
        Need need = needs.open(row.id());
        Facts facts = new Facts()
                .fact(text("need.number"), need.code())
                .fact(
                        text("need.field.organisation"),
                        need.organisation()
                                .map(organisation -> words(organisation.name()))
                                .orElse(""))
                .fact(text("need.field.service"), need.service())
                .fact(text("need.field.processStep"), need.processStep())
                .fact(
                        text("need.field.theme"),
                        need.theme().map(theme -> words(theme.name())).orElse(""))
                .fact(text("need.field.source"), text("need.source." + need.source()));
        need.measures()
                .forEach(measure -> facts.fact(
                        measure.code(),
                        new Anchor("measures/" + measure.id().value(), words(measure.title())),
                        Progress.percent(measure.progress())));
        Anchor open = new Anchor(NeedWords.address(need.id()), text("need.open"));
        open.addClassName("summary-open");
        Div summary = new Div(
                new H2(words(need.title())),
                NeedWords.badge(need.state()),
                LocalizedWords.paragraphs(need.description()),
                facts,
                open);
        summary.addClassName("summary");
        return summary;
    }
}
