package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.programme.Dependencies;
import fi.pohja.programme.Dependency;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Risk;
import fi.pohja.programme.Risks;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What may go wrong in a project, and what it waits for. */
@Singleton
final class RisksTab {

    private final Risks risks;
    private final Dependencies dependencies;
    private final RiskForm riskForm;
    private final DependencyForm dependencyForm;
    private final RecordPanels panels;

    RisksTab(
            Risks risks,
            Dependencies dependencies,
            RiskForm riskForm,
            DependencyForm dependencyForm,
            RecordPanels panels) {
        this.risks = risks;
        this.dependencies = dependencies;
        this.riskForm = riskForm;
        this.dependencyForm = dependencyForm;
        this.panels = panels;
    }

    Redrawn of(Project project) {
        boolean editable = SignedIn.allowed(Permission.EDIT_PROGRAMME);
        return new Redrawn((place, redraw) ->
                place.add(risks(project.id(), editable, redraw), dependencies(project.id(), editable, redraw)));
    }

    private Section risks(ProjectId project, boolean editable, Runnable redraw) {
        Section section = new Section(text("risks.title"))
                .adding(editable, text("risk.new"), () -> riskForm.create(project, redraw));
        List<Risk> all = risks.of(project);
        if (all.isEmpty()) {
            EmptyState none = new EmptyState(Icon.WARNING, text("risks.none"));
            if (editable) {
                none.step(text("risk.new"), () -> riskForm.create(project, redraw));
            }
            section.add(none);
            return section;
        }
        RecordTable table = new RecordTable(
                        text("risks.title"),
                        List.of(
                                text("risk.risk"),
                                text("record.field.state"),
                                text("risk.field.probability"),
                                text("risk.field.impact"),
                                text("risk.severity"),
                                text("risk.field.response")),
                        editable)
                .numeric(2)
                .numeric(3)
                .numeric(4);
        for (int place = 0; place < all.size(); place++) {
            Risk risk = all.get(place);
            table.row(
                    List.of(
                            name(risk, place + 1),
                            Badges.of(risk.state()),
                            new Span(String.valueOf(risk.probability())),
                            new Span(String.valueOf(risk.impact())),
                            new Span(String.valueOf(risk.severity())),
                            LocalizedWords.paragraphs(risk.response())),
                    editable ? Optional.of(menu(risk, project, redraw)) : Optional.empty());
        }
        Div both = new Div(new RiskMatrix(all), table);
        both.addClassName("risk-columns");
        section.add(both);
        return section;
    }

    private Component name(Risk risk, int number) {
        Span mark = new Span(String.valueOf(number));
        mark.addClassName("risk-number");
        Div name = new Div(new Div(mark, LocalizedWords.line(risk.title())));
        name.setId(RiskMatrix.anchor(number));
        name.addClassName("risk-name");
        if (!risk.description().isEmpty()) {
            Div description = LocalizedWords.paragraphs(risk.description());
            description.addClassName("fact-note");
            name.add(description);
        }
        name.add(panels.sources(risk.sourceRefs()));
        return name;
    }

    private RowMenu menu(Risk risk, ProjectId project, Runnable redraw) {
        String name = words(risk.title());
        return new RowMenu(text("record.menu.of", name))
                .item(Icon.EDIT, text("record.edit"), () -> riskForm.edit(risk.id(), redraw))
                .item(Icon.DELETE, text("record.remove"), () -> {
                    if (Attempt.to(() -> risks.remove(risk.id(), risk.version()))) {
                        Notice.undo(text("record.removed", name), () -> {
                            Attempt.to(() -> risks.create(project, risk.draft()));
                            redraw.run();
                        });
                    }
                    redraw.run();
                });
    }

    private Section dependencies(ProjectId project, boolean editable, Runnable redraw) {
        Section section = new Section(text("dependencies.title"))
                .adding(editable, text("dependency.new"), () -> dependencyForm.create(project, redraw));
        List<Dependency> waits = dependencies.of(project);
        List<Dependency> waited = dependencies.on(project);
        if (waits.isEmpty() && waited.isEmpty()) {
            section.add(new Paragraph(text("dependencies.none")));
            return section;
        }
        if (!waits.isEmpty()) {
            RecordTable table = new RecordTable(
                    text("dependencies.waits"),
                    List.of(text("dependency.on"), text("record.field.description")),
                    editable);
            waits.forEach(dependency -> table.row(
                    List.of(
                            on(dependency),
                            new Div(
                                    LocalizedWords.paragraphs(dependency.description()),
                                    panels.sources(dependency.sourceRefs()))),
                    editable ? Optional.of(menu(dependency, project, redraw)) : Optional.empty()));
            section.add(new H3(text("dependencies.waits")), table);
        }
        if (!waited.isEmpty()) {
            RecordTable table = new RecordTable(
                    text("dependencies.waited"),
                    List.of(text("project.project"), text("record.field.description")),
                    false);
            waited.forEach(dependency -> table.row(
                    List.of(
                            new Anchor(
                                    Addresses.of(dependency.project().id()),
                                    words(dependency.project().name())),
                            LocalizedWords.paragraphs(dependency.description())),
                    Optional.empty()));
            section.add(new H3(text("dependencies.waited")), table);
        }
        return section;
    }

    private static Component on(Dependency dependency) {
        return dependency
                .on()
                .<Component>map(project -> new Anchor(Addresses.of(project.id()), words(project.name())))
                .orElseGet(() -> LocalizedWords.line(dependency.externalName()));
    }

    private RowMenu menu(Dependency dependency, ProjectId project, Runnable redraw) {
        String name = dependency.on().map(other -> words(other.name())).orElse(words(dependency.externalName()));
        return new RowMenu(text("record.menu.of", name))
                .item(Icon.EDIT, text("record.edit"), () -> dependencyForm.edit(dependency.id(), redraw))
                .item(Icon.DELETE, text("record.remove"), () -> {
                    if (Attempt.to(() -> dependencies.remove(dependency.id(), dependency.version()))) {
                        Notice.undo(text("record.removed", name), () -> {
                            Attempt.to(() -> dependencies.create(project, dependency.draft()));
                            redraw.run();
                        });
                    }
                    redraw.run();
                });
    }
}
