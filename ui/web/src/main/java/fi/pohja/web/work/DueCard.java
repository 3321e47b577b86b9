package fi.pohja.web.work;

import fi.pohja.spi.CardContent;
import fi.pohja.spi.TenantContext;
import fi.pohja.web.shell.RecordAddress;
import fi.pohja.work.MyWork;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Measures of the user's own and of the user's organisation that are late or due soon. */
@Singleton
@Order(1)
final class DueCard extends OwnCard {

    private final MyWork work;

    DueCard(MyWork work) {
        super("due");
        this.work = work;
    }

    @Override
    public CardContent render(TenantContext context) {
        List<CardContent.Table.Row> rows = work.measures().stream()
                .filter(measure -> measure.urgency() != MyWork.Urgency.LATER)
                .limit(CardContent.Table.MOST_ROWS)
                .map(measure -> new CardContent.Table.Row(
                        List.of(
                                "M-" + measure.number() + " " + measure.title().text(context.language()),
                                measure.projectCode(),
                                due(context, measure),
                                context.text("card.percent", measure.progress())),
                        RecordAddress.of(measure.measure())))
                .toList();
        return new CardContent.Table(
                List.of(
                        context.text("card.column.measure"),
                        context.text("card.column.project"),
                        context.text("card.column.due"),
                        context.text("card.column.progress")),
                rows,
                context.text("card.due.empty", MyWork.SOON));
    }

    private static String due(TenantContext context, MyWork.OwnMeasure measure) {
        return measure.due()
                .map(day -> {
                    long late = ChronoUnit.DAYS.between(day, context.today());
                    return late > 0 ? context.text("card.late", date(context, day), late) : date(context, day);
                })
                .orElse("");
    }
}
