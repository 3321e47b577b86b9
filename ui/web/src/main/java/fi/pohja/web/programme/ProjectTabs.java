package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.audit.Subject;
import fi.pohja.programme.Project;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.plugin.EntityTabs;
import fi.pohja.web.record.RecordPanels;
import jakarta.inject.Singleton;
import java.util.List;

/** The tabs of a project's page. Each reads its records when it is opened. */
@Singleton
final class ProjectTabs {

    static final String GOALS = "goals";
    static final String AREAS = "areas";
    static final String FUNDING = "funding";

    private final BasicsTab basics;
    private final ProjectGoalsTab goals;
    private final SubAreasTab areas;
    private final FundingTab funding;
    private final ScheduleTab schedule;
    private final RisksTab risks;
    private final List<ProjectTab> others;
    private final RecordPanels panels;
    private final EntityTabs plugins;

    ProjectTabs(
            BasicsTab basics,
            ProjectGoalsTab goals,
            SubAreasTab areas,
            FundingTab funding,
            ScheduleTab schedule,
            RisksTab risks,
            List<ProjectTab> others,
            RecordPanels panels,
            EntityTabs plugins) {
        this.basics = basics;
        this.goals = goals;
        this.areas = areas;
        this.funding = funding;
        this.schedule = schedule;
        this.risks = risks;
        this.others = others;
        this.panels = panels;
        this.plugins = plugins;
    }

    RecordTabs of(Project project) {
        Subject subject = Subject.of("PROJECT", project.id().value());
        RecordTabs tabs = new RecordTabs()
                .tab("basics", text("project.tab.basics"), () -> basics.of(project))
                .tab(GOALS, text("project.tab.goals"), () -> goals.of(project))
                .tab(AREAS, text("project.tab.areas"), () -> areas.of(project))
                .tab(FUNDING, text("project.tab.funding"), () -> funding.of(project))
                .tab("schedule", text("project.tab.schedule"), () -> schedule.of(project))
                .tab("risks", text("project.tab.risks"), () -> risks.of(project));
        others.stream()
                .filter(tab -> tab.concerns(project))
                .forEach(tab -> tabs.tab(tab.key(), text(tab.titleKey()), () -> tab.of(project)));
        plugins.addTo(tabs, project);
        return tabs.tab("files", text("project.tab.files"), () -> CommonTabs.files(panels, subject))
                .tab(
                        "discussion",
                        text("record.tab.discussion"),
                        () -> new Section(text("record.tab.discussion"), panels.comments(subject)))
                .tab(
                        "history",
                        text("record.tab.history"),
                        () -> new Section(text("record.tab.history"), panels.history(subject.id())));
    }
}
