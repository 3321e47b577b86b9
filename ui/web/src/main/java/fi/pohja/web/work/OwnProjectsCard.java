package fi.pohja.web.work;

import fi.pohja.spi.CardContent;
import fi.pohja.spi.TenantContext;
import fi.pohja.web.shell.RecordAddress;
import fi.pohja.work.MyWork;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** The projects the user belongs to. */
@Singleton
@Order(4)
final class OwnProjectsCard extends OwnCard {

    private final MyWork work;

    OwnProjectsCard(MyWork work) {
        super("projects");
        this.work = work;
    }

    @Override
    public CardContent render(TenantContext context) {
        return new CardContent.Table(
                List.of(
                        context.text("card.column.project"),
                        context.text("card.column.state"),
                        context.text("card.column.end"),
                        context.text("card.column.open")),
                work.projects().stream()
                        .limit(CardContent.Table.MOST_ROWS)
                        .map(project -> new CardContent.Table.Row(
                                List.of(
                                        project.name().text(context.language()),
                                        context.text("project.state." + project.state()),
                                        project.end()
                                                .map(day -> date(context, day))
                                                .orElse(""),
                                        Integer.toString(project.openMeasures())),
                                RecordAddress.of(project.project())))
                        .toList(),
                context.text("card.projects.empty"));
    }
}
