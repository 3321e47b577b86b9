package fi.pohja.web.commitment;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.commitment.Commitment;
import fi.pohja.commitment.CommitmentMatrix;
import fi.pohja.commitment.Commitments;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectKind;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.ProjectTab;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The commitments to a project, on its page. */
@Singleton
final class CommitmentsTab implements ProjectTab {

    private final Commitments commitments;
    private final CommitmentForm form;
    private final RequestForm requests;

    CommitmentsTab(Commitments commitments, CommitmentForm form, RequestForm requests) {
        this.commitments = commitments;
        this.form = form;
        this.requests = requests;
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
    public boolean concerns(Project project) {
        return project.kind() != ProjectKind.UMBRELLA;
    }

    @Override
    public Component of(Project project) {
        Div place = new Div();
        draw(place, project);
        return place;
    }

    private void draw(Div place, Project project) {
        place.removeAll();
        List<Commitment> all = commitments.of(project.id());
        Runnable redraw = () -> draw(place, project);
        if (SignedIn.allowed(Permission.EDIT_PROGRAMME)) {
            Button enter = new Button(
                    text("commitments.new"),
                    Icon.PLUS.picture(),
                    click -> form.create(project.id(), Optional.empty(), redraw));
            Button ask = new Button(
                    text("commitments.request"),
                    Icon.SEND.picture(),
                    click -> requests.open(Optional.of(project.id()), redraw));
            Div actions = new Div(ask, enter);
            actions.addClassName("import-buttons");
            place.add(actions);
        }
        if (all.isEmpty()) {
            place.add(new EmptyState(Icon.CHECK, text("commitments.project.none")));
            return;
        }
        place.add(summary(project, all));
        UnorderedList list = new UnorderedList();
        list.addClassNames("card", "commitment-list");
        all.forEach(commitment -> list.add(item(commitment)));
        place.add(list, new Anchor("commitments", text("commitments.matrix")));
    }

    private Component summary(Project project, List<Commitment> all) {
        CommitmentMatrix.Coverage coverage = commitments.matrix().coverage(project.id());
        BigDecimal months = all.stream()
                .flatMap(commitment -> commitment.personMonths().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Paragraph(CommitmentWords.coverage(coverage) + " · " + CommitmentWords.residents(coverage)
                + (months.signum() > 0 ? " · " + CommitmentWords.months(months) : ""));
    }

    private static ListItem item(Commitment commitment) {
        Span decision = new Span(CommitmentWords.decision(commitment));
        decision.addClassName("quiet");
        return new ListItem(
                CommitmentView.link(commitment, words(commitment.organisation().name())),
                CommitmentWords.badge(commitment.state()),
                decision);
    }
}
