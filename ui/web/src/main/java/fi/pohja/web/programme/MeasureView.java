package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Measures;
import fi.pohja.programme.NamedGoal;
import fi.pohja.programme.NationalGoal;
import fi.pohja.programme.NationalProgrammes;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.RecordRoute;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** A measure's page, with the chain from the national goal to it. */
@Prototype
@Route(value = Addresses.MEASURES + "/:id", layout = MainLayout.class)
public class MeasureView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Measures measures;
    private final transient NationalProgrammes programmes;
    private final transient MeasureForm form;
    private final transient RecordPanels panels;
    private final transient List<MeasureOrigin> origins;
    private final transient List<MeasureSection> sections;

    MeasureView(
            Measures measures,
            NationalProgrammes programmes,
            MeasureForm form,
            RecordPanels panels,
            List<MeasureOrigin> origins,
            List<MeasureSection> sections) {
        this.measures = measures;
        this.programmes = programmes;
        this.form = form;
        this.panels = panels;
        this.origins = origins;
        this.sections = sections;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RecordRoute.open(event, id -> measures.find(new MeasureId(id)), this::draw);
    }

    private void draw(Measure measure) {
        Runnable changed = () -> {
            draw(measures.open(measure.id()));
            PageHeader.focusHeading();
        };
        Subject subject = Subject.of(
                "MEASURE", measure.id().value(), measure.project().id().value());
        show(
                subject.id(),
                header(measure, subject, changed),
                CommonTabs.after(
                        new RecordTabs().tab("basics", text("project.tab.basics"), () -> basics(measure, changed)),
                        panels,
                        subject));
    }

    private PageHeader header(Measure measure, Subject subject, Runnable changed) {
        String name = words(measure.title());
        PageHeader header = new PageHeader(name)
                .under(text("projects.title"), Addresses.PROJECTS)
                .under(measure.project().code(), Addresses.of(measure.project().id()))
                .state(Badges.of(measure.state()));
        chain(header, measure);
        boolean current = measure.archivedAt().isEmpty();
        if (current && measures.mayReport(measure)) {
            header.primary(text("measure.report"), Icon.CHECK, () -> form.report(measure.id(), changed));
        }
        if (SignedIn.allowed(Permission.DECIDE_PROGRAMME)) {
            RowMenu menu = new RowMenu(text("record.menu.of", name));
            header.secondary(
                    current
                            ? menu.item(Icon.ARCHIVE, text("record.archive"), () -> archive(measure, changed))
                            : menu.item(Icon.REFRESH, text("record.restore"), () -> restore(measure.id(), changed)));
        }
        if (current && SignedIn.allowed(Permission.EDIT_PROGRAMME)) {
            header.secondary(
                    new Button(text("record.edit"), Icon.EDIT.picture(), click -> form.edit(measure.id(), changed)));
        }
        header.secondary(panels.watch(subject));
        if (!current) {
            header.lead(text("measure.is.archived"));
        }
        return header;
    }

    /** What it came from, national goal, umbrella, project, goal, sub-area. */
    private void chain(PageHeader header, Measure measure) {
        origins.stream()
                .flatMap(origin -> origin.of(measure).stream())
                .forEach(link -> header.chain(link.kind(), link.title(), link.address()));
        nationalGoals(measure)
                .forEach(goal -> header.chain(
                        text("measure.chain.national"),
                        goal.number() + ". " + words(goal.text()),
                        GoalsView.address(goal.programme())));
        measure.umbrella()
                .ifPresent(umbrella -> header.chain(
                        text("project.chain.umbrella"), words(umbrella.name()), Addresses.of(umbrella.id())));
        header.chain(
                text("project.project"),
                words(measure.project().name()),
                Addresses.of(measure.project().id()));
        for (NamedGoal goal : measure.goals()) {
            header.chain(
                    text("measure.chain.goal"),
                    goal.number() + " " + words(goal.text()),
                    Addresses.of(measure.project().id(), ProjectTabs.GOALS));
        }
        measure.subArea()
                .ifPresent(area -> header.chain(
                        text("measure.chain.area"),
                        area.number() + ". " + words(area.title()),
                        Addresses.of(measure.project().id(), ProjectTabs.AREAS)));
    }

    private List<NationalGoal> nationalGoals(Measure measure) {
        List<String> keys = measure.goals().stream()
                .flatMap(goal -> goal.nationalGoal().stream())
                .distinct()
                .toList();
        return keys.isEmpty()
                ? List.of()
                : programmes.list().stream()
                        .flatMap(programme -> programme.goals().stream())
                        .filter(goal -> keys.contains(goal.key()))
                        .toList();
    }

    private Div basics(Measure measure, Runnable changed) {
        Section about = new Section(text("measure.about"));
        if (measure.description().isEmpty()) {
            about.add(new Paragraph(text("measure.about.none")));
        }
        about.add(LocalizedWords.paragraphs(measure.description()), panels.sources(measure.sourceRefs()));
        Div main = new Div(about, goals(measure));
        sections.forEach(section -> section.of(measure, changed).ifPresent(main::add));
        main.addClassName("record-main");
        Facts facts = new Facts()
                .fact(text("measure.number"), measure.code())
                .fact(text("measure.field.state"), Badges.of(measure.state()))
                .fact(text("measure.field.progress"), Progress.percent(measure.progress()))
                .fact(text("measure.field.light"), Badges.of(measure.light()));
        facts.fact(
                text("measure.field.ownerOrganisation"),
                measure.ownerOrganisation()
                        .map(organisation -> words(organisation.name()))
                        .orElse(Amounts.UNKNOWN));
        facts.fact(
                text("measure.field.owner"),
                measure.owner().map(owner -> owner.name()).orElse(Amounts.UNKNOWN));
        facts.fact(text("measure.period"), Periods.of(measure.startOn(), measure.dueOn()));
        facts.fact(text("record.updated"), moment(measure.updatedAt()));
        Div side = new Div(new Section(text("project.facts"), facts));
        side.addClassName("record-side");
        Div both = new Div(main, side);
        both.addClassName("record-columns");
        return both;
    }

    private static Section goals(Measure measure) {
        Section section = new Section(text("measure.goals"));
        if (measure.goals().isEmpty()) {
            section.add(new Paragraph(text("measure.goals.none")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("party-list");
        measure.goals()
                .forEach(goal -> list.add(new ListItem(new Anchor(
                        Addresses.of(measure.project().id(), ProjectTabs.GOALS),
                        goal.number() + " " + words(goal.text())))));
        section.add(list);
        return section;
    }

    private void archive(Measure measure, Runnable changed) {
        if (Attempt.to(() -> measures.archive(measure.id(), measure.version()))) {
            Notice.undo(text("record.archived.done", words(measure.title())), () -> restore(measure.id(), changed));
        }
        changed.run();
    }

    private void restore(MeasureId id, Runnable changed) {
        Attempt.to(() -> measures.restore(id, measures.open(id).version()));
        changed.run();
    }
}
