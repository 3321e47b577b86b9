package fi.pohja.web.organisation;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.organisation.Organisation;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;

/** What an organisation is: description, kind, where it belongs and what belongs to it. */
final class OrganisationFacts extends Composite<Div> {

    OrganisationFacts(Organisation organisation) {
        Facts facts = new Facts()
                .fact(text("organisation.field.kind"), text("organisation.kind." + organisation.kind()))
                .fact(text("organisation.field.sector"), text("organisation.sector." + organisation.sector()));
        organisation
                .parent()
                .ifPresent(parent -> facts.fact(
                        text("organisation.field.parent"),
                        new Anchor("organisations/" + parent.id().value(), words(parent.name()))));
        organisation
                .municipality()
                .ifPresent(municipality -> facts.fact(text("organisation.field.municipalityCode"), municipality.code())
                        .fact(
                                text("organisations.population"),
                                text(
                                        "organisations.population.on",
                                        municipality.population(),
                                        date(municipality.populationDate()))));
        facts.fact(text("organisation.field.businessId"), organisation.businessId());
        if (!organisation.website().isBlank()) {
            Anchor website = new Anchor(organisation.website(), organisation.website(), AnchorTarget.BLANK);
            website.getElement().setAttribute("rel", "noopener noreferrer");
            facts.fact(text("organisation.field.website"), website);
        }
        facts.fact(text("organisation.field.networks"), String.join(", ", organisation.networks()));
        organisation.validFrom().ifPresent(day -> facts.fact(text("organisation.field.validFrom"), date(day)));
        organisation.validTo().ifPresent(day -> facts.fact(text("organisation.field.validTo"), date(day)));
        if (!organisation.children().isEmpty()) {
            UnorderedList children = new UnorderedList();
            organisation
                    .children()
                    .forEach(child -> children.add(new ListItem(
                            new Anchor("organisations/" + child.id().value(), words(child.name())))));
            facts.fact(text("organisations.children"), children);
        }
        getContent().addClassName("record-facts");
        if (!organisation.description().isEmpty()) {
            getContent().add(LocalizedWords.paragraphs(organisation.description()));
        }
        getContent().add(facts);
    }
}
