package fi.pohja.web.work;

import fi.pohja.spi.CardContent;
import fi.pohja.spi.TenantContext;
import fi.pohja.web.shell.RecordAddress;
import fi.pohja.work.MyWork;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Milestones ahead in the projects the user belongs to, and those that are late. */
@Singleton
@Order(5)
final class MilestonesCard extends OwnCard {

    private final MyWork work;

    MilestonesCard(MyWork work) {
        super("milestones");
        this.work = work;
    }

    @Override
    public CardContent render(TenantContext context) {
        return new CardContent.Table(
                List.of(
                        context.text("card.column.milestone"),
                        context.text("card.column.project"),
                        context.text("card.column.day")),
                work.milestones().stream()
                        .limit(CardContent.Table.MOST_ROWS)
                        .map(milestone -> new CardContent.Table.Row(
                                List.of(
                                        milestone.title().text(context.language()),
                                        milestone.projectCode(),
                                        day(context, milestone)),
                                RecordAddress.of(milestone.milestone())))
                        .toList(),
                context.text("card.milestones.empty", MyWork.MILESTONE_DAYS));
    }

    private static String day(TenantContext context, MyWork.NextMilestone milestone) {
        String day = date(context, milestone.on());
        return milestone.overdue()
                ? context.text("card.late", day, ChronoUnit.DAYS.between(milestone.on(), context.today()))
                : day;
    }
}
