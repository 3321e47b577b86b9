package fi.pohja.web.commitment;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.commitment.Commitment;
import fi.pohja.commitment.CommitmentId;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.commitment.Commitments;
import fi.pohja.commitment.OutsourcedService;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.web.pattern.DataTable;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One commitment: the decision, the services bought, the work promised, documents, discussion, history. */
@Prototype
@Route(value = "commitments/:id", layout = MainLayout.class)
public class CommitmentView extends RecordPage implements BeforeEnterObserver {

    private final transient Commitments commitments;
    private final transient CommitmentForm form;
    private final transient RecordPanels panels;

    CommitmentView(Commitments commitments, CommitmentForm form, RecordPanels panels) {
        this.commitments = commitments;
        this.form = form;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        try {
            show(commitments.find(new CommitmentId(UUID.fromString(id))).orElseThrow(() -> new NotFoundException(id)));
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(id);
        }
    }

    private void show(Commitment commitment) {
        CommitmentId id = commitment.id();
        Subject subject =
                Subject.of("COMMITMENT", id.value(), commitment.project().id().value());
        PageHeader header = new PageHeader(words(commitment.organisation().name()))
                .under(text("commitments.title"), "commitments")
                .state(CommitmentWords.badge(commitment.state()))
                .chain(
                        text("commitments.project"),
                        words(commitment.project().name()),
                        "projects/" + commitment.project().id().value() + "?tab=commitments")
                .chain(
                        text("commitments.organisation"),
                        words(commitment.organisation().name()),
                        "organisations/" + commitment.organisation().id().value());
        actions(header, commitment);
        RecordTabs tabs = new RecordTabs()
                .tab("about", text("organisations.tab.about"), () -> about(commitment))
                .tab(
                        "files",
                        text("organisations.tab.files"),
                        () -> new Div(panels.attachments(subject), panels.links(subject)))
                .tab("comments", text("organisations.tab.comments"), () -> panels.comments(subject))
                .tab("history", text("organisations.tab.history"), () -> panels.history(id.value()));
        show(id.value(), header, tabs);
    }

    private void actions(PageHeader header, Commitment commitment) {
        Set<CommitmentState> steps = commitments.allowedTransitions(commitment);
        Optional<CommitmentState> next = switch (commitment.state()) {
            case REQUESTED, PREPARED -> Optional.of(CommitmentState.DECIDED);
            case DECIDED -> Optional.of(CommitmentState.REGISTERED);
            case REGISTERED, DECLINED -> Optional.empty();
        };
        if (commitments.mayChange(commitment)) {
            RowMenu menu = new RowMenu(text(
                            "record.menu.of", words(commitment.organisation().name())))
                    .item(
                            Icon.EDIT,
                            text("record.edit"),
                            () -> form.edit(commitment.id(), () -> show(commitments.open(commitment.id()))));
            steps.stream()
                    .filter(step -> next.filter(step::equals).isEmpty())
                    .forEach(
                            step -> menu.item(Icon.NEXT, text("commitments.to." + step), () -> step(commitment, step)));
            if (SignedIn.allowed(Permission.EDIT_PROGRAMME) && commitment.state() != CommitmentState.REGISTERED) {
                menu.item(Icon.DELETE, text("record.remove"), () -> remove(commitment));
            }
            header.secondary(menu);
        }
        boolean decided =
                commitment.decidedOn().isPresent() && !commitment.decidingBody().isBlank();
        next.filter(steps::contains).ifPresent(to -> {
            if (decided) {
                header.primary(text("commitments.to." + to), Icon.CHECK, () -> step(commitment, to));
            } else {
                header.primary(
                        text("commitments.enter"),
                        Icon.EDIT,
                        () -> form.edit(commitment.id(), () -> show(commitments.open(commitment.id()))));
            }
        });
    }

    private void step(Commitment commitment, CommitmentState to) {
        Attempt.to(() -> commitments.transition(commitment.id(), commitment.version(), to));
        show(commitments.open(commitment.id()));
    }

    private void remove(Commitment commitment) {
        Confirmation.ask(
                text("commitments.remove.sure", words(commitment.organisation().name())), text("record.remove"), () -> {
                    if (Attempt.to(() -> commitments.remove(commitment.id(), commitment.version()))) {
                        UI.getCurrent().navigate("commitments");
                    }
                });
    }

    private Component about(Commitment commitment) {
        Facts facts = new Facts()
                .fact(text("commitment.field.decidingBody"), commitment.decidingBody())
                .fact(
                        text("commitment.field.decidedOn"),
                        commitment.decidedOn().map(day -> date(day)).orElse(""))
                .fact(
                        text("commitment.field.section"),
                        commitment.section().isBlank() ? "" : "§ " + commitment.section())
                .fact(
                        text("commitment.field.personMonths"),
                        commitment.personMonths().map(CommitmentWords::months).orElse(""));
        if (commitment.kind() != OrganisationKind.MUNICIPALITY) {
            facts.fact(
                    text("commitment.field.municipalities"),
                    commitment.municipalities().stream()
                            .map(NamedOrganisation::name)
                            .map(name -> words(name))
                            .collect(Collectors.joining(", ")));
        }
        facts.fact(
                        text("commitment.field.dueOn"),
                        commitment.dueOn().map(day -> date(day)).orElse(""))
                .fact(
                        text("commitments.requested.at"),
                        commitment
                                .requestedAt()
                                .map(at -> moment(at) + ", " + commitment.requestedFrom())
                                .orElse(""))
                .fact(
                        text("commitments.answered.at"),
                        commitment.answeredAt().map(at -> moment(at)).orElse(""))
                .fact(text("commitment.field.note"), commitment.note());
        Div about = new Div();
        about.addClassNames("card", "record-facts");
        if (commitment.illustrative()) {
            Paragraph made = new Paragraph(text("commitments.illustrative.long"));
            made.addClassName("quiet");
            about.add(made);
        }
        about.add(facts);
        if (commitment.decidingBody().isBlank() && commitment.decidedOn().isEmpty()) {
            about.add(new Paragraph(text("commitments.undecided")));
        }
        about.add(services(commitment.services()), panels.sources(commitment.sourceRefs()));
        return about;
    }

    private static Component services(List<OutsourcedService> services) {
        if (services.isEmpty()) {
            return new Paragraph(text("commitments.services.none"));
        }
        DataTable table = new DataTable(
                text("commitment.field.services"),
                List.of(
                        DataTable.Column.words(text("commitments.provider")),
                        DataTable.Column.words(text("commitments.package")),
                        DataTable.Column.words(text("commitments.joins"))));
        services.forEach(service -> table.row(List.of(service.provider(), service.servicePackage(), service.joins())));
        return table;
    }

    /** A link to a commitment. */
    static Anchor link(Commitment commitment, String words) {
        return new Anchor("commitments/" + commitment.id().value(), words);
    }
}
