package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.RecordRoute;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Optional;

/** A project's or an umbrella's page. */
@Prototype
@Route(value = Addresses.PROJECTS + "/:id", layout = MainLayout.class)
public class ProjectView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Projects projects;
    private final transient ProjectForm form;
    private final transient ProjectTabs tabs;
    private final transient RecordPanels panels;
    private final transient StateStep step;

    ProjectView(Projects projects, ProjectForm form, ProjectTabs tabs, RecordPanels panels, StateStep step) {
        this.projects = projects;
        this.form = form;
        this.tabs = tabs;
        this.panels = panels;
        this.step = step;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RecordRoute.open(event, id -> projects.find(new ProjectId(id)), this::draw);
    }

    private void drawAnew(ProjectId id) {
        draw(projects.open(id));
        PageHeader.focusHeading();
    }

    private void draw(Project project) {
        Runnable changed = () -> drawAnew(project.id());
        show(project.id().value(), header(project, changed), tabs.of(project));
    }

    private PageHeader header(Project project, Runnable changed) {
        PageHeader header = new PageHeader(words(project.name()))
                .under(text("projects.title"), Addresses.PROJECTS)
                .state(Badges.of(project.state()));
        project.programme()
                .ifPresent(programme -> header.chain(
                        text("project.chain.programme"), words(programme.name()), GoalsView.address(programme.key())));
        project.umbrella()
                .ifPresent(umbrella -> header.chain(
                        text("project.chain.umbrella"), words(umbrella.name()), Addresses.of(umbrella.id())));
        project.predecessor()
                .ifPresent(before -> header.chain(
                        text("project.chain.predecessor"), words(before.name()), Addresses.of(before.id())));
        project.successors()
                .forEach(after ->
                        header.chain(text("project.chain.successor"), words(after.name()), Addresses.of(after.id())));
        List<ProjectState> next =
                project.archivedAt().isPresent() ? List.of() : projects.allowedTransitions(project.id());
        // A step back, such as to take up again what has ended, is nobody's next step: it stands in the menu.
        Optional<ProjectState> usual = next.stream().findFirst().filter(to -> to.compareTo(project.state()) > 0);
        usual.ifPresent(to -> header.primary(StateStep.verb(to), Icon.NEXT, () -> step.ask(project, to, changed)));
        boolean editable = SignedIn.allowed(Permission.EDIT_PROGRAMME);
        RowMenu menu =
                menu(project, next.stream().skip(usual.isPresent() ? 1 : 0).toList(), changed);
        if (menu.hasItems()) {
            header.secondary(menu);
        }
        if (editable && project.archivedAt().isEmpty()) {
            header.secondary(
                    new Button(text("record.edit"), Icon.EDIT.picture(), click -> form.edit(project.id(), changed)));
        }
        header.secondary(panels.watch(Subject.of("PROJECT", project.id().value())));
        project.archivedAt().ifPresent(at -> header.lead(text("project.is.archived")));
        return header;
    }

    private RowMenu menu(Project project, List<ProjectState> others, Runnable changed) {
        RowMenu menu = new RowMenu(text("record.menu.of", words(project.name())));
        others.forEach(state -> menu.item(Icon.NEXT, StateStep.verb(state), () -> step.ask(project, state, changed)));
        if (SignedIn.allowed(Permission.DECIDE_PROGRAMME)) {
            if (project.archivedAt().isEmpty()) {
                menu.item(Icon.ARCHIVE, text("record.archive"), () -> archive(project, changed));
            } else {
                menu.item(Icon.REFRESH, text("record.restore"), () -> restore(project.id(), changed));
            }
        }
        return menu;
    }

    private void archive(Project project, Runnable changed) {
        if (Attempt.to(() -> projects.archive(project.id(), project.version()))) {
            Notice.undo(text("project.archived.done", words(project.name())), () -> restore(project.id(), changed));
        }
        changed.run();
    }

    private void restore(ProjectId id, Runnable changed) {
        Attempt.to(() -> projects.restore(id, projects.open(id).version()));
        changed.run();
    }
}
