package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.ApplicationState;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantApplications;
import fi.pohja.funding.Receipt;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.RecordRoute;
import io.micronaut.context.annotation.Prototype;

/** An application and the grant it becomes: the next step is the one primary button. */
@Prototype
@Route(value = Addresses.APPLICATIONS + "/:id", layout = MainLayout.class)
public class ApplicationView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient GrantApplications applications;
    private final transient ApplicationForms forms;
    private final transient ApplicationBasics basics;
    private final transient BudgetTab budget;
    private final transient WorkTab work;
    private final transient CostsTab costs;
    private final transient PaymentsTab payments;
    private final transient AmendmentsTab amendments;
    private final transient RecordPanels panels;

    ApplicationView(
            GrantApplications applications,
            ApplicationForms forms,
            ApplicationBasics basics,
            BudgetTab budget,
            WorkTab work,
            CostsTab costs,
            PaymentsTab payments,
            AmendmentsTab amendments,
            RecordPanels panels) {
        this.applications = applications;
        this.forms = forms;
        this.basics = basics;
        this.budget = budget;
        this.work = work;
        this.costs = costs;
        this.payments = payments;
        this.amendments = amendments;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RecordRoute.open(event, id -> applications.find(new ApplicationId(id)), this::draw);
    }

    private void draw(GrantApplication application) {
        ApplicationId id = application.id();
        Runnable changed = () -> {
            draw(applications.open(id));
            PageHeader.focusHeading();
        };
        Subject subject =
                Subject.of("APPLICATION", id.value(), application.project().id().value());
        RecordTabs tabs = new RecordTabs()
                .tab("basics", text("project.tab.basics"), () -> basics.of(applications.open(id), changed))
                .tab("budget", text("application.tab.budget"), () -> budget.of(applications.open(id)))
                .tab("work", text("application.tab.work"), () -> work.of(applications.open(id)));
        if (application.granted()) {
            tabs.tab("costs", text("application.tab.costs"), () -> costs.of(applications.open(id)))
                    .tab("payments", text("application.tab.payments"), () -> payments.of(applications.open(id)))
                    .tab("amendments", text("application.tab.amendments"), () -> amendments.of(applications.open(id)));
        }
        tabs.tab(
                        "discussion",
                        text("record.tab.discussion"),
                        () -> new Section(text("record.tab.discussion"), panels.comments(subject)))
                .tab(
                        "history",
                        text("record.tab.history"),
                        () -> new Section(text("record.tab.history"), panels.history(id.value())));
        show(id.value(), header(application, changed), tabs);
    }

    private PageHeader header(GrantApplication application, Runnable changed) {
        String name = text(
                application.granted() ? "application.title.grant" : "application.title",
                words(application.project().name()));
        PageHeader header = new PageHeader(name)
                .under(text("applications.title"), Addresses.APPLICATIONS)
                .under(
                        application.project().code(),
                        Addresses.of(application.project().id()))
                .state(Badges.of(application));
        header.chain(
                text("application.call"),
                words(application.call().name()),
                Addresses.of(application.call().id()));
        header.chain(
                text("project.project"),
                words(application.project().name()),
                Addresses.of(application.project().id()));
        boolean edits = SignedIn.allowed(Permission.EDIT_FUNDING);
        if (application.state().open() && SignedIn.allowed(Permission.APPROVE_FUNDING)) {
            header.primary(text("application.submit"), Icon.SEND, () -> submit(application.id(), changed));
        } else if (application.state() == ApplicationState.SUBMITTED && edits) {
            header.primary(text("application.decide"), Icon.CHECK, () -> forms.decide(application.id(), changed));
        }
        if (edits) {
            RowMenu menu = new RowMenu(text("record.menu.of", name))
                    .item(
                            application.state() == ApplicationState.SUBMITTED,
                            Icon.MAIL,
                            text("application.supplement"),
                            () -> forms.supplement(application.id(), changed))
                    .item(
                            application.state() == ApplicationState.DECIDED,
                            Icon.EDIT,
                            text("application.decision.edit"),
                            () -> forms.decide(application.id(), changed))
                    .item(
                            application.state() == ApplicationState.DRAFT,
                            Icon.DELETE,
                            text("record.remove"),
                            () -> Confirmation.ask(
                                    text("application.remove.sure"), text("record.remove"), () -> remove(application)));
            if (menu.hasItems()) {
                header.secondary(menu);
            }
            if (application.state().open()) {
                header.secondary(new Button(
                        text("record.edit"), Icon.EDIT.picture(), click -> forms.edit(application.id(), changed)));
            }
        }
        return header;
    }

    private void submit(ApplicationId id, Runnable changed) {
        GrantApplication now = applications.open(id);
        if (!applications.faults(id).isEmpty()) {
            Notice.refused(text("application.faults.first"));
            changed.run();
            return;
        }
        Confirmation.ask(
                text(
                        "application.submit.sure",
                        Figures.euros(now.applied()),
                        Figures.euros(now.budget().total())),
                text("application.submit"),
                () -> {
                    Receipt[] receipt = new Receipt[1];
                    if (Attempt.to(() -> receipt[0] = applications.submit(id, now.version()))) {
                        Notice.done(text(
                                "application.submitted.done",
                                receipt[0].number(),
                                Figures.second(receipt[0].submittedAt())));
                        open("basics");
                    }
                    changed.run();
                });
    }

    private void remove(GrantApplication application) {
        if (Attempt.to(() -> applications.remove(application.id(), application.version()))) {
            getUI().ifPresent(ui -> ui.navigate(Addresses.APPLICATIONS));
        }
    }
}
