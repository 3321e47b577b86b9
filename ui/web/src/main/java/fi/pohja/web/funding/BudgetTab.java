package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantApplications;
import fi.pohja.listing.Archived;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.Parties;
import fi.pohja.programme.Party;
import fi.pohja.programme.PartyRole;
import fi.pohja.programme.SubAreas;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.ConstantWords;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An application's budget: sums by source, and the grid of one partner or of all together. */
@Singleton
final class BudgetTab {

    private final GrantApplications applications;
    private final SubAreas subAreas;
    private final Parties parties;
    private final Organisations organisations;

    BudgetTab(GrantApplications applications, SubAreas subAreas, Parties parties, Organisations organisations) {
        this.applications = applications;
        this.subAreas = subAreas;
        this.parties = parties;
        this.organisations = organisations;
    }

    /** Whose budget is shown. */
    private record Whose(Optional<OrganisationId> partner, boolean all, String words) {}

    Div of(GrantApplication application) {
        boolean editable = application.state().open() && SignedIn.allowed(Permission.EDIT_FUNDING);
        if (!editable && application.budget().lines().isEmpty()) {
            return new Div(
                    new Section(text("application.tab.budget"), new EmptyState(Icon.MONEY, text("budget.none"))));
        }
        Div sums = new Div();
        sums.addClassName("sums");
        sums.getElement().setAttribute("aria-live", "polite");
        Div place = new Div();
        Section section = new Section(text("application.tab.budget"));
        List<Whose> partners = partners(application);
        Select<Whose> whose = new Select<>();
        whose.setLabel(text("budget.whose"));
        whose.setItems(partners);
        whose.setItemLabelGenerator(Whose::words);
        Runnable draw = () -> {
            Whose chosen = whose.getValue();
            GrantApplication now = applications.open(application.id());
            place.removeAll();
            place.add(new BudgetGrid(
                    applications,
                    now,
                    subAreas.of(now.project().id(), Archived.CURRENT),
                    chosen.partner(),
                    chosen.all(),
                    editable && !chosen.all(),
                    changed -> sums(sums, changed)));
        };
        whose.setValue(partners.getFirst());
        whose.addValueChangeListener(change -> draw.run());
        draw.run();
        sums(sums, application);
        if (partners.size() > 1) {
            section.add(whose);
        }
        section.add(new Paragraph(text(editable ? "budget.help" : "budget.frozen")), place);
        return new Div(sums, section);
    }

    private static void sums(Div place, GrantApplication application) {
        place.removeAll();
        BigDecimal total = application.budget().total();
        place.add(Figures.card(text("application.total"), Figures.euros(total), Optional.empty()));
        place.add(
                application.divided()
                        ? Figures.card(
                                text("application.applied"),
                                Figures.euros(application.applied()),
                                share(application.applied(), total))
                        : Figures.card(
                                text("application.applied"),
                                Figures.UNKNOWN,
                                Optional.of(text("decision.unknown.sum"))));
        for (FundingSource source : FundingSource.values()) {
            BigDecimal euros = application.budget().of(source);
            if (source != application.source() && source != FundingSource.ALL && euros.signum() > 0) {
                place.add(Figures.card(
                        ConstantWords.of("funding.source", source), Figures.euros(euros), share(euros, total)));
            }
        }
    }

    private static Optional<String> share(BigDecimal euros, BigDecimal total) {
        return total.signum() == 0
                ? Optional.empty()
                : Optional.of(text(
                        "budget.share",
                        Figures.percent(Optional.of(euros.multiply(BigDecimal.valueOf(100))
                                .divide(total, 2, java.math.RoundingMode.HALF_UP)))));
    }

    private List<Whose> partners(GrantApplication application) {
        Map<OrganisationId, String> names = new LinkedHashMap<>();
        for (Party party : parties.of(application.project().id())) {
            if (party.role() == PartyRole.PARTIAL || party.role() == PartyRole.PARTNER) {
                names.put(party.organisation().id(), words(party.organisation().name()));
            }
        }
        application.budget().lines().stream()
                .flatMap(line -> line.cell().partner().stream())
                .filter(id -> !names.containsKey(id))
                .distinct()
                .forEach(id -> organisations
                        .find(id)
                        .map(found -> new NamedOrganisation(id, found.name()))
                        .ifPresent(found -> names.put(id, words(found.name()))));
        List<Whose> all = new ArrayList<>();
        all.add(new Whose(Optional.empty(), false, text("budget.lead")));
        names.forEach((id, name) -> all.add(new Whose(Optional.of(id), false, name)));
        if (all.size() > 1) {
            all.add(new Whose(Optional.empty(), true, text("budget.all")));
        }
        return all;
    }
}
