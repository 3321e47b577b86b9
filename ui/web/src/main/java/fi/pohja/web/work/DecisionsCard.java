package fi.pohja.web.work;

import fi.pohja.audit.Subject;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.TenantContext;
import fi.pohja.web.shell.RecordAddress;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What stands still until somebody who may decide does: projects between two states, measures proposed. */
@Singleton
@io.micronaut.core.annotation.Order(2)
final class DecisionsCard extends OwnCard {

    private static final Set<ProjectState> WAITING =
            Set.of(ProjectState.PREPARATION, ProjectState.APPLIED, ProjectState.GRANTED, ProjectState.CLOSING);
    private static final Slice FIRST = new Slice(0, CardContent.Table.MOST_ROWS / 2);

    private final Projects projects;
    private final Measures measures;

    DecisionsCard(Projects projects, Measures measures) {
        super("decisions");
        this.projects = projects;
        this.measures = measures;
    }

    @Override
    public Optional<String> permission() {
        return Optional.of("DECIDE_PROGRAMME");
    }

    @Override
    public CardContent render(TenantContext context) {
        Projects.Filter waiting = new Projects.Filter(
                "",
                WAITING,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Archived.CURRENT);
        Measures.Filter proposed = new Measures.Filter(
                "",
                Optional.empty(),
                Optional.empty(),
                Set.of(MeasureState.PROPOSED),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Archived.CURRENT);
        Stream<CardContent.Table.Row> ofProjects =
                projects.list(waiting, Order.ascending(Projects.Sort.NAME), FIRST).items().stream()
                        .map(project -> row(context, project));
        Stream<CardContent.Table.Row> ofMeasures =
                measures.list(proposed, Order.ascending(Measures.Sort.NUMBER), FIRST).items().stream()
                        .map(measure -> row(context, measure));
        return new CardContent.Table(
                List.of(context.text("card.column.record"), context.text("card.column.decision")),
                Stream.concat(ofProjects, ofMeasures).toList(),
                context.text("card.decisions.empty"));
    }

    private static CardContent.Table.Row row(TenantContext context, ProjectRow project) {
        return new CardContent.Table.Row(
                List.of(
                        project.name().text(context.language()),
                        context.text("card.decision." + project.state().name())),
                RecordAddress.of(Subject.of("PROJECT", project.id().value())));
    }

    private static CardContent.Table.Row row(TenantContext context, MeasureRow measure) {
        return new CardContent.Table.Row(
                List.of(
                        measure.code() + " " + measure.title().text(context.language()),
                        context.text("card.decision.PROPOSED", measure.project().code())),
                RecordAddress.of(Subject.of(
                        "MEASURE", measure.id().value(), measure.project().id().value())));
    }
}
