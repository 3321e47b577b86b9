package fi.pohja.plugins.example;

import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.TenantContext;
import java.math.BigDecimal;
import java.util.Optional;

/** A card: one number with its unit, what it counts, and where to read more. */
final class VisitsCard implements DashboardCard {

    private final Visits visits;

    VisitsCard(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String id() {
        return "visits";
    }

    @Override
    public String title() {
        return "visits";
    }

    @Override
    public CardContent render(TenantContext context) {
        int days = context.settings(VisitsPlugin.SETTINGS).days();
        int count = visits.count(context, context.today().minusDays(days), context.today());
        return new CardContent.Figure(
                BigDecimal.valueOf(count),
                context.text("visits.count"),
                context.text("visits.count.note", days),
                Optional.of("/x/visits"));
    }
}
