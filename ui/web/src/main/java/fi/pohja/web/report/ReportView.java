package fi.pohja.web.report;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.job.Jobs;
import fi.pohja.report.Report;
import fi.pohja.report.ReportChange;
import fi.pohja.report.ReportDocument;
import fi.pohja.report.ReportId;
import fi.pohja.report.ReportState;
import fi.pohja.report.Reports;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.RecordRoute;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Optional;

/** A report's page: its document, what differs from the last one, its files, its way. */
@Prototype
@Route(value = ReportPages.REPORTS + "/:id", layout = MainLayout.class)
public class ReportView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Reports reports;
    private final transient Jobs jobs;
    private final transient ReportForm form;
    private final transient RecordPanels panels;

    ReportView(Reports reports, Jobs jobs, ReportForm form, RecordPanels panels) {
        this.reports = reports;
        this.jobs = jobs;
        this.form = form;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RecordRoute.open(event, id -> reports.find(new ReportId(id)), this::draw);
    }

    private void draw(Report report) {
        Runnable changed = () -> {
            draw(reports.open(report.id()));
            PageHeader.focusHeading();
        };
        Subject subject = Subject.of("REPORT", report.id().value());
        show(
                report.id().value(),
                header(report, changed),
                new RecordTabs()
                        .tab("document", text("report.tab.document"), () -> document(report, changed))
                        .tab("changes", text("report.tab.changes"), () -> changes(report))
                        .tab(
                                "discussion",
                                text("record.tab.discussion"),
                                () -> new Section(text("record.tab.discussion"), panels.comments(subject)))
                        .tab(
                                "history",
                                text("record.tab.history"),
                                () -> new Section(text("record.tab.history"), panels.history(subject.id()))));
    }

    private PageHeader header(Report report, Runnable changed) {
        PageHeader header = new PageHeader(report.title())
                .under(text("reports.title"), ReportPages.REPORTS)
                .state(ReportBadges.of(report.state()));
        report.project()
                .ifPresent(project -> header.chain(
                        text("report.field.project"),
                        words(project.name()),
                        "projects/" + project.id().value()));
        report.body()
                .ifPresent(body -> header.chain(
                        text("report.field.body"),
                        words(body.name()),
                        "bodies/" + body.id().value()));
        report.previous()
                .ifPresent(previous ->
                        header.chain(text("report.previous"), previous.title(), ReportPages.address(previous.id())));
        List<ReportState> steps = reports.allowedSteps(report.id());
        RowMenu menu = new RowMenu(text("record.menu.of", report.title()));
        steps.stream()
                .skip(1)
                .forEach(to -> menu.item(Icon.PREVIOUS, text("report.step." + to), () -> go(report, to, changed)));
        if (report.state().open() && SignedIn.allowed(Permission.EDIT_PROGRAMME)) {
            menu.item(Icon.DELETE, text("record.remove"), () -> remove(report));
        }
        if (menu.hasItems()) {
            header.secondary(menu);
        }
        if (report.state().open() && SignedIn.allowed(Permission.EDIT_PROGRAMME)) {
            header.secondary(
                    new Button(text("record.edit"), Icon.EDIT.picture(), click -> form.edit(report.id(), changed)));
        }
        steps.stream()
                .findFirst()
                .ifPresent(to -> header.primary(text("report.step." + to), Icon.NEXT, () -> go(report, to, changed)));
        return header;
    }

    private void go(Report report, ReportState to, Runnable changed) {
        if (to == ReportState.SIGNED) {
            form.sign(report, changed);
        } else {
            form.step(report, to, changed);
        }
    }

    private void remove(Report report) {
        Confirmation.ask(text("report.remove.ask", report.title()), text("record.remove"), () -> {
            if (Attempt.to(() -> reports.remove(report.id(), report.version()))) {
                getUI().ifPresent(ui -> ui.navigate(ReportPages.REPORTS));
            }
        });
    }

    private Div document(Report report, Runnable changed) {
        ReportDocument document = reports.document(report.id());
        boolean mayWrite = report.state().open() && SignedIn.allowed(Permission.EDIT_PROGRAMME);
        Div main = new Div();
        main.addClassName("record-main");
        document.parts()
                .forEach(part -> main.add(DocumentDrawing.part(
                        part, document.language(), mayWrite, () -> form.write(report.id(), part.part(), changed))));
        Facts facts = new Facts()
                .fact(text("report.field.kind"), ConstantWords.of("report.kind", report.kind()))
                .fact(text("report.period.heading"), date(report.periodStart()) + "–" + date(report.periodEnd()))
                .fact(
                        text("report.field.dueOn"),
                        report.dueOn().map(day -> date(day)).orElse(""));
        report.signature().ifPresent(signature -> {
            facts.fact(text("report.field.signingBody"), words(signature.body().name()))
                    .fact(text("report.field.signedOn"), date(signature.on()) + " " + signature.section())
                    .fact(text("report.entered.by"), signature.enteredBy());
        });
        report.frozenAt().ifPresent(at -> facts.fact(text("report.frozen"), moment(at)));
        report.sha256().ifPresent(hash -> {
            Span digits = new Span(hash);
            digits.addClassName("report-hash");
            facts.fact(text("report.field.sha256"), digits);
        });
        facts.fact(text("record.updated"), moment(report.updatedAt()));
        Section about = new Section(text("report.about.this"), facts);
        if (report.state().open()) {
            about.add(new Paragraph(text("report.live")));
        }
        Div side = new Div(about, new Section(text("report.files"), new FilesSection(reports, jobs, report)));
        side.addClassName("record-side");
        Div both = new Div(main, side);
        both.addClassName("record-columns");
        return both;
    }

    private Section changes(Report report) {
        Section section = new Section(text("report.tab.changes"));
        Optional<Report.Previous> previous = report.previous();
        if (previous.isEmpty()) {
            section.add(new EmptyState(Icon.LINEAGE, text("report.changes.no.previous")));
            return section;
        }
        List<ReportChange> changes = reports.changes(report.id());
        section.add(new Paragraph(text(
                "report.changes.since",
                previous.get().title(),
                date(previous.get().periodEnd()),
                changes.size())));
        if (!changes.isEmpty()) {
            RecordTable table = new RecordTable(
                    text("report.tab.changes"),
                    List.of(
                            text("report.change.what"),
                            text("report.change.where"),
                            text("report.change.column"),
                            text("report.change.before"),
                            text("report.change.after")),
                    false);
            changes.forEach(change -> table.row(
                    List.of(
                            new Span(change.what()),
                            new Span(change.where()),
                            new Span(column(change)),
                            new Span(change.before()),
                            new Span(change.after())),
                    Optional.empty()));
            section.add(table);
        }
        return section;
    }

    private static String column(ReportChange change) {
        if (change.isNew()) {
            return text("report.change.new");
        }
        return change.isGone() ? text("report.change.gone") : change.column();
    }
}
