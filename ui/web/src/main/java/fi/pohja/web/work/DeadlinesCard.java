package fi.pohja.web.work;

import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.Deadlines;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.TenantContext;
import fi.pohja.web.shell.RecordAddress;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What waits for the user by a day: answers, decisions, reports, whatever the features tell of. */
@Singleton
@Order(0)
final class DeadlinesCard extends OwnCard {

    private final Deadlines deadlines;
    private final WorkSettings.Type settings;

    DeadlinesCard(Deadlines deadlines, WorkSettings.Type settings) {
        super("deadlines");
        this.deadlines = deadlines;
        this.settings = settings;
    }

    @Override
    public CardContent render(TenantContext context) {
        int days = context.settings(settings).deadlineDays();
        LocalDate until = context.today().plusDays(days);
        return new CardContent.Table(
                List.of(
                        context.text("card.column.deadline"),
                        context.text("card.column.record"),
                        context.text("card.column.due")),
                deadlines.mine().stream()
                        .filter(deadline -> !deadline.on().isAfter(until))
                        .limit(CardContent.Table.MOST_ROWS)
                        .map(deadline -> new CardContent.Table.Row(
                                List.of(
                                        context.text("deadline." + deadline.kind()),
                                        record(context, deadline),
                                        day(context, deadline)),
                                RecordAddress.of(deadline.subject())))
                        .toList(),
                context.text("card.deadlines.empty", days));
    }

    private static String record(TenantContext context, Deadline deadline) {
        String title = deadline.title().text(context.language());
        return deadline.context().isEmpty()
                ? title
                : title + " (" + deadline.context().text(context.language()) + ")";
    }

    private static String day(TenantContext context, Deadline deadline) {
        String day = date(context, deadline.on());
        long late = ChronoUnit.DAYS.between(deadline.on(), context.today());
        return late > 0 ? context.text("card.late", day, late) : day;
    }
}
