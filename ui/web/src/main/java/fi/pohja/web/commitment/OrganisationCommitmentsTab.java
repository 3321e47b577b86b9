package fi.pohja.web.commitment;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.commitment.Commitment;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.commitment.Commitments;
import fi.pohja.organisation.Organisation;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.web.organisation.OrganisationTab;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** What an organisation has been asked to commit to and what it has decided, on its page: its own or made for it. */
@Singleton
@Order(2)
final class OrganisationCommitmentsTab implements OrganisationTab {

    private static final Set<OrganisationKind> COMMIT =
            Set.of(OrganisationKind.MUNICIPALITY, OrganisationKind.JOINT_AUTHORITY, OrganisationKind.HOSPITAL_DISTRICT);

    private final Commitments commitments;

    OrganisationCommitmentsTab(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public String key() {
        return "commitments";
    }

    @Override
    public String titleKey() {
        return "commitments.title";
    }

    @Override
    public boolean concerns(Organisation organisation) {
        return COMMIT.contains(organisation.kind());
    }

    @Override
    public Component of(Organisation organisation) {
        List<Commitment> all = commitments.ofOrganisation(organisation.id());
        if (all.isEmpty()) {
            return new EmptyState(Icon.CHECK, text("commitments.organisation.none"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("card", "commitment-list");
        all.forEach(commitment -> list.add(item(organisation, commitment)));
        return new Div(list, new Anchor("commitments", text("commitments.matrix")));
    }

    private static ListItem item(Organisation organisation, Commitment commitment) {
        ListItem item = new ListItem(
                CommitmentView.link(commitment, words(commitment.project().name())),
                CommitmentWords.badge(commitment.state()));
        boolean waits =
                commitment.state() == CommitmentState.REQUESTED || commitment.state() == CommitmentState.PREPARED;
        String what = waits
                ? commitment
                        .dueOn()
                        .map(day -> text("commitments.asked.by", date(day)))
                        .orElse("")
                : CommitmentWords.decision(commitment);
        Span said = new Span(
                commitment.organisation().id().equals(organisation.id())
                        ? what
                        : words(commitment.organisation().name()) + (what.isEmpty() ? "" : ": " + what));
        said.addClassName("quiet");
        item.add(said);
        return item;
    }
}
