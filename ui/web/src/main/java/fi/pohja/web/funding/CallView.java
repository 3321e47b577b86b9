package fi.pohja.web.funding;

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
import fi.pohja.funding.ApplicationRow;
import fi.pohja.funding.FundingCall;
import fi.pohja.funding.FundingCallId;
import fi.pohja.funding.FundingCalls;
import fi.pohja.funding.GrantApplications;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.RecordRoute;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A call with its checklist, its rules in words and this region's applications. */
@Prototype
@Route(value = Addresses.CALLS + "/:id", layout = MainLayout.class)
public class CallView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient FundingCalls calls;
    private final transient GrantApplications applications;
    private final transient CallForm form;
    private final transient ApplicationForms applicationForms;
    private final transient RecordPanels panels;
    private final transient Clock clock;

    CallView(
            FundingCalls calls,
            GrantApplications applications,
            CallForm form,
            ApplicationForms applicationForms,
            RecordPanels panels,
            Clock clock) {
        this.calls = calls;
        this.applications = applications;
        this.form = form;
        this.applicationForms = applicationForms;
        this.panels = panels;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RecordRoute.open(event, id -> calls.find(new FundingCallId(id)), this::draw);
    }

    private void draw(FundingCall call) {
        Runnable changed = () -> {
            draw(calls.open(call.id()));
            PageHeader.focusHeading();
        };
        boolean editable = SignedIn.allowed(Permission.EDIT_FUNDING) && !call.archived();
        PageHeader header = new PageHeader(words(call.name()))
                .under(text("calls.title"), Addresses.CALLS)
                .state(Badges.of(call, clock.instant()));
        if (editable) {
            boolean over = clock.instant().isAfter(call.closes());
            if (!over) {
                header.primary(text("application.new"), Icon.PLUS, () -> applicationForms.create(call.id()));
            }
            // Into a call that is over only what was submitted elsewhere can still be entered.
            header.secondary(new RowMenu(text("record.menu.of", words(call.name())))
                    .item(over, Icon.PLUS, text("application.new"), () -> applicationForms.create(call.id()))
                    .item(Icon.ARCHIVE, text("record.archive"), () -> {
                        Attempt.to(() -> calls.archive(call.id(), call.version()));
                        changed.run();
                    }));
            header.secondary(
                    new Button(text("record.edit"), Icon.EDIT.picture(), click -> form.edit(call.id(), changed)));
        }
        show(
                call.id().value(),
                header,
                new RecordTabs()
                        .tab("basics", text("project.tab.basics"), () -> basics(call, editable, changed))
                        .tab(
                                "files",
                                text("project.tab.files"),
                                () -> new Section(
                                        text("record.links"),
                                        panels.links(Subject.of(
                                                "FUNDING_CALL", call.id().value()))))
                        .tab(
                                "history",
                                text("record.tab.history"),
                                () -> new Section(
                                        text("record.tab.history"),
                                        panels.history(call.id().value()))));
    }

    private Div basics(FundingCall call, boolean editable, Runnable changed) {
        Section about = new Section(text("call.about"));
        about.add(
                call.description().isEmpty()
                        ? new Paragraph(text("call.about.none"))
                        : LocalizedWords.paragraphs(call.description()),
                panels.sources(call.sourceRefs()));
        Div main = new Div(about, requirements(call, editable, changed), rules(call, editable, changed), own(call));
        main.addClassName("record-main");
        Facts facts = new Facts();
        facts.fact(
                text("funding.call.field.funder"), new Span(words(call.funder().name())));
        facts.fact(text("funding.call.field.source"), new Span(ConstantWords.of("funding.source", call.source())));
        facts.fact(text("call.opens"), new Span(Figures.second(call.opens())));
        facts.fact(text("call.closes"), new Span(Figures.second(call.closes())));
        facts.fact(text("funding.call.field.ceiling"), new Span(Figures.euros(call.ceiling())));
        facts.fact(text("funding.call.field.maxGrantPercent"), new Span(Figures.percent(call.maxGrantPercent())));
        facts.fact(
                text("funding.call.field.legalBasis"),
                new Span(call.legalBasis().isEmpty() ? Figures.UNKNOWN : call.legalBasis()));
        Div side = new Div(new Section(text("project.facts"), facts));
        side.addClassName("record-side");
        Div both = new Div(main, side);
        both.addClassName("record-columns");
        return both;
    }

    private Section requirements(FundingCall call, boolean editable, Runnable changed) {
        Section section = new Section(text("call.requirements"))
                .adding(editable, text("call.requirement.new"), () -> form.addRequirement(call.id(), changed));
        if (call.requirements().isEmpty()) {
            section.add(new Paragraph(text("call.requirements.none")));
            return section;
        }
        RecordTable table = new RecordTable(
                text("call.requirements"),
                List.of(
                        text("call.requirement.field.name"),
                        text("call.requirement.required"),
                        text("call.requirement.field.deliverBy")),
                editable);
        call.requirements()
                .forEach(line -> table.row(
                        List.of(
                                LocalizedWords.line(line.name()),
                                new Span(text(line.required() ? "record.yes" : "record.no")),
                                new Span(line.deliverBy().map(Wording::date).orElse(text("call.requirement.with")))),
                        editable
                                ? Optional.of(new RowMenu(text("record.menu.of", words(line.name())))
                                        .item(Icon.DELETE, text("record.remove"), () -> {
                                            Attempt.to(() -> form.removeRequirement(call, line));
                                            changed.run();
                                        }))
                                : Optional.empty()));
        section.add(table);
        return section;
    }

    private Section rules(FundingCall call, boolean editable, Runnable changed) {
        Section section = new Section(text("call.rules"))
                .adding(editable, text("call.rule.new"), () -> form.addRule(call.id(), changed));
        if (call.rules().isEmpty()) {
            section.add(new Paragraph(text("call.rules.none")));
            return section;
        }
        RecordTable table = new RecordTable(
                text("call.rules"),
                List.of(text("call.rule.when"), text("call.rule.field.effect"), text("call.rule.field.reason")),
                editable);
        call.rules().forEach(rule -> {
            String when = ConditionWords.of(rule.condition());
            table.row(
                    List.of(
                            new Span(when),
                            new Span(ConstantWords.of("funding.effect", rule.effect())),
                            new Div(LocalizedWords.paragraphs(rule.reason()), panels.sources(rule.sourceRefs()))),
                    editable
                            ? Optional.of(new RowMenu(text("record.menu.of", when))
                                    .item(Icon.DELETE, text("record.remove"), () -> {
                                        Attempt.to(() -> form.removeRule(call, rule));
                                        changed.run();
                                    }))
                            : Optional.empty());
        });
        section.add(table);
        return section;
    }

    private Section own(FundingCall call) {
        Section section = new Section(text("call.applications.own"));
        List<ApplicationRow> rows = applications.list(GrantApplications.Filter.in(call.id()));
        section.add(
                rows.isEmpty()
                        ? new Paragraph(text("call.applications.none"))
                        : ApplicationTables.of(text("call.applications.own"), rows, ApplicationTables.Named.PROJECT));
        return section;
    }
}
