package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import fi.pohja.programme.FundingKind;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.Projects;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import jakarta.inject.Singleton;

/** A project in brief, beside the list. */
@Singleton
final class ProjectSummary {

    private final Projects projects;

    ProjectSummary(Projects projects) {
        this.projects = projects;
    }

    Div of(ProjectRow row) {
        Div summary = new Div();
        summary.addClassName("summary");
        H2 name = new H2(words(row.name()));
        summary.add(Badges.of(row.state()), name);
        projects.find(row.id()).ifPresent(project -> fill(summary, project, row));
        Anchor open = new Anchor(Addresses.of(row.id()), text("project.open"));
        open.addClassName("summary-open");
        summary.add(open);
        return summary;
    }

    private static void fill(Div summary, Project project, ProjectRow row) {
        summary.add(LocalizedWords.paragraphs(project.shortDescription()));
        Facts facts = new Facts();
        project.programme()
                .ifPresent(programme -> facts.link(
                        text("project.field.programme"), words(programme.name()), GoalsView.address(programme.key())));
        project.umbrella()
                .ifPresent(umbrella -> facts.link(
                        text("project.field.umbrella"), words(umbrella.name()), Addresses.of(umbrella.id())));
        for (FundingKind kind : FundingKind.values()) {
            project.sums()
                    .of(kind)
                    .ifPresent(sum -> facts.fact(
                            ConstantWords.of("funding.kind", kind), Amounts.full(sum.euros(), sum.approximate())));
        }
        summary.add(facts, Progress.measures(row.measuresDone(), row.measures()));
        if (!project.parts().isEmpty()) {
            summary.add(PartsList.of(project.parts()));
        }
    }
}
