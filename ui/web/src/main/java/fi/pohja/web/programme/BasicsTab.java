package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.audit.Subject;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectKind;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordPanels;
import jakarta.inject.Singleton;

/** What a project is: descriptions, period, topics, parties, bodies, links. */
@Singleton
final class BasicsTab {

    private final RecordPanels panels;
    private final PartiesSection parties;
    private final BodiesSection bodies;

    BasicsTab(RecordPanels panels, PartiesSection parties, BodiesSection bodies) {
        this.panels = panels;
        this.parties = parties;
        this.bodies = bodies;
    }

    Div of(Project project) {
        Div main = new Div(description(project));
        if (project.kind() == ProjectKind.UMBRELLA && !project.parts().isEmpty()) {
            main.add(new Section(text("project.parts"), PartsList.bare(project.parts())));
        }
        main.add(parties.of(project));
        main.addClassName("record-main");
        Div side = new Div(
                facts(project),
                bodies.of(project),
                new Section(
                        text("record.links"),
                        panels.links(Subject.of("PROJECT", project.id().value()))));
        side.addClassName("record-side");
        Div both = new Div(main, side);
        both.addClassName("record-columns");
        return both;
    }

    private Section description(Project project) {
        Section section = new Section(text("project.about"));
        if (project.shortDescription().isEmpty() && project.purpose().isEmpty()) {
            section.add(new Paragraph(text("project.about.none")));
        }
        Div lead = LocalizedWords.paragraphs(project.shortDescription());
        lead.addClassName("prose-lead");
        section.add(lead);
        if (!project.purpose().isEmpty()) {
            section.add(new H3(text("project.field.purpose")), LocalizedWords.paragraphs(project.purpose()));
        }
        section.add(panels.sources(project.sourceRefs()));
        return section;
    }

    private static Section facts(Project project) {
        Facts facts = new Facts();
        facts.fact(text("project.field.code"), project.code());
        facts.fact(text("project.field.kind"), ConstantWords.of("project.kind", project.kind()));
        facts.fact(text("project.planned"), Periods.planned(project));
        project.forecastEnd().ifPresent(forecast -> {
            Div both = new Div(new Span(date(forecast)));
            if (!project.forecastBasis().isEmpty()) {
                Div basis = LocalizedWords.paragraphs(project.forecastBasis());
                basis.addClassName("fact-note");
                both.add(basis);
            }
            facts.fact(text("project.field.forecastEnd"), both);
        });
        project.programme()
                .ifPresent(programme -> facts.link(
                        text("project.field.programme"), words(programme.name()), GoalsView.address(programme.key())));
        if (!project.topics().isEmpty()) {
            UnorderedList topics = new UnorderedList();
            topics.addClassName("topics");
            for (LocalizedText topic : project.topics()) {
                topics.add(new ListItem(new Anchor(ProjectsView.withTopic(words(topic)), words(topic))));
            }
            facts.fact(text("project.field.topics"), topics);
        }
        facts.fact(text("record.updated"), moment(project.updatedAt()));
        return new Section(text("project.facts"), facts);
    }
}
