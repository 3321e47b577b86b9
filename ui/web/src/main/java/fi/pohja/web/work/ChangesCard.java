package fi.pohja.web.work;

import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.Subject;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.TenantContext;
import fi.pohja.web.shell.RecordAddress;
import fi.pohja.work.MyWork;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** What others changed since the user was here last, in what concerns the user. */
@Singleton
@Order(3)
final class ChangesCard extends OwnCard {

    private final MyWork work;
    private final WorkSettings.Type settings;

    ChangesCard(MyWork work, WorkSettings.Type settings) {
        super("changes");
        this.work = work;
        this.settings = settings;
    }

    @Override
    public CardContent render(TenantContext context) {
        return new CardContent.Table(
                List.of(
                        context.text("card.column.record"),
                        context.text("card.column.change"),
                        context.text("card.column.who"),
                        context.text("card.column.when")),
                work.changes(context.settings(settings).changes()).stream()
                        .map(news -> row(context, news))
                        .toList(),
                context.text("card.changes.empty", moment(context, work.since())));
    }

    private static CardContent.Table.Row row(TenantContext context, MyWork.News news) {
        AuditEvent event = news.event();
        return new CardContent.Table.Row(
                List.of(
                        event.label(),
                        context.text("audit.action." + event.action()),
                        event.actorName(),
                        moment(context, event.at())),
                event.subject().flatMap(id -> RecordAddress.of(new Subject(event.subjectType(), id, news.parent()))));
    }
}
