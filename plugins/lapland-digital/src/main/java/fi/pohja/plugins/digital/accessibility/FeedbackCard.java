package fi.pohja.plugins.digital.accessibility;

import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.TenantContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How much feedback on accessibility waits for an answer, and how much of it after its last day. */
public final class FeedbackCard implements DashboardCard {

    private final Feedbacks feedbacks;

    public FeedbackCard(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public String id() {
        return "feedback";
    }

    @Override
    public String title() {
        return "feedback";
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(Declared.FEEDBACK);
    }

    @Override
    public CardContent render(TenantContext context) {
        List<Feedback> open = feedbacks.list(context).stream()
                .filter(one -> one.answeredAt().isEmpty())
                .toList();
        long overdue = open.stream().filter(one -> one.overdue(context.today())).count();
        return new CardContent.Figure(
                BigDecimal.valueOf(open.size()),
                context.text("feedback.card.unit"),
                overdue == 0
                        ? context.text("feedback.card.inTime", Feedbacks.DAYS)
                        : context.text("feedback.card.late", overdue, Feedbacks.DAYS),
                Optional.of("/x/" + Declared.ID + "/" + FeedbackPage.PATH));
    }
}
