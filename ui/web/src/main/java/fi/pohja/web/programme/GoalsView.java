package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import fi.pohja.listing.Archived;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalMeasures;
import fi.pohja.programme.Goals;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Measures;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.NationalGoal;
import fi.pohja.programme.NationalProgramme;
import fi.pohja.programme.NationalProgrammes;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** National programmes with their goals and, beneath each, what the tenant does for it. */
@Prototype
@Route(value = Addresses.GOALS, layout = MainLayout.class)
public class GoalsView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Measures measures;
    private final transient Goals goals;
    private final transient RecordPanels panels;
    private final transient LocalDate today;

    GoalsView(NationalProgrammes programmes, Measures measures, Goals goals, RecordPanels panels, Clock clock) {
        this.measures = measures;
        this.goals = goals;
        this.panels = panels;
        today = LocalDate.now(clock);
        add(new PageHeader(text("goals.title")).lead(text("goals.about")));
        List<NationalProgramme> all = programmes.list();
        if (all.isEmpty()) {
            add(new EmptyState(Icon.GOAL, text("goals.no.programmes")));
            return;
        }
        RecordTabs tabs = new RecordTabs();
        // Those the tenant takes part in come first; what one sees at first should be one's own.
        all.stream()
                .sorted((one, other) -> Boolean.compare(
                        one.projects().isEmpty(), other.projects().isEmpty()))
                .forEach(programme -> tabs.tab(programme.key(), words(programme.name()), () -> draw(programme)));
        add(tabs);
    }

    /** The page with one programme open. */
    static String address(String programme) {
        return Addresses.GOALS + "?tab=" + programme;
    }

    private Div draw(NationalProgramme programme) {
        Section about = new Section(words(programme.name()), LocalizedWords.paragraphs(programme.description()));
        Facts facts = new Facts();
        if (!programme.ministry().isEmpty()) {
            facts.fact(text("programme.ministry"), words(programme.ministry()));
        }
        facts.fact(text("project.period"), Periods.of(programme.starts(), programme.ends()));
        programme.url().ifPresent(url -> {
            Anchor link = new Anchor(url, text("programme.website"));
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            facts.fact(text("programme.more"), link);
        });
        about.add(facts, panels.sources(programme.sourceRefs()));
        if (programme.projects().isEmpty()) {
            about.add(new Paragraph(text("programme.no.projects")));
        } else {
            UnorderedList projects = new UnorderedList();
            projects.addClassName("party-list");
            programme
                    .projects()
                    .forEach(project ->
                            projects.add(new ListItem(new Anchor(Addresses.of(project.id()), words(project.name())))));
            about.add(new H2(text("programme.projects")), projects);
        }
        OrderedList list = new OrderedList();
        list.addClassName("national-goals");
        List<Goal> own = programme.projects().stream()
                .map(NamedProject::id)
                .flatMap(project -> goals.of(project, Archived.CURRENT).stream())
                .toList();
        measures.byNationalGoal(programme.key()).forEach(served -> list.add(item(served, own)));
        Div all = new Div(about, list);
        all.addClassName("programme");
        return all;
    }

    private ListItem item(GoalMeasures served, List<Goal> own) {
        NationalGoal national = served.goal();
        Span number = new Span(String.valueOf(national.number()));
        number.addClassName("national-number");
        H2 title = new H2(LocalizedWords.line(national.text()));
        int done = (int) served.measures().stream()
                .filter(measure -> measure.state() == MeasureState.DONE)
                .count();
        int counted = (int) served.measures().stream()
                .filter(measure -> measure.state() != MeasureState.CANCELLED)
                .count();
        Div head = new Div(number, title, Progress.measures(done, counted));
        head.addClassName("national-head");
        ListItem item = new ListItem(head);
        item.addClassNames("card", "national-goal");
        if (!national.condition().isEmpty()) {
            item.add(ProjectGoalsTab.condition(words(national.condition())));
        }
        item.add(panels.sources(national.sourceRefs()));
        List<Goal> serving = own.stream()
                .filter(goal -> goal.nationalGoal()
                        .filter(other -> other.key().equals(national.key()))
                        .isPresent())
                .toList();
        if (serving.isEmpty() && served.measures().isEmpty()) {
            item.add(new Paragraph(text("goals.nothing.yet")));
            return item;
        }
        serving.forEach(goal -> item.add(goal(goal)));
        item.add(measures(served.measures()));
        return item;
    }

    private static Div goal(Goal goal) {
        Anchor text = new Anchor(
                Addresses.of(goal.project().id(), ProjectTabs.GOALS), goal.number() + " " + words(goal.text()));
        Span project = new Span(goal.project().code());
        project.addClassName("fact-note");
        Div line = new Div(Icon.GOAL.picture(), text, project, Badges.of(goal.state()));
        line.addClassName("own-goal");
        return line;
    }

    private NativeDetails measures(List<MeasureRow> rows) {
        UnorderedList list = new UnorderedList();
        list.addClassName("measure-list");
        rows.forEach(row -> list.add(new ListItem(new MeasureLine(row, today))));
        NativeDetails details = new NativeDetails(text("goals.measures", rows.size()), list);
        details.addClassName("measure-details");
        details.setOpen(true);
        details.setVisible(!rows.isEmpty());
        return details;
    }
}
